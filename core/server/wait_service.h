// SPDX-License-Identifier: GPL-3.0-or-later
// The downstream of every endpoint: a small HTTP server on a thread and a port of its own, which
// answers `GET /?waitms=N` after N ms (and the network delay, once per answer) with
// "Waited for N milliseconds". Thousands of waits at once; loopback only.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QtGlobal>

#include <cstdint>
#include <memory>

namespace quadrant {

class WaitService {
public:
    explicit WaitService(Millis networkDelay);
    ~WaitService(); ///< stops

    /// Returns when it listens on a free port, or why it can't.
    Result<Done> start();
    quint16 port() const;

    /// From any thread, once started: closes every connection and refuses new ones, for good.
    /// Returns at once; whoever waits for an answer sees the connection close within milliseconds.
    void closeAll();
    /// Closes every connection on which this caller (`&caller=N` of the query) awaits an answer,
    /// and returns when that is done: whoever waited has died, so to speak. Between start() and
    /// stop().
    void hangUp(std::uint64_t caller);
    /// closeAll(), and waits for the thread.
    void stop();

private:
    class Private;
    const Millis m_networkDelay;
    std::unique_ptr<Private> d; ///< from start() on
};

} // namespace quadrant
