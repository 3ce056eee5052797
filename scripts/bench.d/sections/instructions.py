# SPDX-License-Identifier: GPL-3.0-or-later
"""Instructions per request of the thread that does the work, counted by callgrind.

Two runs of the same length, one with many requests and one with few: difference ÷ difference, so
that start-up and what timers do drop out. What a request costs hangs on how many are found ready
at once, so it is counted for one at a time and for a hundred at once: both sides take turns on one
core, and neither is woken while the other is at work (SCHED_BATCH). Two invocations agree within
0.5 %, also on a busy machine.
"""
import json
import pathlib
import re
import sys
import tempfile

from measuring import CLIENT_CORE
from process import Failed, Process, run
from table import Row

WHAT = "instructions per request of generator and server, by callgrind"
PEER = (sys.executable, "-B", pathlib.Path(__file__).parents[1] / "peer.py")
LASTS_S = 3
FEW_PAUSE_S = {1: 0.02, 100: 0.2}


def expected_s(_options):
    return 2 * 2 * len(FEW_PAUSE_S) * (LASTS_S + 2)


def rows(bench):
    for name, counted in (("generator", _of_generator), ("server", _of_server)):
        for connections, pause in FEW_PAUSE_S.items():
            what = f"{name}: {connections} ready at once"
            bench.progress.say(what)
            few = counted(bench, connections, pause)
            many = counted(bench, connections, 0)
            yield Row(what, "instructions/request", _per_request(few, many))


def _per_request(few, many):
    """Each is the count of each thread, and the number of requests."""
    more = max(count - few[0].get(thread, 0) for thread, count in many[0].items())
    return more / (many[1] - few[1])


def _of_generator(bench, connections, pause):
    with Process([*PEER, "answer", pause], CLIENT_CORE, batch=True) as peer, _folder() as folder:
        url = f"http://127.0.0.1:{peer.wait_for_line('port ')}/"
        load = ["load", url, "--users", connections, "--duration", LASTS_S]
        load = [*load, "--no-record", "--json", "-"]
        with _callgrind(bench, folder, load) as process:
            process.wait(60)
            if process.exit_code != 0:
                raise Failed(process.complaint())
            [endpoint] = json.loads(process.output())["endpoints"]
        return _by_thread(folder), endpoint["requests"] + endpoint["unfinished"]


def _of_server(bench, connections, pause):
    with _folder() as folder:
        with _callgrind(bench, folder, ["serve", "--port", "0"]) as process:
            url = process.wait_for_line("listening on ") + "/async-nonblocking/none"
            asked = run([*PEER, "ask", url, connections, LASTS_S, pause], CLIENT_CORE, batch=True)
            process.end()
        return _by_thread(folder), int(asked.split()[1])


def _folder():
    return tempfile.TemporaryDirectory(prefix="quadrant-bench-")


def _callgrind(bench, folder, arguments):
    counting = ["valgrind", "-q", "--tool=callgrind", "--separate-threads=yes"]
    counting.append(f"--callgrind-out-file={folder}/thread")
    return Process([*counting, bench.quadrant, *arguments], CLIENT_CORE, batch=True)


def _by_thread(folder):
    counts = {}
    for file in pathlib.Path(folder).glob("thread-*"):
        total = re.search(r"^totals: (\d+)$", file.read_text(), re.MULTILINE)
        counts[file.name] = int(total[1])
    if not counts:
        raise Failed("callgrind wrote no counts.")
    return counts
