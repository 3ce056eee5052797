// SPDX-License-Identifier: GPL-3.0-or-later
// One virtual user: connects, sends its request, reads the answer, thinks, and does so again until
// the load is over. It belongs to one generator thread, and its target's recorder learns all that
// becomes of its requests.
#pragma once

#include "core/http/response_parser.h"
#include "core/load/recorder.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace quadrant {

// With the executor's own type rather than any executor's: no type erasure per operation.
using LoadExecutor = boost::asio::io_context::executor_type;
using LoadTimer =
    boost::asio::basic_waitable_timer<Clock, boost::asio::wait_traits<Clock>, LoadExecutor>;
using LoadSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, LoadExecutor>;

/// What the users of one generator thread share.
struct UserLoop {
    // Only the loop's thread uses its sockets and timers, so their locks are left out; others post.
    boost::asio::io_context io{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO};
    TimePoint start; ///< of the load
    Elapsed end{0};  ///< from then on nothing starts and nothing counts
    Elapsed thinkTime{0};
    bool keepAlive = true;
    std::vector<char> readBuffer = std::vector<char>(64 * 1024);

    Elapsed now() const { return Clock::now() - start; }
};

/// A target as one generator thread knows it.
struct UserTarget {
    boost::asio::ip::tcp::endpoint endpoint;
    std::string request; ///< the bytes to send
    Recorder recorder;
};

class User : private InFlight {
public:
    User(UserLoop& loop, UserTarget& target);

    /// Becomes active: wants to send its first request now.
    void start(Elapsed now);
    /// Its request in flight has had its time.
    void timeOut(Elapsed now);
    /// Ends whatever it does, without an outcome. Nothing of it runs afterwards.
    void close();

    /// Whose request it is. Every InFlight of the load is a User's.
    static User& of(InFlight& request) { return static_cast<User&>(request); }

private:
    enum class State { Resting, Connecting, Waiting };

    void request(Elapsed now);
    void connect(Elapsed now);
    void connected(const boost::system::error_code& error);
    void send(Elapsed now);
    void awaitReadable();
    void readable();
    void answered(Elapsed now);
    void failed(Elapsed now, FailureKind kind);
    void rest(Elapsed now, Elapsed howLong);
    void disconnect();
    bool serverHasClosed();

    UserLoop& m_loop;
    UserTarget& m_target;
    LoadSocket m_socket;
    LoadTimer m_restTimer;
    ResponseParser m_parser;
    std::string_view m_unsent;
    State m_state = State::Resting;
    unsigned m_connection = 0; ///< its number: a late answer of an old one is dropped
    bool m_connected = false;
    bool m_awaitsReadable = false;
    Elapsed m_connectPause;
};

} // namespace quadrant
