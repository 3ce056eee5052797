# SPDX-License-Identifier: GPL-3.0-or-later
"""The table: a row for each figure, written as Markdown and as CSV."""
import csv
import dataclasses
import statistics
from collections.abc import Callable

COLUMNS = ("What", "Unit", "Quadrant", "Beside", "Theirs", "Ratio", "Goal", "Met")


@dataclasses.dataclass(frozen=True)
class Goal:
    """What a row's ratio must be, or its figure where it stands alone."""

    at_least: float | None = None
    at_most: float | None = None

    def __str__(self):
        return f">= {self.at_least:g}" if self.at_most is None else f"<= {self.at_most:g}"

    def met(self, figure):
        return figure >= self.at_least if self.at_most is None else figure <= self.at_most


@dataclasses.dataclass(frozen=True)
class Row:
    what: str
    unit: str = ""
    ours: float | str = ""  # a text tells why there is no figure
    peer: str = ""
    theirs: float | None = None
    ratio: float | None = None
    goal: Goal | None = None
    # Where the other end's core left no room for the goal: nothing of ours could reach it.
    held_up: str = ""

    def cells(self):
        judged = self.ours if self.ratio is None else self.ratio
        met = ""
        if self.goal and not isinstance(judged, str):
            met = "yes" if self.goal.met(judged) else "no"
            if met == "no" and self.held_up:
                met += f": {self.held_up}"
        return (
            self.what,
            self.unit,
            self.ours if isinstance(self.ours, str) else _number(self.ours),
            self.peer,
            _number(self.theirs),
            "" if self.ratio is None else f"{self.ratio:.3f}",
            str(self.goal or ""),
            met,
        )


@dataclasses.dataclass(frozen=True)
class Figure:
    """Which number of a sample is meant."""

    unit: str
    of: Callable


CPU = Figure("CPU µs/request", lambda sample: sample.cpu_us)
RATE = Figure("requests/s", lambda sample: sample.rate)
CORE = Figure("core µs/request", lambda sample: sample.server_busy / sample.rate * 1e6)


FULL = 0.98  # of a core: what is left is the kernel's own


@dataclasses.dataclass(frozen=True)
class OtherEnd:
    """Who serves where clients are compared, or asks where servers are."""

    name: str
    busy: Callable  # its core's share, of a sample

    def held_up(self, mine, theirs, goal):
        """Why the goal was out of reach, or nothing: no end asks or serves more than a core can."""
        busy = statistics.median(self.busy(sample) for sample in mine)
        if busy >= FULL:
            return f"{self.name}'s core was full ({100 * busy:.1f} %)"
        busy = statistics.median(self.busy(sample) for sample in theirs)
        if goal and goal.at_least and busy * goal.at_least > 1:
            return f"{self.name}'s core had room for {1 / busy:.3f} at most"
        return ""


def compare(what, results, ours, peer, figure, goal=None, other_end=None):
    """A row of what take_turns() gave: the ratio is the median of the turns' ratios."""
    for name in (ours, peer):
        if isinstance(results[name], Exception):
            return Row(what, figure.unit, f"failed: {results[name]}", _name(peer), goal=goal)
    mine, theirs = ([figure.of(sample) for sample in results[name]] for name in (ours, peer))
    ratio = statistics.median(one / other for one, other in zip(mine, theirs, strict=True))
    medians = statistics.median(mine), statistics.median(theirs)
    held_up = other_end.held_up(results[ours], results[peer], goal) if other_end else ""
    return Row(what, figure.unit, medians[0], _name(peer), medians[1], ratio, goal, held_up)


def _name(contender):
    """A contender is a name, or a name with what it was given."""
    return contender if isinstance(contender, str) else contender[0]


def _number(figure):
    """Four digits are more than a machine repeats."""
    if figure is None:
        return ""
    return f"{figure:.0f}" if abs(figure) >= 1000 else f"{figure:.4g}"


def markdown(rows):
    numeric = {"Quadrant", "Theirs", "Ratio"}
    lines = [COLUMNS, ["---:" if column in numeric else "---" for column in COLUMNS]]
    lines += [[cell.replace("|", "\\|") for cell in row.cells()] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write_csv(rows, path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([COLUMNS, *(row.cells() for row in rows)])
