// SPDX-License-Identifier: GPL-3.0-or-later
// The requests in flight, in the order they started: the head is the oldest and, since all have the
// same time-out, the next to time out. Intrusive, so that nothing is allocated; every operation
// takes constant time. One thread.
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

namespace quadrant {

/// Time since the load began, on the steady clock.
using Elapsed = Clock::duration;

/// What takes part in the list: who sends requests derives from it.
struct InFlight {
    Elapsed started{0};
    Elapsed intended{0}; ///< to start; earlier than `started` in an open loop that is late
    InFlight* earlier = nullptr;
    InFlight* later = nullptr;
};

class InFlightList {
public:
    /// `request.started` must be no earlier than that of any other in the list.
    void append(InFlight& request) {
        Q_ASSERT(m_newest == nullptr || m_newest->started <= request.started);
        request.earlier = m_newest;
        request.later = nullptr;
        (m_newest ? m_newest->later : m_oldest) = &request;
        m_newest = &request;
        ++m_count;
    }

    void remove(InFlight& request) {
        (request.earlier ? request.earlier->later : m_oldest) = request.later;
        (request.later ? request.later->earlier : m_newest) = request.earlier;
        request.earlier = request.later = nullptr;
        --m_count;
    }

    InFlight* oldest() const { return m_oldest; }
    int count() const { return m_count; }

private:
    InFlight* m_oldest = nullptr;
    InFlight* m_newest = nullptr;
    int m_count = 0;
};

} // namespace quadrant
