# SPDX-License-Identifier: GPL-3.0-or-later
"""The generator on nginx's static answer, beside wrk and the others."""
import clients
from measuring import AROUND_S, SERVER_CORE, measure, take_turns
from servers import Nginx
from table import CPU, RATE, Goal, OtherEnd, compare

WHAT = "`quadrant load` beside wrk, hey, ab, h2load and Locust on nginx"
CONNECTIONS = (100, 500, 5000)
NGINX = OtherEnd("nginx", lambda sample: sample.server_busy)
GOALS = {("wrk", CPU): Goal(at_most=0.85), ("wrk", RATE): Goal(at_least=1.05)}


def _contenders(bench, connections):
    others = [clients.HEY, clients.AB, clients.H2LOAD]
    others.append(clients.locust(bench.root / "tests/bench/locustfile_fast.py"))
    fitting = [other for other in others if connections <= other.most_connections]
    return [clients.quadrant(bench.quadrant), clients.wrk(), *fitting]


def expected_s(options):
    measurements = 6 + 5 + 5
    return options.pairs * measurements * (options.seconds + AROUND_S)


def rows(bench):
    with Nginx(SERVER_CORE) as nginx:
        for connections in CONNECTIONS:
            yield from _rows_at(bench, nginx, connections)


def _rows_at(bench, nginx, connections):
    def measured(client):
        bench.progress.say(f"generator at {connections} connections: {client.name}")
        return measure(client, nginx, connections, bench.options.seconds)

    contenders = _contenders(bench, connections)
    results = take_turns(
        bench.options.pairs, {client.name: lambda c=client: measured(c) for client in contenders}
    )
    what = f"generator at {connections} connections"
    for peer in contenders[1:]:
        compared = what, results, "quadrant", peer.name
        yield compare(*compared, CPU, GOALS.get((peer.name, CPU)))
        yield compare(*compared, RATE, GOALS.get((peer.name, RATE)), NGINX)
