# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs: quick-look in each view, all charts shown, beside the run without."""
import csv
import json
import statistics

from measuring import take_turns
from process import Failed, run
from screen import screen
from table import Figure, Goal, Row, compare

WHAT = "quick-look with the window, under Xvfb, beside the run without"
SCENARIO = "quick-look"
LASTS_S = 34
RATE, P99 = "requests/s", "p99 ms"
GOALS = {RATE: Goal(at_least=0.95), P99: Goal(at_most=1.05)}
GUI = ("the GUI's thread", "% of a core")
VIEWS = ("overview", "explore")


def expected_s(options):
    return options.pairs * (1 + len(VIEWS)) * LASTS_S


def rows(bench):
    with screen() as environment:

        def with_window(view):
            bench.progress.say(f"{SCENARIO} with the window, {view}")
            command = [bench.bin / "bench_window", SCENARIO, view]
            lines = run(command, **environment).splitlines()
            return {(what, unit): float(value) for what, unit, value in csv.reader(lines)}

        def headless():
            bench.progress.say(f"{SCENARIO} without a window")
            command = [bench.quadrant, "run", SCENARIO, "--json", "-"]
            return _figures(json.loads(run(command, **environment)))

        turns = {view: lambda view=view: with_window(view) for view in VIEWS}
        results = take_turns(bench.options.pairs, turns | {"headless": headless})
    if isinstance(results["headless"], Failed):
        raise results["headless"]
    for view in VIEWS:
        for mode, unit in results["headless"][0]:
            figure = Figure(unit, lambda sample, key=(mode, unit): sample[key])
            what = f"{SCENARIO} with the window, {view}: {mode}"
            yield compare(what, results, view, "headless", figure, GOALS[unit])
        if isinstance(results[view], list):
            what, unit = GUI
            share = statistics.median(sample[GUI] for sample in results[view])
            yield Row(f"{what}, {view}", unit, share, goal=Goal(at_most=5))


def _figures(record):
    figures = {}
    for endpoint in record["endpoints"]:
        figures[endpoint["name"], RATE] = endpoint["requestsPerS"]
        figures[endpoint["name"], P99] = endpoint["percentilesMs"]["99"]
    return figures
