# SPDX-License-Identifier: GPL-3.0-or-later
"""The load generators: how each is told to ask as fast as it can until it is stopped."""
import dataclasses
import json
import re
from collections.abc import Callable

# What Quadrant's requests say beside what all clients' do: the one that it is compared with most
# closely sends the same bytes.
USER_AGENT = "User-Agent: Quadrant"
LONGEST_S = 120  # so that no load outlives a bench that was killed


@dataclasses.dataclass(frozen=True)
class Client:
    name: str
    command: Callable[[str, int], list]  # of URL and connections
    failure: Callable[[str], str | None] = lambda output: None  # what it reports as failed
    environment: dict = dataclasses.field(default_factory=dict)
    most_connections: int = 20_000


def _says(pattern):
    """A failure is a line of its output that matches."""

    def failure(output):
        found = re.search(f"^.*(?:{pattern}).*$", output, re.MULTILINE)
        return found and found[0].strip()

    return failure


def _failed_requests(output):
    failed = sum(endpoint["failures"] for endpoint in json.loads(output)["endpoints"])
    return f"{failed} requests failed" if failed else None


def quadrant(program, threads=1):
    def command(url, connections):
        load = [program, "load", url, "--users", connections, "--spawn-rate", 1_000_000]
        load = [*load, "--threads", threads, "--duration", LONGEST_S]
        return [*load, "--no-record", "--json", "-"]

    return Client("quadrant", command, _failed_requests)


def wrk(threads=1):
    def command(url, connections):
        wrk_itself = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{LONGEST_S}s"]
        return [*wrk_itself, "--timeout", "60s", "-H", USER_AGENT, url]

    return Client("wrk", command, _says("Socket errors|Non-2xx"))


HEY = Client(
    "hey",
    lambda url, connections: ["hey", "-c", connections, "-z", f"{LONGEST_S}s", url],
    _says(r"\[[1345]\d\d\]\s+\d+ responses|\[\d+\]\s+(?:Get|Post) "),
)
# It has room for as many requests as it is told, and stops after them.
AB = Client(
    "ab",
    lambda url, connections: ["ab", "-k", "-c", connections, "-t", LONGEST_S, "-n", 10**7, url],
    _says(r"Failed requests: +[1-9]|Non-2xx"),
)
# It prints nothing when it is interrupted; what it loses shows in the server's connections.
H2LOAD = Client(
    "h2load",
    lambda url, connections: ["h2load", "--h1", "-t1", "-c", connections, "-D", LONGEST_S, url],
)


def locust(file):
    def command(url, connections):
        locust_itself = ["locust", "-f", file, "--headless", "--only-summary", "--host", url]
        return [*locust_itself, "-u", connections, "-r", connections, "-t", f"{LONGEST_S}s"]

    environment = {"LOCUST_ENDPOINT": "/"}
    return Client("Locust", command, environment=environment, most_connections=100)
