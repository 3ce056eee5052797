# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's machinery, `/async-nonblocking/none`, beside nginx, with wrk as the client.

A client that is slower than both servers tells of itself alone. So Quadrant's own asks the same,
and what a request costs the server's core, the kernel's work for it included, is told beside the
rate. What both clients got from Quadrant's server compares them where nginx is not in the way.
"""
import clients
from measuring import AROUND_S, SERVER_CORE, measure, take_turns
from servers import Nginx, Serve
from table import CORE, CPU, RATE, Goal, OtherEnd, compare

WHAT = "`quadrant serve` beside nginx, with wrk and with `quadrant load`"
WRK = OtherEnd("wrk", lambda sample: sample.client_busy)
GOALS = {100: Goal(at_least=1.05), 500: Goal(at_least=1.0), 5000: Goal(at_least=0.95)}


def expected_s(options):
    return options.pairs * len(GOALS) * 4 * (options.seconds + AROUND_S)


def rows(bench):
    with Nginx(SERVER_CORE) as nginx, Serve(bench.quadrant, SERVER_CORE) as serve:
        for connections, goal in GOALS.items():
            servers = {"serve": serve, "nginx": nginx}
            yield from _rows_at(bench, servers, connections, goal)


def _rows_at(bench, servers, connections, goal):
    def measured(server, client):
        bench.progress.say(f"server at {connections} connections: {server}, {client.name}")
        return measure(client, servers[server], connections, bench.options.seconds)

    contenders = [clients.wrk(), clients.quadrant(bench.quadrant)]
    results = take_turns(
        bench.options.pairs,
        {
            (server, client.name): lambda s=server, c=client: measured(s, c)
            for client in contenders
            for server in servers
        },
    )

    for client, wanted, other_end in (("wrk", goal, WRK), ("quadrant", None, None)):
        what = f"server at {connections} connections, asked by {client}"
        compared = what, results, ("serve", client), ("nginx", client)
        yield compare(*compared, RATE, wanted, other_end)
        yield compare(*compared, CORE)
    what = f"generator at {connections} connections, on serve"
    on_serve = {client.name: results["serve", client.name] for client in contenders}
    for figure in (CPU, RATE):
        yield compare(what, on_serve, "quadrant", "wrk", figure)
