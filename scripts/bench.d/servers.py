# SPDX-License-Identifier: GPL-3.0-or-later
"""The servers, each a process of its own that counts its connections and requests for us."""
import http.client
import pathlib
import re
import socket
import tempfile
import time

from process import Failed, Process

NGINX_CONF = """
daemon off;
worker_processes {workers};
pid {folder}/pid;
error_log {folder}/log;
events {{ worker_connections 16384; multi_accept on; }}
http {{
    access_log off;
    keepalive_requests 1000000000;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{
        listen 127.0.0.1:{port} backlog=4096 reuseport;
        default_type text/plain;
        location / {{ return 200 "Done\\n"; }}
        location = /status {{ stub_status; }}
    }}
}}
"""


class _Server:
    """A context manager; counts() asks the server itself, over a connection kept for that."""

    def __init__(self, process, port, path, counts_path):
        self.process = process
        self.url = f"http://127.0.0.1:{port}{path}"
        self._counts_path = counts_path
        self._asking = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._asking.close()
        self.process.__exit__()

    def _page(self):
        try:
            self._asking.request("GET", self._counts_path)
            return self._asking.getresponse().read().decode()
        except (OSError, http.client.HTTPException) as error:
            raise Failed(f"{self.process.name} does not tell its counts: {error}") from error


class Nginx(_Server):
    """A short static answer."""

    def __init__(self, cores, workers=1):
        self._folder = tempfile.TemporaryDirectory(prefix="quadrant-bench-")
        for _ in range(10):  # another program may take the port meanwhile
            port = _free_port()
            conf = pathlib.Path(self._folder.name, "nginx.conf")
            conf.write_text(
                NGINX_CONF.format(folder=self._folder.name, port=port, workers=workers)
            )
            process = Process(
                ["/usr/sbin/nginx", "-c", conf, "-e", conf.with_name("log")], cores
            )
            if _listens(port, process):
                super().__init__(process, port, "/", "/status")
                return
            complaint = process.complaint()
            process.__exit__()
        raise Failed(complaint)

    def __exit__(self, *_):
        super().__exit__()
        self._folder.cleanup()

    def counts(self):
        """Open connections and requests so far, without those that ask for it."""
        numbers = [int(number) for number in re.findall(r"\d+", self._page())]
        return numbers[0] - 1, numbers[3]


class Serve(_Server):
    """Quadrant's own, `/async-nonblocking/none`."""

    def __init__(self, quadrant, cores, *arguments):
        process = Process([quadrant, "serve", "--port", "0", *arguments], cores)
        try:
            url = process.wait_for_line("listening on ")
        except Failed:
            process.__exit__()
            raise
        port = int(url.rpartition(":")[2])
        super().__init__(process, port, "/async-nonblocking/none", "/metrics")

    def counts(self):
        page = self._page()

        def value(name):  # over all labels: each loop has its own
            found = re.findall(rf"^{name}(?:\{{.*\}})? (\S+)$", page, re.MULTILINE)
            if not found:
                raise Failed(f"serve's /metrics has no {name}.")
            return sum(int(number) for number in found)

        return value("quadrant_connections") - 1, value("quadrant_requests_received_total")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _listens(port, process):
    while process.exit_code is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return True
        except ConnectionRefusedError:
            time.sleep(0.02)
    return False
