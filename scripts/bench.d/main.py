# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the chosen sections and writes the table. Exit codes: 0 all was measured, 1 something was
not (its row says why), 2 wrong usage, 130 stopped."""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import traceback

from bench import Bench
from options import read_options
from process import Failed
from progress import Progress
from sections import (
    executables,
    generator,
    growth,
    history,
    instructions,
    open_loop,
    scale,
    server,
    window,
)
from table import Row, markdown, write_csv

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECTIONS = {
    "generator": generator,
    "server": server,
    "growth": growth,
    "open-loop": open_loop,
    "scale": scale,
    "executables": executables,
    "window": window,
    "history": history,
    "instructions": instructions,
}


def prepare():
    """Packages and a release build, as every script of ours."""
    steps = """
        source "$1/scripts/lib"
        need_packages
        need_packages --bench
        build release quadrant
        build release tests/bench/all
    """
    made = subprocess.run(["bash", "-c", steps, "bash", ROOT], stdout=sys.stderr)
    if made.returncode != 0:
        sys.exit(made.returncode)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def measure_all(options, rows):
    """Adds to rows one by one: where it is stopped, they hold what was measured."""
    chosen = {name: SECTIONS[name] for name in options.only}
    progress = Progress([section.expected_s(options) for section in chosen.values()])
    bench = Bench(ROOT, options, progress)
    for name, section in chosen.items():
        progress.next_section()
        try:
            for row in section.rows(bench):
                rows.append(row)
        except Failed as failure:
            rows.append(Row(name, ours=f"failed: {failure}"))
        except Exception as error:  # one section's mistake does not take the others' figures
            traceback.print_exc()
            rows.append(Row(name, ours=f"failed: {type(error).__name__}: {error}"))


def main():
    options = read_options(sys.argv[1:], {name: s.WHAT for name, s in SECTIONS.items()})
    if len(os.sched_getaffinity(0)) < 2:
        sys.exit("scripts/bench: needs two cores, one serves and one asks.")
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: sys.exit(130))
    prepare()
    rows = []
    try:
        measure_all(options, rows)
    finally:
        write_all(rows, options)
    return 1 if any(isinstance(row.ours, str) for row in rows) else 0


def write_all(rows, options):
    if not rows:
        return
    print(markdown(rows), end="", flush=True)
    if options.csv:
        write_csv(rows, made_room_for(options.csv))
    if options.markdown:
        made_room_for(options.markdown).write_text(markdown(rows), encoding="utf-8")


def made_room_for(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


if __name__ == "__main__":
    sys.exit(main())
