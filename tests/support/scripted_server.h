// SPDX-License-Identifier: GPL-3.0-or-later
// A server for tests whose every connection runs a script of the test's own, on a blocking socket
// and a thread of its own: it can answer anything, in any pieces, or misbehave. Loopback, a port of
// its own. The destructor shuts every connection down, so that no script waits on.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace quadrant {

class ScriptedConnection {
public:
    ScriptedConnection(int descriptor, std::atomic<int>& requests, std::atomic<bool>& stopping);

    /// Waits for the next request's header; false when the client has gone.
    bool readRequest();
    const std::string& request() const { return m_request; }
    /// False when the client has gone.
    bool send(std::string_view bytes);
    /// A byte at a time, each in a segment of its own.
    bool sendBytewise(std::string_view bytes);
    /// The bytes and the end of the stream, in one segment where they fit.
    void sendAndShutDown(std::string_view bytes);
    /// Ends the connection with RST once the script returns.
    void resetAtEnd();
    /// Waits until the client closes.
    void awaitClose();
    /// Waits; ends early when the server is destroyed.
    void pause(std::chrono::milliseconds howLong);

private:
    int m_descriptor;
    std::atomic<int>& m_requests;
    std::atomic<bool>& m_stopping;
    std::string m_received;
    std::string m_request;
};

class ScriptedServer {
public:
    using Script = std::function<void(ScriptedConnection&)>;

    /// Port 0 takes a free one.
    explicit ScriptedServer(Script script, std::uint16_t port = 0);
    ~ScriptedServer();

    std::uint16_t port() const { return m_port; }
    int connections() const { return m_connections; }
    int requests() const { return m_requests; }
    int openConnections() const { return m_open; }

    /// Answers every request of a connection with these bytes.
    static Script answering(std::string response);

private:
    struct Session {
        int descriptor;
        std::thread thread;
    };

    void accept();

    Script m_script;
    std::uint16_t m_port;
    int m_listener;
    std::atomic<int> m_connections{0};
    std::atomic<int> m_requests{0};
    std::atomic<int> m_open{0};
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex; ///< of the sessions
    std::list<Session> m_sessions;
    std::thread m_acceptor;
};

/// A loopback port where nothing listens: connecting to it is refused.
class RefusedPort {
public:
    RefusedPort();
    ~RefusedPort();
    std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port = 0;
    int m_descriptor; ///< bound, never listening, so that nobody else gets the port
};

/// A loopback port whose queue of connections is full: connecting to it never ends.
class DeafPort {
public:
    DeafPort();
    ~DeafPort();
    std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port = 0;
    int m_listener; ///< accepts nothing
    int m_client;   ///< fills its queue
};

} // namespace quadrant
