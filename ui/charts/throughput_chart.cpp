// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/throughput_chart.h"

#include "core/base/format.h"
#include "core/plot/ticks.h"
#include "core/stats/failure_title.h"
#include "ui/words/words.h"

namespace quadrant {
namespace {

QString succeededName() {
    return ThroughputChart::tr("ok");
}

QString askedName() {
    return ThroughputChart::tr("asked");
}

/// In steps, each where a point ends: what is known is the rate at that moment.
QList<QPointF> askedLine(const std::vector<TimelinePoint>& points) {
    QList<QPointF> line;
    line.reserve(2 * static_cast<qsizetype>(points.size()) + 1);
    for (const TimelinePoint& point : points) {
        const double before = line.isEmpty() ? point.askedPerS : line.last().y();
        if (line.isEmpty())
            line << QPointF(point.begin.count(), before);
        line << QPointF(point.end.count(), before) << QPointF(point.end.count(), point.askedPerS);
    }
    return line;
}

template <class Rate>
QList<QPointF> lineOf(const std::vector<TimelinePoint>& points, Rate rate) {
    QList<QPointF> line;
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const TimelinePoint& point : points)
        line.append({point.middle().count(), rate(point)});
    return line;
}

} // namespace

ThroughputChart::ThroughputChart(const Timeline& timeline, QWidget* parent)
    : TimeChart(timeline, parent)
    , m_succeeded(chart(), succeededName()) {
    styleSeries(theme());
    setRange(1);
}

void ThroughputChart::setRange(double high) {
    m_high = high;
    setValueAxis({.to = high});
}

void ThroughputChart::setTheory(std::optional<double> requestsPerS, bool alone) {
    if (requestsPerS)
        showTheory(Theory{*requestsPerS, tr("%1/s").arg(formatRate(*requestsPerS)), alone});
    else
        showTheory(std::nullopt);
}

void ThroughputChart::replaceSeries() {
    const auto& points = timeline().points();
    m_succeeded.setParts(
        {lineOf(points, [](const TimelinePoint& point) { return point.succeededPerS(); })});
    if (timeline().isOpen()) {
        if (!m_asked) {
            m_asked = std::make_unique<BrokenLine>(chart(), askedName());
            m_asked->setStyle(theme().asked);
        }
        m_asked->setParts({askedLine(points)});
    } else if (m_asked) {
        m_asked->setParts({}); // of an earlier run
    }
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (timeline().failures()[kind] > 0)
            failureLine(kind).setParts({lineOf(
                points, [kind](const TimelinePoint& point) { return point.failuresPerS(kind); })});
        else if (m_failures[kind])
            m_failures[kind]->setParts({}); // of an earlier run
    }
}

BrokenLine& ThroughputChart::failureLine(std::size_t kind) {
    auto& line = m_failures[kind];
    if (!line) {
        line =
            std::make_unique<BrokenLine>(chart(), failureKindTitle(static_cast<FailureKind>(kind)));
        line->setStyle(theme().failures[kind]);
    }
    return *line;
}

void ThroughputChart::styleSeries(const Theme& theme) {
    m_succeeded.setStyle(theme.succeeded);
    if (m_asked)
        m_asked->setStyle(theme.asked);
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (m_failures[kind])
            m_failures[kind]->setStyle(theme.failures[kind]);
    }
}

QString ThroughputChart::heading() const {
    return tr("requests/s");
}

std::vector<LegendEntry> ThroughputChart::legend(const TimelinePoint* point) const {
    const auto text = [point](const QString& name, double perS) {
        return point ? tr("%1 %2/s").arg(name, formatRate(perS)) : name;
    };
    std::vector<LegendEntry> entries{
        {theme().succeeded, text(succeededName(), point ? point->succeededPerS() : 0)}};
    if (timeline().isOpen())
        entries.push_back({theme().asked, text(askedName(), point ? point->askedPerS : 0)});
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (timeline().failures()[kind] > 0)
            entries.push_back(
                {theme().failures[kind], text(failureKindTitle(static_cast<FailureKind>(kind)),
                                              point ? point->failuresPerS(kind) : 0)});
    }
    return entries;
}

std::vector<Tick> ThroughputChart::valueTicks(int maxLabels) const {
    return rateTicks(m_high, maxLabels);
}

} // namespace quadrant

#include "moc_throughput_chart.cpp"
