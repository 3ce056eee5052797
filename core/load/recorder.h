// SPDX-License-Identifier: GPL-3.0-or-later
// What one target's requests did, as one generator thread saw it: outcomes become intervals here.
// It reads no clock: every call says when, in the order of time. One thread, and after that thread
// has been joined, any other.
//
// The warm-up's end is cut by the outcomes' own times. Other cuts are made when the owner asks; an
// outcome that was recorded before then belongs to the interval that the cut ends.
//
// Memory: two dense histograms (368 KiB); recording allocates nothing.
#pragma once

#include "core/load/in_flight_list.h"
#include "core/stats/interval.h"

#include <vector>

namespace quadrant {

class Recorder {
public:
    explicit Recorder(Elapsed warmUp);

    void userSpawned(Elapsed at);
    void started(InFlight& request, Elapsed at);
    void succeeded(InFlight& request, Elapsed at, std::uint64_t bodyBytes);
    void failed(InFlight& request, Elapsed at, FailureKind kind, std::uint64_t bodyBytes = 0);
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
    Interval cut(Elapsed at);
    Interval handOverWarmUp(Elapsed at);

    const Elapsed m_warmUp;
    bool m_warm = false; ///< past the warm-up
    bool m_finished = false;
    std::vector<Interval> m_ready; ///< complete, and not handed over yet

    InFlightList m_inFlight;
    int m_users = 0;
    Elapsed m_usersCountedTo{0};

    Interval m_current; ///< but for its latencies, which are here until it is cut:
    Histogram m_succeeded;
    Histogram m_failed;
};

} // namespace quadrant
