// SPDX-License-Identifier: GPL-3.0-or-later
// A run's record as far as it has come: what the summary table is made from until the run ends and
// hands over the record itself. Without the seconds, which no table needs. GUI thread.
#pragma once

#include "core/run/run_event.h"

namespace quadrant {

class LiveRecord {
public:
    void begin(const RunStarted& event);
    void setPhase(const PhaseChanged& event);
    void add(const IntervalMeasured& event);
    void end(const EndpointEnded& event);

    const RunRecord& record() const { return m_record; }

private:
    RunRecord m_record;
};

} // namespace quadrant
