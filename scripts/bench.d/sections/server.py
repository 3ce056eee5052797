# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's machinery, `/async-nonblocking/none`, beside nginx, with wrk as the client."""
import clients
from measuring import AROUND_S, SERVER_CORE, measure, take_turns
from servers import Nginx, Serve
from table import RATE, Goal, compare

WHAT = "`quadrant serve` beside nginx, with wrk"
WRK = "wrk", lambda sample: sample.client_busy
GOALS = {100: 1.05, 500: 1.0, 5000: 0.95}


def expected_s(options):
    return options.pairs * len(GOALS) * 2 * (options.seconds + AROUND_S)


def rows(bench):
    with Nginx(SERVER_CORE) as nginx, Serve(bench.quadrant, SERVER_CORE) as serve:
        for connections, goal in GOALS.items():

            def measured(name, server, connections=connections):
                bench.progress.say(f"server at {connections} connections: {name}")
                return measure(clients.wrk(), server, connections, bench.options.seconds)

            results = take_turns(
                bench.options.pairs,
                {
                    "serve": lambda: measured("serve", serve),
                    "nginx": lambda: measured("nginx", nginx),
                },
            )
            what = f"server at {connections} connections"
            yield compare(what, results, "serve", "nginx", RATE, Goal(at_least=goal), WRK)
