// SPDX-License-Identifier: GPL-3.0-or-later
// The server under test: one listening socket, one event loop on a thread of its own, one pool of
// threads for sync endpoints, and the wait service as its downstream. Made fresh for each mode.
//
// All members may be called from the thread that owns it; sample() and metrics() from any, as long
// as the server isn't being destroyed.
#pragma once

#include "core/server/connection_times.h"
#include "core/server/server_under_test.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace quadrant {

class EndpointServer final : public ServerUnderTest {
public:
    explicit EndpointServer(ServerSettings settings, ConnectionTimes times = {});
    ~EndpointServer() override;

    /// Returns when it listens (milliseconds), or why it can't: the address, and the reason. Once.
    Result<Done> start() override;
    /// Ends within a second whatever is in flight; connections are closed. Idempotent.
    void stop() override;

    quint16 port() const override;
    /// http://HOST:PORT
    QString baseUrl() const override;
    /// The path of a mode's endpoint: "/sync-blocking/http"
    static QString path(Mode mode, IoKind io);

    /// Telemetry since the last call (one caller keeps the intervals).
    ServerSample sample();
    std::optional<ServerSample> telemetry() override { return sample(); }
    /// The text of /metrics: Prometheus text format 0.0.4.
    QByteArray metrics() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
