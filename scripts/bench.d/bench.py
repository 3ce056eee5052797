# SPDX-License-Identifier: GPL-3.0-or-later
"""What every section is given."""
import dataclasses
import pathlib

from options import Options
from progress import Progress


@dataclasses.dataclass(frozen=True)
class Bench:
    root: pathlib.Path
    options: Options
    progress: Progress

    @property
    def bin(self):
        return self.root / "build/release/bin"

    @property
    def quadrant(self):
        return self.bin / "quadrant"
