// SPDX-License-Identifier: GPL-3.0-or-later
// The server under test: one listening socket, one event loop on a thread of its own, one pool of
// threads for sync endpoints, and the wait service as its downstream. Made fresh for each mode.
//
// All members may be called from the thread that owns it; sample() and metrics() from any, as long
// as the server isn't being destroyed.
#pragma once

#include "core/base/result.h"
#include "core/scenario/scenario.h"
#include "core/server/connection_times.h"
#include "core/server/server_sample.h"

#include <QHostAddress>
#include <QString>

#include <memory>

namespace quadrant {

struct ServerSettings {
    QHostAddress host = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0 takes a free one
    IoSettings io;    ///< `wait` is what a request without ?waitms= waits
    Profile profile;
};

class EndpointServer {
public:
    explicit EndpointServer(ServerSettings settings, ConnectionTimes times = {});
    ~EndpointServer(); ///< stops

    /// Returns when it listens (milliseconds), or why it can't: the address, and the reason. Once.
    Result<Done> start();
    /// Ends within a second whatever is in flight; connections are closed. Idempotent.
    void stop();

    quint16 port() const;
    /// http://HOST:PORT
    QString baseUrl() const;
    /// The path of a mode's endpoint: "/sync-blocking/http"
    static QString path(Mode mode, IoKind io);

    /// Telemetry since the last call (one caller keeps the intervals).
    ServerSample sample();
    /// The text of /metrics: Prometheus text format 0.0.4.
    QByteArray metrics() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
