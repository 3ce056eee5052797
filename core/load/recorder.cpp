// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/recorder.h"

#include <algorithm>
#include <utility>

namespace quadrant {
namespace {

std::int64_t microseconds(Elapsed elapsed) {
    return std::chrono::duration_cast<Micros>(elapsed).count();
}

} // namespace

Recorder::Recorder(Elapsed warmUp, Loop loop)
    : m_warmUp(warmUp)
    , m_open(loop == Loop::Open)
    , m_warm(warmUp <= Elapsed::zero()) {
    if (m_open) {
        m_startLateness.emplace();
        m_serviceTimes.emplace();
    }
}

void Recorder::userSpawned(Elapsed at) {
    changeUsers(at, 1);
}

void Recorder::userLeft(Elapsed at) {
    changeUsers(at, -1);
}

void Recorder::changeUsers(Elapsed at, int by) {
    passTo(at);
    countUsersTo(at);
    m_users += by;
}

void Recorder::started(InFlight& request, Elapsed at) {
    passTo(at);
    request.started = request.intended = at;
    m_inFlight.append(request);
}

void Recorder::arrived(Elapsed intended) {
    passTo(intended);
    ++m_current.arrived.intended;
    ++m_waiting;
}

void Recorder::started(InFlight& request, Elapsed intended, Elapsed at, bool waited) {
    started(request, at);
    request.intended = intended;
    --m_waiting;
    ++m_current.arrived.started;
    if (waited)
        ++m_current.arrived.waited;
    else
        m_startLateness->record(microseconds(at - intended));
}

void Recorder::missed(Elapsed intended, Elapsed at) {
    ++m_current.arrived.missed;
    if (!m_unfinishedAges)
        m_unfinishedAges.emplace();
    m_unfinishedAges->record(microseconds(at - intended));
}

void Recorder::ended(InFlight& request, Elapsed at, Histogram& latencies) {
    passTo(at);
    m_inFlight.remove(request);
    latencies.record(microseconds(at - request.intended));
    if (m_open)
        m_serviceTimes->record(microseconds(at - request.started));
}

void Recorder::succeeded(InFlight& request, Elapsed at, std::uint64_t bodyBytes) {
    ended(request, at, m_succeeded);
    m_current.bodyBytes += bodyBytes;
}

void Recorder::failed(InFlight& request, Elapsed at, FailureKind kind, std::uint64_t bodyBytes,
                      int sample) {
    ended(request, at, m_failed);
    m_current.failures[static_cast<std::size_t>(kind)].add({1, at, at, sample});
    m_current.bodyBytes += bodyBytes;
}

void Recorder::finish(Elapsed at) {
    passTo(at);
    if (!m_unfinishedAges)
        m_unfinishedAges.emplace();
    for (const InFlight* request = m_inFlight.oldest(); request; request = request->later)
        m_unfinishedAges->record(microseconds(at - request->intended));
    m_current.unfinished = static_cast<std::uint64_t>(m_inFlight.count());
    m_current.unfinishedAges = m_unfinishedAges->drain();
    m_ready.push_back(cut(at));
    m_finished = true;
}

std::vector<Interval> Recorder::handOver(Elapsed at) {
    if (!m_finished) {
        passTo(at);
        if (at < m_warmUp)
            return {handOverWarmUp(at)};
        m_ready.push_back(cut(at));
    }
    return std::exchange(m_ready, {});
}

/// Ends the warm-up where `at` lies beyond it.
void Recorder::passTo(Elapsed at) {
    if (m_warm || at < m_warmUp)
        return;
    m_ready.push_back(cut(m_warmUp));
    m_warm = true;
}

/// While the owner asked, an outcome may already have passed the warm-up's end. Then the interval
/// up to there is complete: it is handed over as far as was asked, its rest (empty) follows later.
Interval Recorder::handOverWarmUp(Elapsed at) {
    if (!m_warm)
        return cut(at);
    Interval asked = std::move(m_ready.front());
    Interval rest;
    rest.begin = at;
    rest.end = asked.end;
    rest.warmUp = true;
    rest.users = asked.users;
    rest.inFlight = asked.inFlight;
    rest.oldestInFlight = asked.oldestInFlight;
    rest.arrived.waiting = asked.arrived.waiting;
    asked.end = at;
    m_ready.front() = std::move(rest);
    return asked;
}

void Recorder::countUsersTo(Elapsed at) {
    if (at <= m_usersCountedTo)
        return;
    m_current.userSeconds += m_users * Seconds(at - m_usersCountedTo).count();
    m_usersCountedTo = at;
}

Interval Recorder::cut(Elapsed at) {
    countUsersTo(at);
    m_current.end = std::max(Seconds(at), m_current.begin);
    m_current.warmUp = !m_warm;
    m_current.succeeded = m_succeeded.drain();
    m_current.failed = m_failed.drain();
    if (m_open) {
        m_current.arrived.startLateness = m_startLateness->drain();
        m_current.arrived.serviceTimes = m_serviceTimes->drain();
    }
    m_current.arrived.waiting = m_waiting;
    m_current.users = m_users;
    m_current.inFlight = m_inFlight.count();
    if (const InFlight* oldest = m_inFlight.oldest())
        m_current.oldestInFlight = std::max(at - oldest->started, Elapsed::zero());

    Interval next;
    next.begin = m_current.end;
    return std::exchange(m_current, std::move(next));
}

} // namespace quadrant
