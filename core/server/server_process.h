// SPDX-License-Identifier: GPL-3.0-or-later
// A server in a process of its own, from outside: `quadrant serve`, with its settings and its
// telemetry handed over as server_protocol.h says. What it does to memory, descriptors and locks
// doesn't touch the load generator, and its limit of descriptors is its own.
//
// It ends with this object, with this process, and when it is told to. One thread at a time, which
// needs no event loop.
#pragma once

#include "core/base/child_process.h"
#include "core/server/server_under_test.h"

#include <functional>
#include <memory>

namespace quadrant {

class ServerProcess final : public ServerUnderTest {
public:
    /// `program` is this one's file; a start is given up, with an error, once `cancelled` (asked
    /// often).
    ServerProcess(ServerSettings settings, QString program, std::function<bool()> cancelled);
    ~ServerProcess() override;

    Result<Done> start() override;
    void stop() override;

    quint16 port() const override { return m_port; }
    QString baseUrl() const override { return m_baseUrl; }

    std::optional<ServerSample> telemetry() override;
    QString failure() const override { return m_failure; }
    std::chrono::nanoseconds otherProcessorTime() override;

private:
    Result<Done> awaitListening();
    std::optional<ServerSample> answersUntil(TimePoint until);
    void noticeFailure();
    QString howItEnded();

    const ServerSettings m_settings;
    const QString m_program;
    const std::function<bool()> m_cancelled;
    std::unique_ptr<ChildProcess> m_child;
    QString m_baseUrl;
    quint16 m_port = 0;
    QString m_failure;
    int m_unanswered = 0; ///< requests for telemetry
    TimePoint m_lastAnswer{};
};

} // namespace quadrant
