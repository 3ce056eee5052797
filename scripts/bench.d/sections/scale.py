# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand connections, and two cores."""
import clients
from measuring import AROUND_S, BOTH_CORES, CLIENT_CORE, SERVER_CORE, measure, take_turns
from servers import Nginx, Serve
from table import Figure, Goal, Row, compare

WHAT = "memory per connection up to 10,000, and what a second core brings"
FEW, MANY = 100, 10_000
CONNECTIONS = 200  # where cores are compared


def expected_s(options):
    return (8 * options.pairs + 3) * (options.seconds + AROUND_S)


def rows(bench):
    yield from _memory(bench)
    yield from _cores(bench)


def _memory(bench):
    """From the highest that each needed: the difference of two runs in new processes."""

    def measured(connections):
        bench.progress.say(f"memory of {connections} connections")
        client = clients.quadrant(bench.quadrant)
        with Serve(bench.quadrant, SERVER_CORE) as serve:
            return measure(client, serve, connections, bench.options.seconds, CLIENT_CORE)

    few, many = measured(FEW), measured(MANY)
    between = MANY - FEW
    for who, more_kib, goal in (
        ("generator", many.client_kib - few.client_kib, 6),
        ("server", many.server_kib - few.server_kib, 16),
    ):
        what = f"memory of the {who} per connection, {FEW} to {MANY}"
        yield Row(what, "KiB", more_kib / between, goal=Goal(at_most=goal))


def _cores(bench):
    """Client and server share the cores, so that twice as many can do twice the work at best."""

    def measured(what, cores, client, server):
        bench.progress.say(f"scale: {what}")
        with server as serving:
            return measure(client, serving, CONNECTIONS, bench.options.seconds, cores).rate

    def serve(cores, loops):
        setting = () if loops == 1 else ("--set", f"profile.loops={loops}")
        return Serve(bench.quadrant, cores, *setting)

    def quadrant(threads):
        return clients.quadrant(bench.quadrant, threads)

    def on_nginx(threads):
        what = f"{threads} generator threads"
        return measured(what, BOTH_CORES, quadrant(threads), Nginx(BOTH_CORES, 2))

    def with_wrk(loops):
        what = f"{loops} server loops"
        return measured(what, BOTH_CORES, clients.wrk(2), serve(BOTH_CORES, loops))

    def ours(cores, count):
        what = f"quadrant's generator and server, {count} threads each"
        return measured(what, cores, quadrant(count), serve(cores, count))

    def theirs(cores, count):
        what = f"wrk and nginx, {count} threads each"
        return measured(what, cores, clients.wrk(count), Nginx(cores, count))

    def in_turn(contenders):
        return take_turns(bench.options.pairs, contenders)

    rate = Figure("requests/s", float)
    results = in_turn({"2 threads": lambda: on_nginx(2), "1 thread": lambda: on_nginx(1)})
    yield compare("two generator threads, both cores", results, "2 threads", "1 thread", rate)
    results = in_turn({"2 loops": lambda: with_wrk(2), "1 loop": lambda: with_wrk(1)})
    yield compare("two server loops, both cores", results, "2 loops", "1 loop", rate)
    factors = {
        "ours": lambda: ours(BOTH_CORES, 2) / ours(SERVER_CORE, 1),
        "wrk and nginx": lambda: theirs(BOTH_CORES, 2) / theirs(SERVER_CORE, 1),
    }
    what = "client and server on two cores beside one"
    factor = Figure("× requests/s", float)
    yield compare(what, in_turn(factors), "ours", "wrk and nginx", factor)
