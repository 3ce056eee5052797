# SPDX-License-Identifier: GPL-3.0-or-later
"""One measurement, and measurements that take turns.

Requests are counted by the server, and the client's CPU time by the kernel, both from outside and
both between the same two moments, when all connections are long open. So start-up, connecting and
the end count for no client, and no client's own clock is trusted.
"""
import dataclasses
import pathlib
import time

from process import Failed, Process

SERVER_CORE = "0"
CLIENT_CORE = "1"
BOTH_CORES = "0,1"
SETTLE_S = 0.5
AROUND_S = 1.0  # what a measurement takes beside its own seconds, on the average


@dataclasses.dataclass(frozen=True)
class Sample:
    rate: float  # requests/s
    cpu_us: float  # of the client, per request
    client_kib: int
    server_kib: int
    server_busy: float  # share of the server's core that was not idle
    client_busy: float


def measure(client, server, connections, seconds, cores=CLIENT_CORE):
    if connections > client.most_connections:
        raise Failed(f"{client.name} is not made for {connections} connections.")
    command = client.command(server.url, connections)
    with Process(command, cores, **client.environment) as process:
        _wait_until_connected(process, server, connections)
        time.sleep(SETTLE_S)
        began = _reading(process, server)
        time.sleep(seconds)
        ended = _reading(process, server)
        memory = process.peak_memory_kib(), server.process.peak_memory_kib()
        if ended.connections < connections:
            raise Failed(f"{client.name} lost {connections - ended.connections} connections.")
        process.end()
        if failure := client.failure(process.output()):
            raise Failed(f"{client.name} at {connections} connections: {failure}")
    _wait_until_closed(server)
    requests = ended.requests - began.requests
    if requests <= 0:
        raise Failed(f"{client.name} at {connections} connections got no answer.")
    return Sample(
        requests / (ended.at - began.at),
        (ended.cpu_s - began.cpu_s) / requests * 1e6,
        *memory,
        _busy(SERVER_CORE, began, ended),
        _busy(CLIENT_CORE, began, ended),
    )


def take_turns(turns, contenders):
    """Calls each contender once a turn, every other turn the other way round.

    A list of what it gave for each; the exception for one that failed, which then is left out.
    """
    results = {name: [] for name in contenders}
    for turn in range(turns):
        names = [name for name in contenders if isinstance(results[name], list)]
        for name in names if turn % 2 == 0 else reversed(names):
            try:
                results[name].append(contenders[name]())
            except Failed as failure:
                results[name] = failure
    return results


@dataclasses.dataclass(frozen=True)
class _Reading:
    connections: int
    requests: int
    cpu_s: float
    at: float
    cores: dict[str, tuple[int, int]]


def _reading(process, server):
    connections, requests = server.counts()
    if process.exit_code is not None:
        raise Failed(process.complaint())
    return _Reading(connections, requests, process.cpu_s(), time.monotonic(), _core_times())


def _core_times():
    """Of each core the ticks in which it was idle, and all of them (proc(5), /proc/stat)."""
    times = {}
    for line in pathlib.Path("/proc/stat").read_text().splitlines():
        name, *ticks = line.split()
        if name.startswith("cpu") and name != "cpu":
            idle, waiting = map(int, ticks[3:5])
            times[name.removeprefix("cpu")] = idle + waiting, sum(map(int, ticks[:8]))
    return times


def _busy(core, began, ended):
    idle, total = (ended.cores[core][i] - began.cores[core][i] for i in (0, 1))
    return 1 - idle / total if total > 0 else 0


def _wait_until_connected(process, server, connections, patience_s=30):
    deadline = time.monotonic() + patience_s
    while (there := server.counts()[0]) < connections:
        if process.exit_code is not None:
            raise Failed(process.complaint())
        if time.monotonic() > deadline:
            raise Failed(
                f"{process.name} had {there} of {connections} connections after {patience_s} s."
            )
        time.sleep(0.05)


def _wait_until_closed(server, patience_s=10):
    """The next client must not be counted together with this one."""
    deadline = time.monotonic() + patience_s
    while server.counts()[0] > 0 and time.monotonic() < deadline:
        time.sleep(0.05)
