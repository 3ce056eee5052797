// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_chart.h"

#include "core/base/format.h"

#include <algorithm>

namespace quadrant {
namespace {

QString p50Name() {
    return QStringLiteral("p50");
}
QString p95Name() {
    return QStringLiteral("p95");
}
QString p99Name() {
    return QStringLiteral("p99");
}

QString serviceName() {
    return LatencyChart::tr("service p99");
}

QList<QPointF> lineOf(const std::vector<TimelinePoint>& run, Seconds TimelinePoint::*percentile,
                      const Axis& axis) {
    QList<QPointF> line;
    line.reserve(static_cast<qsizetype>(run.size()) + 1);
    // A run of one point would be invisible: it is drawn as long as it lasted.
    if (run.size() == 1)
        line.append({run[0].begin.count(), axis.coordinate((run[0].*percentile).count())});
    for (const TimelinePoint& point : run) {
        const Seconds at = run.size() == 1 ? point.end : point.middle();
        line.append({at.count(), axis.coordinate((point.*percentile).count())});
    }
    return line;
}

} // namespace

LatencyChart::LatencyChart(const Timeline& timeline, QWidget* parent)
    : TimeChart(timeline, parent)
    , m_p99(chart(), p99Name())
    , m_p95(chart(), p95Name())
    , m_p50(chart(), p50Name()) {
    styleSeries(theme());
    setRange({});
}

void LatencyChart::setRange(const LatencyRange& range) {
    m_range = range;
    setValueAxis(latencyAxis(range));
}

void LatencyChart::setTheory(std::optional<Seconds> latency, bool alone) {
    if (latency)
        showTheory(Theory{latency->count(), formatDuration(*latency), alone});
    else
        showTheory(std::nullopt);
}

void LatencyChart::replaceSeries() {
    const auto runs = timeline().unbrokenRuns();
    const auto replace = [this, &runs](BrokenLine& line, Seconds TimelinePoint::*percentile) {
        std::vector<QList<QPointF>> parts;
        parts.reserve(runs.size());
        for (const auto& run : runs)
            parts.push_back(lineOf(run, percentile, valueAxis()));
        line.setParts(parts);
    };
    replace(m_p50, &TimelinePoint::p50);
    replace(m_p95, &TimelinePoint::p95);
    replace(m_p99, &TimelinePoint::p99);
    if (timeline().isOpen()) {
        if (!m_serviceP99) {
            m_serviceP99 = std::make_unique<BrokenLine>(chart(), serviceName());
            m_serviceP99->setStyle(theme().serviceP99);
        }
        replace(*m_serviceP99, &TimelinePoint::serviceP99);
    } else if (m_serviceP99) {
        m_serviceP99->setParts({}); // of an earlier run
    }
}

void LatencyChart::styleSeries(const Theme& theme) {
    m_p50.setStyle(theme.p50);
    m_p95.setStyle(theme.p95);
    m_p99.setStyle(theme.p99);
    if (m_serviceP99)
        m_serviceP99->setStyle(theme.serviceP99);
}

QString LatencyChart::heading() const {
    return timeline().isOpen() ? tr("response time (log)") : tr("latency (log)");
}

std::vector<LegendEntry> LatencyChart::legend(const TimelinePoint* point) const {
    const auto text = [point](const QString& name, Seconds TimelinePoint::*percentile) {
        if (!point)
            return name;
        const QString value = point->ended > 0 ? formatDuration(point->*percentile) : noValue();
        return QStringLiteral("%1 %2").arg(name, value);
    };
    std::vector<LegendEntry> entries{{theme().p50, text(p50Name(), &TimelinePoint::p50)},
                                     {theme().p95, text(p95Name(), &TimelinePoint::p95)},
                                     {theme().p99, text(p99Name(), &TimelinePoint::p99)}};
    if (timeline().isOpen())
        entries.push_back({theme().serviceP99, text(serviceName(), &TimelinePoint::serviceP99)});
    return entries;
}

std::vector<Tick> LatencyChart::valueTicks(int maxLabels) const {
    return latencyTicks(m_range, maxLabels);
}

std::vector<Timeline::Stretch> LatencyChart::gaps() const {
    return timeline().stalls();
}

QString LatencyChart::gapText() const {
    return tr("nothing ended");
}

std::vector<EndLabel> LatencyChart::endLabels() const {
    const auto& points = timeline().points();
    const auto last = std::find_if(points.rbegin(), points.rend(),
                                   [](const TimelinePoint& point) { return point.ended > 0; });
    if (last == points.rend())
        return {};
    const Seconds time = last->middle();
    return {{time, last->p99.count(), p99Name()},
            {time, last->p95.count(), p95Name()},
            {time, last->p50.count(), p50Name()}};
}

} // namespace quadrant

#include "moc_latency_chart.cpp"
