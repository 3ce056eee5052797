// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/closed_loop.h"

#include "core/load/socket_failure.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

using namespace std::chrono_literals;

// A target that can't be connected to is tried again at this pace, lest it become a busy loop.
constexpr Elapsed shortestPause = 100ms;
constexpr Elapsed longestPause = 1s;

// Before the loop looks at its sockets again: about as many as it then serves in one go, so that
// neither keeps the other waiting.
constexpr int mostAtOnce = 128;

} // namespace

ClosedLoop::User::User(ClosedLoop& crowd, LoadPeer& target, int number)
    : connection(crowd.m_loop, target, crowd, number)
    , peer(target)
    , connectPause(shortestPause)
    , m_crowd(crowd) {}

void ClosedLoop::User::due() {
    const Elapsed now = m_crowd.m_loop.now();
    if (now < m_crowd.m_loop.end)
        connection.request(now);
}

ClosedLoop::ClosedLoop(LoadLoop& loop, std::deque<LoadPeer>& peers, const LoadPlan& plan,
                       UserDeal deal, int thread)
    : m_loop(loop)
    , m_peers(peers)
    , m_thinkTime(toTicks(plan.thinkTime))
    , m_thread(thread)
    , m_threads(plan.threads)
    , m_spawnRate(plan.spawnRate)
    , m_deal(std::move(deal))
    , m_levels(plan.levels)
    , m_ramp{Seconds(0), 0, plan.users, plan.spawnRate}
    , m_levelTimer([this] { nextLevel(); })
    , m_rampTimer([this] { comeAndGo(); }) {}

void ClosedLoop::start() {
    comeAndGo();
    nextLevel();
}

void ClosedLoop::changeLevel(Elapsed at, double level) {
    m_levels.dropRest();
    setLevel(at, static_cast<int>(std::lround(level)));
}

/// Takes the levels whose time has come, and comes again for the next.
void ClosedLoop::nextLevel() {
    while (const auto level = m_levels.take(m_loop.now()))
        setLevel(toTicks(level->at), static_cast<int>(std::lround(level->level)));
    if (const auto next = m_levels.next())
        m_loop.reactor.arm(m_levelTimer, m_loop.start + *next);
}

void ClosedLoop::setLevel(Elapsed at, int users) {
    m_ramp = {at, m_ramp.at(at), users, m_spawnRate};
    comeAndGo();
}

/// Brings those whose time has come, sends away those whose time has come to go, and comes again
/// for the next.
void ClosedLoop::comeAndGo() {
    const Elapsed now = m_loop.now();
    const auto timeOf = [this](int user) { return m_ramp.timeOf(user); };
    int next = m_thread + m_active * m_threads; // who would come next
    for (int count = 0; now < m_loop.end; ++count) {
        const bool up = next < m_ramp.to;
        const int last = next - m_threads; // who would go first
        if (!up && (m_active == 0 || last < m_ramp.to))
            return;
        const Seconds when = timeOf(up ? next : last);
        if (when > Seconds(now) || count == mostAtOnce) {
            const Seconds soon = std::clamp(when, Seconds(now), Seconds(m_loop.end));
            m_loop.reactor.arm(m_rampTimer, m_loop.start + toTicks(soon));
            return;
        }
        if (up) {
            come(now);
            ++m_active;
            next += m_threads;
        } else {
            --m_active;
            next -= m_threads;
            go(m_users[static_cast<std::size_t>(m_active)], now);
        }
    }
}

/// The first who isn't there.
void ClosedLoop::come(Elapsed now) {
    const auto index = static_cast<std::size_t>(m_active);
    if (index == m_users.size()) {
        const int number = m_thread + m_active * m_threads;
        m_users.emplace_back(*this, m_peers[targetOf(number)], number);
    }
    User& user = m_users[index];
    user.leaves = false;
    if (user.active)
        return; // was about to go
    user.active = true;
    user.peer.recorder.userSpawned(now);
    user.connection.request(now);
}

void ClosedLoop::go(User& user, Elapsed now) {
    user.leaves = true;
    if (user.connection.isBusy())
        return;
    m_loop.reactor.disarm(user);
    user.connection.close();
    user.active = false;
    user.peer.recorder.userLeft(now);
}

void ClosedLoop::ended(LoadConnection& connection, Elapsed now,
                       std::optional<FailureKind> failure) {
    User& user = userOf(connection);
    if (user.leaves)
        return go(user, now);
    if (failure && isConnectFailure(*failure)) {
        rest(user, now, std::max(m_thinkTime, user.connectPause));
        user.connectPause = std::min(2 * user.connectPause, longestPause);
        return;
    }
    user.connectPause = shortestPause;
    rest(user, now, m_thinkTime);
}

ClosedLoop::User& ClosedLoop::userOf(LoadConnection& connection) {
    return m_users[static_cast<std::size_t>((connection.number() - m_thread) / m_threads)];
}

/// Until the next request.
void ClosedLoop::rest(User& user, Elapsed now, Elapsed howLong) {
    if (howLong == Elapsed::zero())
        user.connection.request(now);
    else
        m_loop.reactor.arm(user, m_loop.start + now + howLong);
}

std::size_t ClosedLoop::targetOf(int user) const {
    return (*m_deal)[static_cast<std::size_t>(user) % m_deal->size()];
}

void ClosedLoop::tellAsked(std::size_t target, Interval& interval) const {
    const int users = m_ramp.at(interval.end);
    for (int user = m_thread; user < users; user += m_threads)
        interval.askedUsers += targetOf(user) == target ? 1 : 0;
}

void ClosedLoop::end(Elapsed) {
    m_loop.reactor.disarm(m_levelTimer);
    m_loop.reactor.disarm(m_rampTimer);
    for (User& user : m_users) {
        m_loop.reactor.disarm(user);
        user.connection.close();
    }
}

} // namespace quadrant
