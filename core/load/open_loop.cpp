// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/open_loop.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quadrant {
namespace {

/// Each target's part of the load, 1 in sum.
std::vector<double> weights(const LoadPlan& plan) {
    std::vector<double> parts(plan.usersPerTarget.begin(), plan.usersPerTarget.end());
    if (parts.empty())
        parts.assign(plan.targets.size(), 1);
    const double all = std::accumulate(parts.begin(), parts.end(), 0.0);
    for (double& part : parts)
        part /= all;
    return parts;
}

/// From 0 to 1, so that several streams of constant arrivals don't all start at once.
double phase(std::size_t stream, std::size_t streams) {
    return (static_cast<double>(stream) + 0.5) / static_cast<double>(streams);
}

} // namespace

OpenLoop::OpenLoop(LoadLoop& loop, std::deque<LoadPeer>& peers, const LoadPlan& plan, int thread) {
    const std::vector<double> parts = weights(plan);
    const auto threads = static_cast<std::size_t>(plan.threads);
    for (std::size_t target = 0; target < parts.size(); ++target) {
        const std::size_t stream = static_cast<std::size_t>(thread) * parts.size() + target;
        const double part = parts[target] / plan.threads;
        m_streams.emplace_back(
            loop, peers[target], plan,
            Stream::Share{.rate = part,
                          .connections = std::max(1, static_cast<int>(plan.maxConnections * part)),
                          .kind = {.poisson = plan.poisson,
                                   .first = phase(stream, threads * parts.size()),
                                   .seed = stream + 1},
                          .firstNumber = static_cast<int>(stream),
                          .numbersApart = static_cast<int>(threads * parts.size())});
    }
}

void OpenLoop::start() {
    for (Stream& stream : m_streams)
        stream.due();
}

void OpenLoop::changeLevel(Elapsed at, double level) {
    for (Stream& stream : m_streams)
        stream.changeRate(at, level);
}

void OpenLoop::catchUp(Elapsed at) {
    for (Stream& stream : m_streams)
        stream.catchUp(at);
}

void OpenLoop::tellAsked(std::size_t target, Interval& interval) const {
    interval.askedRate = m_streams[target].rateAt(interval.end);
}

void OpenLoop::end(Elapsed at) {
    for (Stream& stream : m_streams)
        stream.end(at);
}

OpenLoop::Stream::Stream(LoadLoop& loop, LoadPeer& peer, const LoadPlan& plan, const Share& share)
    : m_loop(loop)
    , m_peer(peer)
    , m_share(share)
    , m_rate(plan.rate * share.rate)
    , m_due(m_rate, share.kind)
    , m_started(m_rate, share.kind) {
    for (const LoadLevel& level : plan.levels)
        m_rate.change(level.at, level.level * share.rate);
    m_free.reserve(static_cast<std::size_t>(share.connections));
}

void OpenLoop::Stream::due() {
    advance(m_loop.now());
    armTimer();
}

void OpenLoop::Stream::armTimer() {
    // Those who would come after the end need no exact time.
    const Seconds next = std::min(m_due.next(), Seconds(m_loop.end));
    m_loop.reactor.arm(*this, m_loop.start + toTicks(next));
}

/// What has come already has come at the rate of before.
void OpenLoop::Stream::changeRate(Elapsed at, double rate) {
    catchUp(at);
    m_rate.change(std::max(Seconds(at), m_due.last()), rate * m_share.rate);
    if (m_loop.now() < m_loop.end)
        armTimer();
}

void OpenLoop::Stream::catchUp(Elapsed at) {
    if (at < m_loop.end)
        advance(at);
}

void OpenLoop::Stream::ended(LoadConnection& connection, Elapsed now, std::optional<FailureKind>) {
    m_free.push_back(&connection);
    advance(now);
}

/// Starts what is to start by `now`, as far as there are connections: first what waits.
void OpenLoop::Stream::advance(Elapsed now) {
    if (m_advancing || now >= m_loop.end)
        return; // a request that has ended as soon as it was sent: the loops below go on
    m_advancing = true;
    startWaiting();
    while (m_due.next() <= Seconds(now)) {
        m_peer.recorder.arrived(toTicks(m_due.next()));
        m_due.pass();
        if (m_started.passed() + 1 == m_due.passed())
            startOne(false);
    }
    startWaiting();
    m_advancing = false;
}

void OpenLoop::Stream::startWaiting() {
    while (m_started.passed() < m_due.passed() && startOne(true)) {
    }
}

bool OpenLoop::Stream::startOne(bool waited) {
    const Elapsed now = m_loop.now();
    LoadConnection* const connection = now < m_loop.end ? freeConnection(now) : nullptr;
    if (!connection)
        return false;
    const Elapsed intended = toTicks(m_started.next());
    m_started.pass();
    connection->request(intended, now, waited);
    return true;
}

LoadConnection* OpenLoop::Stream::freeConnection(Elapsed now) {
    if (!m_free.empty()) {
        LoadConnection* const connection = m_free.back();
        m_free.pop_back();
        return connection;
    }
    const auto opened = static_cast<int>(m_connections.size());
    if (opened == m_share.connections)
        return nullptr;
    m_peer.recorder.userSpawned(now);
    return &m_connections.emplace_back(m_loop, m_peer, *this,
                                       m_share.firstNumber + opened * m_share.numbersApart);
}

void OpenLoop::Stream::end(Elapsed at) {
    m_loop.reactor.disarm(*this);
    for (; m_due.next() <= Seconds(at); m_due.pass())
        m_peer.recorder.arrived(toTicks(m_due.next()));
    for (; m_started.passed() < m_due.passed(); m_started.pass())
        m_peer.recorder.missed(toTicks(m_started.next()), at);
    for (LoadConnection& connection : m_connections)
        connection.close();
}

} // namespace quadrant
