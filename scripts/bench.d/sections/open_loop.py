# SPDX-License-Identifier: GPL-3.0-or-later
"""How well one generator thread keeps an open loop's schedule on nginx.

wrk2 is not in Debian. On the same work it kept 0.92 of 20,000/s, at a median of 1.76 ms.
"""
import json
import statistics

from measuring import CLIENT_CORE, SERVER_CORE
from process import run
from servers import Nginx
from table import Goal, Row

WHAT = "the schedule of `quadrant load --rate` on nginx"
SHORTEST_S = 5  # 100/s gives 500 starts, whose 99 % means something


def expected_s(options):
    return options.pairs * 2 * (_lasts_s(options) + 1)


def rows(bench):
    with Nginx(SERVER_CORE) as nginx:
        fast = [_load(bench, nginx, 20_000) for _ in range(bench.options.pairs)]
        slow = [_load(bench, nginx, 100) for _ in range(bench.options.pairs)]

    def row(what, unit, endpoints, figure, goal):
        return Row(what, unit, statistics.median(map(figure, endpoints)), goal=goal)

    what = "open loop at 20000/s"
    yield row(f"{what}: rate kept", "share", fast, _kept, Goal(at_least=0.999))
    yield row(f"{what}: median", "ms", fast, _response("50"), Goal(at_most=0.3))
    yield row(f"{what}: p99", "ms", fast, _response("99"), Goal(at_most=3))
    yield row(f"{what}: starts within 1 ms", "share", fast, _in_time, Goal(at_least=0.99))
    what = "open loop at 100/s"
    yield row(f"{what}: rate kept", "share", slow, _kept, Goal(at_least=0.999))
    for percent in ("50", "99", "100"):
        goal = Goal(at_most=0.2) if percent != "100" else None
        yield row(f"{what}: lateness of starts, {percent} %", "ms", slow, _lateness(percent), goal)


def _lasts_s(options):
    return max(SHORTEST_S, options.seconds)


def _load(bench, nginx, rate):
    bench.progress.say(f"open loop at {rate}/s")
    lasts = ["--rate", rate, "--duration", _lasts_s(bench.options), "--threads", 1]
    load = [bench.quadrant, "load", nginx.url, *lasts, "--no-record", "--json", "-"]
    written = run(load, CLIENT_CORE)
    return json.loads(written)["endpoints"][0]


def _kept(endpoint):
    """What ended as it should, of what the rate asked for."""
    return (endpoint["requests"] - endpoint["failures"]) / endpoint["open"]["intended"]


def _response(percent):
    return lambda endpoint: endpoint["percentilesMs"][percent]


def _lateness(percent):
    return lambda endpoint: endpoint["open"]["startLatenessMs"][percent]


def _in_time(endpoint):
    return 1 - endpoint["open"]["startedLate"] / endpoint["open"]["started"]
