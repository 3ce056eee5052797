// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a target, and the request that is in flight on it: connects, sends, reads the
// answer, and records what became of it. When to send is its user's to say. On the thread of one
// generator loop.
#pragma once

#include "core/http/response_parser.h"
#include "core/load/in_flight_list.h"
#include "core/load/known_answer.h"
#include "core/load/reactor.h"
#include "core/load/recorder.h"
#include "core/load/request_log.h"

#include <sys/socket.h>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace quadrant {

/// What the connections of one generator thread share.
struct LoadLoop {
    Reactor reactor;
    TimePoint start; ///< of the load
    Elapsed end{0};  ///< from then on nothing starts and nothing counts
    bool keepAlive = true;
    int portsEach = 0; ///< local ports that one source address has
    std::array<char, 64 * 1024> readBuffer;
    ResponseParser parser; ///< for answers that come whole, as most do

    Elapsed now() const { return Clock::now() - start; }
};

/// A target as one generator thread knows it.
struct LoadPeer {
    sockaddr_storage address{};
    socklen_t addressSize = 0;
    std::string request; ///< the bytes to send
    Recorder recorder;
    KnownAnswer known;
    std::optional<RequestLog> log; ///< none unless it was asked for
};

class LoadConnection;

/// Whose requests a connection carries.
class ConnectionUser {
public:
    /// The request has ended, well or with this failure, and has been recorded. A next one may be
    /// sent at once.
    virtual void ended(LoadConnection& connection, Elapsed now,
                       std::optional<FailureKind> failure) = 0;

protected:
    ~ConnectionUser() = default;
};

class LoadConnection final : private InFlight, private ReadyListener {
public:
    /// `number` counts the connections of the whole load: it decides on the source address.
    LoadConnection(LoadLoop& loop, LoadPeer& peer, ConnectionUser& user, int number);
    ~LoadConnection() { close(); }
    LoadConnection(const LoadConnection&) = delete;
    LoadConnection& operator=(const LoadConnection&) = delete;

    /// Sends a request, over a new connection where there is none; there must be none in flight.
    void request(Elapsed now);
    /// The same for an open loop: it was to start at `wanted`, and `waited` for a connection.
    void request(Elapsed wanted, Elapsed now, bool waited);
    /// Its request in flight has had its time.
    void timeOut(Elapsed now);
    /// Ends whatever it does, without an outcome.
    void close();
    bool isBusy() const { return m_state != State::Resting; }
    int number() const { return m_number; }

    /// Whose request it is. Every InFlight of the load is a LoadConnection's.
    static LoadConnection& of(InFlight& request) { return static_cast<LoadConnection&>(request); }

private:
    enum class State : std::uint8_t { Resting, Connecting, Waiting };

    void begin(Elapsed now);
    void connect(Elapsed now);
    int tryToConnect();
    int bindToSource() const;
    void ready(std::uint32_t events) override;
    void connected();
    void send(Elapsed now);
    void receive(std::uint32_t events);
    ResponseParser::State parse(std::string_view bytes);
    void answered(Elapsed now, const ParsedAnswer& answer);
    void failed(Elapsed now, FailureKind kind, int error = 0);
    void log(Elapsed now, std::optional<FailureKind> failure, int sample, std::uint64_t bodyBytes);
    bool serverHasClosed() const;

    LoadLoop& m_loop;
    LoadPeer& m_peer;
    ConnectionUser& m_user;
    std::unique_ptr<ResponseParser> m_parser; ///< of answers that came in pieces
    Elapsed m_rests{0};                       ///< since then
    const int m_number;
    int m_socket = -1;
    std::uint32_t m_sent = 0; ///< bytes of the request
    State m_state = State::Resting;
    bool m_inPieces = false; ///< the answer that is being read
};

} // namespace quadrant
