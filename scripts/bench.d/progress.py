# SPDX-License-Identifier: GPL-3.0-or-later
"""Says on stderr what is being measured, and about how long the rest will take."""
import sys
import time


class Progress:
    def __init__(self, expected_s):
        """expected_s: what each section takes, in the order in which they come."""
        self._later = list(expected_s)
        self._section_ends = time.monotonic()

    def next_section(self):
        self._section_ends = time.monotonic() + self._later.pop(0)

    def say(self, what):
        left = max(0.0, self._section_ends - time.monotonic()) + sum(self._later)
        minutes, seconds = divmod(round(left), 60)
        print(f"[{minutes:2}:{seconds:02} left] {what}", file=sys.stderr, flush=True)
