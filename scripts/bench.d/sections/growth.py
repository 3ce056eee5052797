# SPDX-License-Identifier: GPL-3.0-or-later
"""How the generator's cost per request grows with its connections, and wrk's."""
import statistics

import clients
from chart import Series, line_chart
from measuring import AROUND_S, SERVER_CORE, measure, take_turns
from servers import Nginx
from table import CPU, Figure, Goal, compare

WHAT = "cost per request from 100 to 10,000 connections, beside wrk's"
CONNECTIONS = (100, 500, 1000, 2000, 5000, 10_000)
GROWN_TO = (5000, 10_000)


def expected_s(options):
    slower = 1.0  # connecting and closing thousands
    return options.pairs * 2 * len(CONNECTIONS) * (options.seconds + AROUND_S + slower)


def rows(bench):
    contenders = [clients.quadrant(bench.quadrant), clients.wrk()]
    with Nginx(SERVER_CORE) as nginx:
        # A turn goes through all numbers of connections, so that growth is seen within it.
        def measured(client, connections):
            bench.progress.say(f"growth: {client.name} at {connections} connections")
            return measure(client, nginx, connections, bench.options.seconds)

        results = take_turns(
            bench.options.pairs,
            {
                (client.name, connections): lambda c=client, n=connections: measured(c, n)
                for connections in CONNECTIONS
                for client in contenders
            },
        )
    for connections in CONNECTIONS:
        what = f"cost at {connections} connections"
        yield compare(what, results, ("quadrant", connections), ("wrk", connections), CPU)
    for most in GROWN_TO:
        grown = {client.name: _growth(results, client.name, most) for client in contenders}
        what = f"growth of the cost from {CONNECTIONS[0]} to {most} connections"
        yield compare(what, grown, "quadrant", "wrk", Figure("×", float), Goal(at_most=1))
    if bench.options.chart:
        _draw(bench.options.chart, contenders, results)


def _growth(results, name, most):
    """In each turn; a failure where one of the two failed."""
    few, many = results[name, CONNECTIONS[0]], results[name, most]
    for result in (few, many):
        if isinstance(result, Exception):
            return result
    return [above.cpu_us / below.cpu_us for below, above in zip(few, many, strict=True)]


def _draw(path, contenders, results):
    def points(name):
        for connections in CONNECTIONS:
            if isinstance(samples := results[name, connections], list):
                yield connections, statistics.median(sample.cpu_us for sample in samples)

    path.parent.mkdir(parents=True, exist_ok=True)
    series = [Series(client.name, tuple(points(client.name))) for client in contenders]
    title = "Cost of a request by the number of connections"
    path.write_text(line_chart(title, "connections", "CPU µs per request", series), "utf-8")
