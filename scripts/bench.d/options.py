# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line. A mistake in it is one sentence on stderr, and exit code 2."""
import argparse
import dataclasses
import math
import pathlib

DESCRIPTION = """\
Measures Quadrant's generator beside wrk, hey, ab, h2load and Locust on nginx, its server beside
nginx, and what only Quadrant has against its goals: on loopback, server and client pinned to a core
each, turn by turn, medians of each turn's ratios. All of it takes some fifteen minutes. Run it on a
machine that does nothing else. The table goes to stdout, progress to stderr."""


@dataclasses.dataclass(frozen=True)
class Options:
    only: tuple[str, ...]  # names of sections, in their usual order
    pairs: int
    seconds: float
    csv: pathlib.Path | None
    markdown: pathlib.Path | None
    chart: pathlib.Path | None


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(2, f"scripts/bench: {message}; see scripts/bench --help.\n")


def _pairs(text):
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= 100:
        raise argparse.ArgumentTypeError(f"must be a number from 1 to 100, not {text!r}")
    return number


def _seconds(text):
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0.5 <= number <= 60:
        raise argparse.ArgumentTypeError(f"must be a number from 0.5 to 60, not {text!r}")
    return number


def read_options(arguments, sections):
    """sections: what each does, by its name."""

    def chosen(text):
        names = text.split(",")
        for name in names:
            if name not in sections:
                raise argparse.ArgumentTypeError(
                    f"knows {', '.join(sections)}, but not {name!r}"
                )
        return tuple(name for name in sections if name in names)

    parser = _Parser(
        prog="scripts/bench",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="sections:\n" + "".join(f"  {n:13} {what}\n" for n, what in sections.items()),
        allow_abbrev=False,
    )
    parser.add_argument("--csv", metavar="FILE", type=pathlib.Path, help="write the table as CSV")
    parser.add_argument(
        "--markdown", metavar="FILE", type=pathlib.Path, help="write the table as Markdown"
    )
    parser.add_argument(
        "--chart", metavar="FILE.svg", type=pathlib.Path, help="draw the section growth"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only", metavar="A,B", type=chosen, help="only these sections")
    for mode, only in {"instructions": ("instructions",), "window": ("window", "history")}.items():
        which.add_argument(
            f"--{mode}",
            dest="only",
            action="store_const",
            const=only,
            help=f"--only {','.join(only)}",
        )
    parser.add_argument(
        "--pairs", metavar="N", type=_pairs, default=3, help="turns of each comparison (3)"
    )
    parser.add_argument(
        "--seconds", metavar="N", type=_seconds, default=3.0, help="of each measurement (3)"
    )
    given = parser.parse_args(arguments)
    only = given.only or tuple(sections)
    if given.chart and "growth" not in only:
        parser.error("argument --chart: draws the section growth, which isn't chosen")
    return Options(only, given.pairs, given.seconds, given.csv, given.markdown, given.chart)
