// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/request_desk.h"

#include "core/server/metrics_page.h"

namespace quadrant {
namespace {

constexpr int mostBegunInATurn = 64;

} // namespace

RequestDesk::RequestDesk(ServerState& state, std::shared_ptr<LoopState> loop, LoopPulse& pulse,
                         ConnectionTimes times)
    : m_state(state)
    , m_loop(std::move(loop))
    , m_pulse(pulse)
    , m_context{state, *this, m_loop, m_downstream, m_objects} {
    m_tools.times = times;
    QObject::connect(&m_begin, &QTimer::timeout, &m_objects, [this] { beginHandlers(); });
}

RequestDesk::~RequestDesk() {
    m_loop->inFlight = m_loop->queued = 0; // what was, goes with its connection
    m_loop->connections.removeAll();
}

void RequestDesk::accept(ConnectionId accepted) {
    const auto row = static_cast<std::size_t>(accepted.descriptor);
    if (row >= m_connections.size())
        m_connections.resize(row + 1);
    m_connections[row] = new Connection(accepted, *this, m_tools, &m_objects);
    m_connections[row]->start();
}

void RequestDesk::connectionClosed(Connection& connection) {
    m_connections[static_cast<std::size_t>(connection.id().descriptor)] = nullptr;
    m_loop->connections.remove(connection.id());
}

void RequestDesk::requestRefused(int status) {
    ++m_state.counters.received;
    m_state.counters.countAnswer(std::nullopt, status);
}

void RequestDesk::requestReceived(Connection& connection) {
    if (m_loop->stopping.isSet())
        return;
    ++m_state.counters.received;
    const Request& request = connection.request();
    if (const EndpointCall* const known = m_knownCall.find(request))
        return beginOrQueue(connection.id(), *known);
    const Route found = route(request, m_state.settings.io.wait);
    if (const auto* const called = std::get_if<EndpointCall>(&found)) {
        m_knownCall.remember(request, *called);
        beginOrQueue(connection.id(), *called);
    } else if (const auto* response = std::get_if<Response>(&found)) {
        answerAtOnce(connection, *response);
    } else {
        answerAtOnce(connection, {.body = metricsPage(m_state), .contentType = metricsContentType});
    }
}

void RequestDesk::beginOrQueue(ConnectionId connection, const EndpointCall& call) {
    ++m_loop->inFlight;
    if (isSync(call.mode))
        return serve({m_context, connection, call}); // that is, hand it to the pool
    if (m_toBegin.empty() && takesNoTime(call))
        return serve({m_context, connection, call});
    ++m_loop->queued;
    m_toBegin.emplace_back(connection, call);
    if (!m_begin.isActive())
        m_begin.start();
}

bool RequestDesk::takesNoTime(const EndpointCall& call) const {
    return !traitsOf(call.io).takesTime && m_state.settings.profile.setupCost.count() == 0;
}

void RequestDesk::answerAtOnce(Connection& connection, const Response& response) {
    m_state.counters.countAnswer(std::nullopt, response.status);
    connection.respond(response);
}

void RequestDesk::beginHandlers() {
    m_pulse.works(); // until they are back, if they block
    for (int begun = 0; begun < mostBegunInATurn && !m_toBegin.empty(); ++begun) {
        if (m_loop->stopping.isSet())
            return m_begin.stop(); // or a loop that was blocked would first work through them all
        const auto [connection, call] = m_toBegin.front();
        m_toBegin.pop_front();
        --m_loop->queued;
        serve({m_context, connection, call});
    }
    if (m_toBegin.empty())
        m_begin.stop();
}

void RequestDesk::deliver(ConnectionId to, Mode mode, const Response& response) {
    --m_loop->inFlight;
    if (m_loop->stopping.isSet())
        return;
    m_state.counters.countAnswer(mode, response.status);
    Connection* const connection = m_connections[static_cast<std::size_t>(to.descriptor)];
    if (connection && connection->id() == to)
        connection->respond(response);
}

} // namespace quadrant
