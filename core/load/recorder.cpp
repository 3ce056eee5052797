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

Recorder::Recorder(Elapsed warmUp)
    : m_warmUp(warmUp)
    , m_warm(warmUp <= Elapsed::zero()) {}

void Recorder::userSpawned(Elapsed at) {
    passTo(at);
    countUsersTo(at);
    ++m_users;
}

void Recorder::started(InFlight& request, Elapsed at) {
    passTo(at);
    request.started = at;
    m_inFlight.append(request);
}

void Recorder::succeeded(InFlight& request, Elapsed at, std::uint64_t bodyBytes) {
    passTo(at);
    m_inFlight.remove(request);
    m_succeeded.record(microseconds(at - request.started));
    m_current.bodyBytes += bodyBytes;
}

void Recorder::failed(InFlight& request, Elapsed at, FailureKind kind, std::uint64_t bodyBytes) {
    passTo(at);
    m_inFlight.remove(request);
    m_failed.record(microseconds(at - request.started));
    m_current.failures[static_cast<std::size_t>(kind)].add({1, at, at});
    m_current.bodyBytes += bodyBytes;
}

void Recorder::finish(Elapsed at) {
    passTo(at);
    Histogram ages;
    for (const InFlight* request = m_inFlight.oldest(); request; request = request->later)
        ages.record(microseconds(at - request->started));
    m_current.unfinished = ages.count();
    m_current.unfinishedAges = ages.drain();
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
    m_current.users = m_users;
    m_current.inFlight = m_inFlight.count();
    if (const InFlight* oldest = m_inFlight.oldest())
        m_current.oldestInFlight = std::max(at - oldest->started, Elapsed::zero());

    Interval next;
    next.begin = m_current.end;
    return std::exchange(m_current, std::move(next));
}

} // namespace quadrant
