# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of what runs under callgrind: `peer.py answer PAUSE` is a server that prints its
port, `peer.py ask URL CONNECTIONS SECONDS PAUSE` a client that prints how often it asked.

Both work in rounds, all connections at once, with a pause of so many seconds between rounds.
"""
import select
import socket
import sys
import time
from urllib.parse import urlsplit

ANSWER = (  # nginx's
    b"HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nDate: Wed, 25 Nov 2026 10:00:00 GMT\r\n"
    b"Content-Type: text/plain\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nDone\n"
)


def answer(pause):
    listening = socket.create_server(("127.0.0.1", 0), backlog=1024)
    print("port", listening.getsockname()[1], flush=True)
    poller = select.epoll()
    poller.register(listening, select.EPOLLIN)
    connections = {}
    while True:
        for descriptor, _ in poller.poll(maxevents=1024):
            if descriptor == listening.fileno():
                connection, _ = listening.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connections[connection.fileno()] = connection
                poller.register(connection, select.EPOLLIN)
            elif not _answered(connections[descriptor]):
                poller.unregister(descriptor)
                connections.pop(descriptor).close()
        if pause:  # no sleep at all is shorter than one of 0 s
            time.sleep(pause)


def _answered(connection):
    try:
        if not connection.recv(65536):
            return False
        connection.sendall(ANSWER)
    except OSError:  # it was reset
        return False
    return True


def ask(url, connections, seconds, pause):
    parts = urlsplit(url)
    request = f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode()
    sockets = []
    for _ in range(connections):
        sockets.append(socket.create_connection((parts.hostname, parts.port)))
        sockets[-1].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    asked = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for connection in sockets:
            connection.sendall(request)
        for connection in sockets:
            if not connection.recv(65536).startswith(b"HTTP/1.1 200 "):  # it fits into a segment
                sys.exit("The server did not answer 200.")
        asked += connections
        if pause:  # no sleep at all is shorter than one of 0 s
            time.sleep(pause)
    print("asked", asked)


if __name__ == "__main__":
    if sys.argv[1] == "answer":
        answer(float(sys.argv[2]))
    else:
        ask(sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]))
