// SPDX-License-Identifier: GPL-3.0-or-later
// What one target's requests did, as one generator thread saw it: outcomes become intervals here.
// It reads no clock: every call says when, in the order of time. One thread, and after that thread
// has been joined, any other.
//
// The warm-up's end is cut by the outcomes' own times. Other cuts are made when the owner asks; an
// outcome that was recorded before then belongs to the interval that the cut ends.
//
// Latencies are from the start in a closed loop, from the intended start in an open one.
//
// Memory: two dense histograms (368 KiB), four in an open loop; recording allocates nothing.
#pragma once

#include "core/load/in_flight_list.h"
#include "core/stats/interval.h"

#include <optional>
#include <vector>

namespace quadrant {

class Recorder {
public:
    enum class Loop { Closed, Open };
    explicit Recorder(Elapsed warmUp, Loop loop = Loop::Closed);

    void userSpawned(Elapsed at);
    void userLeft(Elapsed at);
    void started(InFlight& request, Elapsed at);

    // Of an open loop:
    /// An arrival's time has come: `intended`.
    void arrived(Elapsed intended);
    /// An arrival starts; it may have `waited` for a connection.
    void started(InFlight& request, Elapsed intended, Elapsed at, bool waited);
    /// The load ends at `at`, and this arrival never started. Before finish().
    void missed(Elapsed intended, Elapsed at);

    void succeeded(InFlight& request, Elapsed at, std::uint64_t bodyBytes);
    /// `sample` as FailureCount has it.
    void failed(InFlight& request, Elapsed at, FailureKind kind, std::uint64_t bodyBytes = 0,
                int sample = 0);
    /// The load has ended: what is in flight is unfinished. Nothing may be recorded after it.
    void finish(Elapsed at);

    /// The intervals since the last call, up to `at`: one, or two where the warm-up's end lies
    /// between. After finish(), what is left, and then none. Recorders that are asked with the same
    /// times answer with the same stretches.
    std::vector<Interval> handOver(Elapsed at);

    const InFlightList& inFlight() const { return m_inFlight; }

private:
    void passTo(Elapsed at);
    void countUsersTo(Elapsed at);
    void changeUsers(Elapsed at, int by);
    void ended(InFlight& request, Elapsed at, Histogram& latencies);
    Interval cut(Elapsed at);
    Interval handOverWarmUp(Elapsed at);

    const Elapsed m_warmUp;
    const bool m_open;
    bool m_warm = false; ///< past the warm-up
    bool m_finished = false;
    std::vector<Interval> m_ready; ///< complete, and not handed over yet

    InFlightList m_inFlight;
    int m_users = 0;
    int m_waiting = 0; ///< arrivals that have not started
    Elapsed m_usersCountedTo{0};

    Interval m_current; ///< but for its latencies, which are here until it is cut:
    Histogram m_succeeded;
    Histogram m_failed;
    std::optional<Histogram> m_startLateness; ///< of an open loop
    std::optional<Histogram> m_serviceTimes;
    std::optional<Histogram> m_unfinishedAges; ///< once the load ends
};

} // namespace quadrant
