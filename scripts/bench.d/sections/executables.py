# SPDX-License-Identifier: GPL-3.0-or-later
"""What small executables in tests/bench measure by themselves: lines of What,Unit,Value."""
import csv

from process import Failed, run
from table import Row

WHAT = "how late the wait service is, and what a redraw of the window costs"


def expected_s(_options):
    return 15


def rows(bench):
    yield from measured(bench, "bench_wait_service")
    yield from measured(bench, "bench_redraw", QT_QPA_PLATFORM="offscreen")


def measured(bench, name, **environment):
    bench.progress.say(name)
    try:
        lines = run([bench.bin / name], **environment).splitlines()
        return [Row(what, unit, float(value)) for what, unit, value in csv.reader(lines)]
    except Failed as failure:
        return [Row(name, ours=f"failed: {failure}")]
