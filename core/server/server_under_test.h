// SPDX-License-Identifier: GPL-3.0-or-later
// The server that a run puts under load, wherever it runs: in this process (EndpointServer) or in
// one of its own (ServerProcess). One thread at a time.
#pragma once

#include "core/base/result.h"
#include "core/scenario/scenario.h"
#include "core/server/server_sample.h"

#include <QHostAddress>
#include <QString>

#include <chrono>
#include <optional>

namespace quadrant {

struct ServerSettings {
    QHostAddress host = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0 takes a free one
    IoSettings io;    ///< `wait` is what a request without ?waitms= waits
    Profile profile;
};

class ServerUnderTest {
public:
    virtual ~ServerUnderTest() = default; ///< stops

    /// Returns when it listens, or why it can't. Once.
    virtual Result<Done> start() = 0;
    /// Ends within a second whatever is in flight; connections are closed. Idempotent.
    virtual void stop() = 0;

    virtual quint16 port() const = 0;
    /// http://HOST:PORT
    virtual QString baseUrl() const = 0;

    /// Since the last call; none where the server doesn't tell in time, and then the next has it
    /// all.
    virtual std::optional<ServerSample> telemetry() = 0;
    /// A sentence, where it has ended by itself or doesn't answer any more; empty while all is
    /// well. What telemetry() has seen.
    virtual QString failure() const { return {}; }
    /// The CPU time that processes other than this one have used for it.
    virtual std::chrono::nanoseconds otherProcessorTime() {
        return std::chrono::nanoseconds::zero();
    }
};

} // namespace quadrant
