# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of the bench: pinned, accounted for by itself, and gone when the bench is."""
import os
import pathlib
import signal
import subprocess
import tempfile
import textwrap
import time


class Failed(Exception):
    """Something could not be measured; the text is a sentence for the table."""


def run(command, cores=None, **options):
    """What it prints on stdout; options are Process's."""
    with Process(command, cores, **options) as process:
        process.wait(120)
        if process.exit_code != 0:
            raise Failed(process.complaint())
        return process.output()


class Process:
    """A context manager: on leaving, the process is ended if it has not ended by itself."""

    def __init__(self, command, cores=None, batch=False, **environment):
        """batch: waking it does not interrupt another process (SCHED_BATCH)."""
        self.name = pathlib.Path(command[0]).name
        pinned = ["taskset", "-c", cores] if cores else []
        if batch:
            pinned += ["chrt", "--batch", "0"]
        self._out = tempfile.TemporaryFile()
        self._err = tempfile.TemporaryFile()
        # Even where the bench is killed outright, what it started ends. A session of its own keeps
        # the terminal's Ctrl+C from it.
        self._process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", *pinned, *map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=self._out,
            stderr=self._err,
            env={**os.environ, **environment},
            start_new_session=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.end(signal.SIGTERM)
        finally:
            self._out.close()
            self._err.close()

    @property
    def pid(self):
        return self._process.pid

    @property
    def exit_code(self):
        """None while it runs."""
        return self._process.poll()

    def end(self, how=signal.SIGINT, patience_s=20):
        if self.exit_code is not None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def wait(self, patience_s):
        try:
            self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            raise Failed(f"{self.name} did not end within {patience_s} s.") from None

    def wait_for_line(self, beginning, patience_s=60):
        """The rest of the line of its output that begins so."""
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline:
            for line in self.output().splitlines(keepends=True):
                if line.startswith(beginning) and line.endswith("\n"):
                    return line.removeprefix(beginning).strip()
            if self.exit_code is not None:
                raise Failed(self.complaint())
            time.sleep(0.02)
        raise Failed(f"{self.name} was not ready within {patience_s} s.")

    def output(self):
        return _read(self._out)

    def errors(self):
        return _read(self._err)

    def complaint(self):
        said = (self.errors().strip() or self.output().strip() or "no word").splitlines()[0]
        return f"{self.name} ended with {self.exit_code}: {textwrap.shorten(said, 120)}"

    def cpu_s(self):
        """User and system time of all its threads: the process's own CPU clock, to the ns."""
        cpuclock_sched = 2  # from the kernel's posix-timers.h, as in clock_getcpuclockid(3)
        return time.clock_gettime((~self.pid << 3) | cpuclock_sched)

    def peak_memory_kib(self):
        for line in pathlib.Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
        raise Failed(f"{self.name} has ended.")


def _read(file):
    """All of it, without moving the position at which the process writes."""
    return os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0).decode(errors="replace")
