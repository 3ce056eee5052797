// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/failures_chart.h"

#include "core/base/format.h"
#include "ui/words/words.h"

namespace quadrant {

FailuresChart::FailuresChart(const Timeline& timeline, QWidget* parent)
    : TimeChart(timeline, parent) {
    setRange(1);
}

void FailuresChart::setRange(double high) {
    m_high = high;
    setValueRange(0, high);
}

void FailuresChart::replaceSeries() {
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        auto& line = m_lines[kind];
        if (timeline().failures()[kind] == 0) {
            if (line)
                line->setParts({}); // of an earlier run
            continue;
        }
        if (!line) {
            line = std::make_unique<BrokenLine>(chart(),
                                                failureKindTitle(static_cast<FailureKind>(kind)));
            line->setStyle(theme().failures[kind]);
        }
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(timeline().points().size()));
        for (const TimelinePoint& point : timeline().points())
            points.append({point.middle().count(), point.failuresPerS(kind)});
        line->setParts({points});
    }
}

void FailuresChart::styleSeries(const Theme& theme) {
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (m_lines[kind])
            m_lines[kind]->setStyle(theme.failures[kind]);
    }
}

QString FailuresChart::heading() const {
    return timeline().hasFailures() ? tr("failures/s") : tr("failures/s: none");
}

std::vector<LegendEntry> FailuresChart::legend(const TimelinePoint* point) const {
    std::vector<LegendEntry> entries;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (timeline().failures()[kind] == 0)
            continue;
        QString text = failureKindTitle(static_cast<FailureKind>(kind));
        if (point)
            text += tr(" %1/s").arg(formatRate(point->failuresPerS(kind)));
        entries.push_back({theme().failures[kind], text});
    }
    return entries;
}

std::vector<Tick> FailuresChart::valueTicks(int maxLabels) const {
    return rateTicks(m_high, maxLabels);
}

} // namespace quadrant
