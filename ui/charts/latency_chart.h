// SPDX-License-Identifier: GPL-3.0-or-later
// p50, p95 and p99 of what ended in each stretch of time, successes and failures alike, on a
// logarithmic scale; of an open loop these are response times, and the p99 of service times is
// there, too. The line breaks where nothing ended.
#pragma once

#include "core/plot/ticks.h"
#include "ui/charts/broken_line.h"
#include "ui/charts/time_chart.h"

#include <memory>

namespace quadrant {

class LatencyChart : public TimeChart {
    Q_OBJECT

public:
    explicit LatencyChart(const Timeline& timeline, QWidget* parent = nullptr);

    void setRange(const LatencyRange& range);
    LatencyRange range() const { return m_range; }
    /// What queueing theory predicts; `alone`: as if nobody else loaded the server.
    void setTheory(std::optional<Seconds> latency, bool alone = false);

protected:
    void replaceSeries() override;
    void styleSeries(const Theme& theme) override;
    QString heading() const override;
    std::vector<LegendEntry> legend(const TimelinePoint* point) const override;
    std::vector<Tick> valueTicks(int maxLabels) const override;
    std::vector<Timeline::Stretch> gaps() const override;
    QString gapText() const override;
    std::vector<EndLabel> endLabels() const override;

private:
    BrokenLine m_p99; ///< in the order in which they are drawn: the median on top
    BrokenLine m_p95;
    BrokenLine m_p50;
    std::unique_ptr<BrokenLine> m_serviceP99; ///< made when needed
    LatencyRange m_range;
};

} // namespace quadrant
