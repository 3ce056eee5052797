// SPDX-License-Identifier: GPL-3.0-or-later
// The clients' connections of one event loop, as seen from outside it: how many there are, and, for
// a supervisor, a hold on each, so that all can be made to fail while their loop is blocked.
//
// The hold is a duplicate of the descriptor. The loop closes its own at any time, and the number is
// given to a stranger at once: shutting that number down from another thread could hit the wrong
// connection. Members may be called from any thread.
#pragma once

#include "core/server/connection_id.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace quadrant {

class ConnectionRegistry {
public:
    /// Where nobody will want to cut connections, the duplicates are saved.
    explicit ConnectionRegistry(bool cuttable);
    ~ConnectionRegistry();
    ConnectionRegistry(const ConnectionRegistry&) = delete;
    ConnectionRegistry& operator=(const ConnectionRegistry&) = delete;

    /// Accepts a connection, whose descriptor is the caller's to close, or else errno says why
    /// there is none. Not one is accepted after close(): it may be meant for another loop.
    std::optional<ConnectionId> accept(int listeningDescriptor);
    /// Takes in one that was accepted elsewhere; after close() it doesn't, and the descriptor stays
    /// the caller's.
    std::optional<ConnectionId> adopt(int descriptor);
    void remove(ConnectionId id);
    void removeAll();
    int size() const;

    void close();
    /// Ends every connection at once; their loop will find them so.
    void cutAll();

private:
    ConnectionId enter(int descriptor);

    const bool m_cuttable;
    mutable std::mutex m_mutex;
    std::unordered_map<std::uint32_t, int> m_duplicates; ///< by serial; -1 where there is none
    std::uint32_t m_lastSerial = 0;
    bool m_closed = false;
};

} // namespace quadrant
