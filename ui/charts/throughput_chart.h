// SPDX-License-Identifier: GPL-3.0-or-later
// What ended per second: the successes, and a line for each kind of failure that has occurred; of
// an open loop the rate that was asked for, too. GUI thread.
#pragma once

#include "ui/charts/broken_line.h"
#include "ui/charts/time_chart.h"

#include <array>
#include <memory>

namespace quadrant {

class ThroughputChart : public TimeChart {
    Q_OBJECT

public:
    explicit ThroughputChart(const Timeline& timeline, QWidget* parent = nullptr);

    /// From 0 to `high` per second.
    void setRange(double high);
    double range() const { return m_high; }
    /// What queueing theory predicts; `alone`: as if nobody else loaded the server.
    void setTheory(std::optional<double> requestsPerS, bool alone = false);

protected:
    void replaceSeries() override;
    void styleSeries(const Theme& theme) override;
    QString heading() const override;
    std::vector<LegendEntry> legend(const TimelinePoint* point) const override;
    std::vector<Tick> valueTicks(int maxLabels) const override;

private:
    BrokenLine& failureLine(std::size_t kind);

    std::array<std::unique_ptr<BrokenLine>, failureKindCount> m_failures; ///< made when needed
    BrokenLine m_succeeded;
    std::unique_ptr<BrokenLine> m_asked; ///< made when needed
    double m_high = 1;
};

} // namespace quadrant
