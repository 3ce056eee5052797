// SPDX-License-Identifier: GPL-3.0-or-later
// Failures per second, a line for each kind that has occurred.
#pragma once

#include "ui/charts/broken_line.h"
#include "ui/charts/time_chart.h"

#include <array>
#include <memory>

namespace quadrant {

class FailuresChart : public TimeChart {
    Q_OBJECT

public:
    explicit FailuresChart(const Timeline& timeline, QWidget* parent = nullptr);

    /// From 0 to `high` failures per second.
    void setRange(double high);
    double range() const { return m_high; }

protected:
    void replaceSeries() override;
    void styleSeries(const Theme& theme) override;
    QString heading() const override;
    std::vector<LegendEntry> legend(const TimelinePoint* point) const override;
    std::vector<Tick> valueTicks(int maxLabels) const override;

private:
    std::array<std::unique_ptr<BrokenLine>, failureKindCount> m_lines; ///< made when first needed
    double m_high = 1;
};

} // namespace quadrant
