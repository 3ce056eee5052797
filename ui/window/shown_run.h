// SPDX-License-Identifier: GPL-3.0-or-later
// Which run the window shows: the one that goes on as far as it has come, the last one, or one that
// was opened; its figures, its table, and what is said of it where the title tells of something
// else. GUI thread.
#pragma once

#include "ui/models/live_summary.h"

#include <memory>

namespace quadrant {

struct OpenedRun;

class ShownRun {
public:
    /// Nothing is measured yet: the columns of what would be run.
    void prepare(const Scenario& scenario);
    void begin(const RunStarted& event);
    void add(const IntervalMeasured& event) { m_live.add(event); }
    void end(const EndpointEnded& event) { m_live.end(event); }
    void finish(std::shared_ptr<const RunRecord> record) { m_record = std::move(record); }
    void open(const std::shared_ptr<const OpenedRun>& run);

    /// None before a run has ended, or while one goes on.
    const std::shared_ptr<const RunRecord>& record() const { return m_record; }
    /// Not so where a run failed before its first mode, or none has ended.
    bool hasMeasured() const;

    RunSummary summary() const;
    SummaryTable table() const;
    /// Of one that was opened, or of the last one where `titleTellsOfIt` is false; else empty.
    QString which(bool titleTellsOfIt) const;

private:
    std::shared_ptr<const RunRecord> m_record;
    QString m_opened; ///< which that is; empty for the last run
    LiveSummary m_live;
};

} // namespace quadrant
