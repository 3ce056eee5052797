# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of the bench's own, with a run library of its own."""
import contextlib
import tempfile

from process import Process


@contextlib.contextmanager
def screen():
    """The environment of a program that shows a window on it."""
    with (
        Process(["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24"]) as xvfb,
        tempfile.TemporaryDirectory() as folder,
    ):
        yield {
            "DISPLAY": f":{xvfb.wait_for_line('')}",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": folder,
            "QUADRANT_LIBRARY": f"{folder}/runs.sqlite",
        }
