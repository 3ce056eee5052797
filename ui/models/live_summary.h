// SPDX-License-Identifier: GPL-3.0-or-later
// The summary table as far as a run has come, until the run ends and hands over its record. Fed
// events; GUI thread.
#pragma once

#include "core/report/tables/summary_table.h"
#include "core/run/run_event.h"

namespace quadrant {

class LiveSummary {
public:
    /// Before a run: a column for each of these, nothing measured.
    void prepare(const std::vector<QString>& endpoints);
    void begin(const RunStarted& event);
    void add(const IntervalMeasured& event);
    void end(const EndpointEnded& event);

    const RunSummary& summary() const { return m_run; }
    SummaryTable table() const { return summaryTable(m_run); }

private:
    RunSummary m_run;
};

} // namespace quadrant
