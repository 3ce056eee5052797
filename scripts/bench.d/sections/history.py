# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping runs costs: recording, starting with 1,000 of them, opening a long one."""
import csv
import statistics
import time

from process import run
from screen import screen
from table import Goal, Row

WHAT = "what recording runs costs, and opening them with 1,000 in the library"
GOALS = {"recording": 1, "start": 500, "opening": 300}  # by a row's first word


def expected_s(options):
    return 8 + 3 * options.pairs


def rows(bench):
    program = bench.bin / "bench_history"
    with screen() as environment:
        library = environment["QUADRANT_LIBRARY"]
        bench.progress.say("recording 1,000 runs")
        samples = list(csv.reader(run([program, "make", library]).splitlines()))
        for _ in range(bench.options.pairs):
            bench.progress.say("opening one of 1,000 runs")
            look = [program, "look", library, time.clock_gettime(time.CLOCK_MONOTONIC)]
            samples += csv.reader(run(look, **environment).splitlines())
    figures = {}
    for what, unit, value in samples:
        figures.setdefault((what, unit), []).append(float(value))
    for (what, unit), values in figures.items():
        goal = Goal(at_most=GOALS[what.split()[0]])
        yield Row(what, unit, statistics.median(values), goal=goal)
