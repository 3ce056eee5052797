// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/run_charts.h"

#include "core/base/format.h"
#include "core/plot/nines.h"
#include "core/report/pages/chart_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr int mostPoints = 300; // of a line
constexpr std::array shownPercents{50.0, 95.0, 99.0};

/// A second, or of a long run several.
struct Point {
    Seconds begin{0};
    Seconds end{0};
    std::uint64_t ended = 0;
    std::uint64_t failed = 0;
    double asked = 0;                                       ///< per second, in an open loop
    std::array<double, shownPercents.size()> percentiles{}; ///< in seconds, where any ended

    double middle() const { return (begin + end).count() / 2; }
    double perS(std::uint64_t count) const {
        return static_cast<double>(count) / (end - begin).count();
    }
};

std::vector<Point> pointsOf(const EndpointRecord& endpoint) {
    std::vector<Point> points;
    if (endpoint.seconds.empty())
        return points;
    const double length = endpoint.seconds.back().load.end.count();
    const Seconds width(std::max(1.0, std::ceil(length / mostPoints)));
    Histogram latencies;
    const auto findPercentiles = [&] {
        for (std::size_t i = 0; i < shownPercents.size(); ++i)
            points.back().percentiles[i] =
                Seconds(Micros(latencies.percentileUs(shownPercents[i]))).count();
    };
    for (const SecondRecord& second : endpoint.seconds.all()) {
        const Interval& load = second.load;
        if (load.end <= load.begin)
            continue;
        // Half a second of tolerance: the clock that cuts them is never quite on time.
        if (points.empty() || load.end - points.back().begin > width + Seconds(0.5)) {
            if (!points.empty())
                findPercentiles();
            latencies.reset();
            points.push_back({.begin = load.begin});
        }
        Point& point = points.back();
        point.end = load.end;
        point.ended += load.requests();
        point.failed += load.failureCount();
        point.asked = load.askedRate;
        latencies.add(load.succeeded);
        latencies.add(load.failed);
    }
    if (!points.empty())
        findPercentiles();
    return points;
}

/// A line, broken where there is no value. A point alone is drawn as wide as it is.
template <class Value>
SvgChart::Line lineOf(const std::vector<Point>& points, const QString& name, ChartStyle style,
                      Value value) {
    SvgChart::Line line{name, style, {}};
    const Point* alone = nullptr;
    const auto finish = [&] {
        if (alone && line.stretches.back().size() == 1) {
            const double y = line.stretches.back().front().y();
            line.stretches.back() = {{alone->begin.count(), y}, {alone->end.count(), y}};
        }
        alone = nullptr;
    };
    for (const Point& point : points) {
        const std::optional<double> y = value(point);
        if (!y) {
            finish();
            continue;
        }
        if (!alone) {
            line.stretches.emplace_back();
            alone = &point;
        }
        line.stretches.back().emplace_back(point.middle(), *y);
    }
    finish();
    return line;
}

struct Span {
    double least = HUGE_VAL;
    double most = 0;

    void add(double value) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    bool empty() const { return most <= 0; }
};

Span spanOf(const SvgChart::Line& line) {
    Span span;
    for (const auto& stretch : line.stretches) {
        for (const QPointF& point : stretch)
            span.add(point.y());
    }
    return span;
}

void addSpans(Span& whole, const SvgChart& chart) {
    for (const SvgChart::Line& line : chart.lines) {
        const Span span = spanOf(line);
        whole.least = std::min(whole.least, span.least);
        whole.most = std::max(whole.most, span.most);
    }
}

/// "p50 from 100 ms to 200 ms. "
template <class Text>
QString describe(const SvgChart& chart, Text text) {
    QString sentences;
    for (const SvgChart::Line& line : chart.lines) {
        const Span span = spanOf(line);
        if (!line.stretches.empty())
            sentences += u"%1 from %2 to %3. "_s.arg(line.name, text(span.least), text(span.most));
    }
    return sentences.trimmed();
}

QString seconds(double value) {
    return formatDuration(Seconds(value));
}

std::vector<SvgChart::Mark> marksOf(const RunRecord& record, const EndpointRecord& endpoint) {
    std::vector<SvgChart::Mark> marks;
    if (record.scenario.warmUp > Seconds(0))
        marks.push_back({record.scenario.warmUp.count(), u"warm-up ends"_s});
    const bool open = isOpen(record.scenario);
    for (const LoadLevel& change : endpoint.changes)
        marks.push_back({change.at.count(), open ? formatRate(change.level) + u"/s"_s
                                                 : u"%1 users"_s.arg(std::llround(change.level))});
    return marks;
}

SvgChart latencyChart(const std::vector<Point>& points, const QString& name) {
    SvgChart chart;
    chart.title = u"Response times of "_s + name;
    for (std::size_t i = 0; i < shownPercents.size(); ++i)
        chart.lines.push_back(lineOf(points, u"p%1"_s.arg(shownPercents[i]), chartStyle(i),
                                     [i](const Point& point) -> std::optional<double> {
                                         if (point.ended == 0)
                                             return std::nullopt;
                                         return point.percentiles[i];
                                     }));
    return chart;
}

SvgChart rateChart(const std::vector<Point>& points, const QString& name, bool open) {
    using Value = std::optional<double>;
    SvgChart chart;
    chart.title = u"Requests per second of "_s + name;
    chart.lines.push_back(lineOf(points, u"succeeded"_s, {0, 0}, [](const Point& point) -> Value {
        return point.perS(point.ended - point.failed);
    }));
    chart.lines.push_back(lineOf(points, u"failed"_s, {3, 1}, [](const Point& point) -> Value {
        return point.perS(point.failed);
    }));
    if (open)
        chart.lines.push_back(lineOf(points, u"asked"_s, {2, 2},
                                     [](const Point& point) -> Value { return point.asked; }));
    return chart;
}

/// Until the slowest request is reached: beyond it there is nothing to know.
std::vector<QPointF> curveOf(const Histogram& latencies, const Axis& nines) {
    constexpr int pieces = 50; // of a nine
    std::vector<QPointF> curve;
    for (int i = 0; i <= nines.to * pieces; ++i) {
        const double at = static_cast<double>(i) / pieces;
        const auto us = latencies.percentileUs(percentAt(at));
        curve.emplace_back(at, Seconds(Micros(us)).count());
        if (curve.size() > 1 && us >= latencies.maxUs())
            break;
    }
    return curve;
}

} // namespace

std::vector<EndpointCharts> endpointCharts(const RunRecord& record) {
    std::vector<EndpointCharts> all;
    Span latency;
    Span rate;
    double length = 0;
    for (const EndpointRecord& endpoint : record.endpoints) {
        const std::vector<Point> points = pointsOf(endpoint);
        EndpointCharts charts{endpoint.name, latencyChart(points, endpoint.name),
                              rateChart(points, endpoint.name, isOpen(record.scenario))};
        charts.latency.marks = charts.rate.marks = marksOf(record, endpoint);
        addSpans(latency, charts.latency);
        addSpans(rate, charts.rate);
        if (!points.empty())
            length = std::max(length, points.back().end.count());
        all.push_back(std::move(charts));
    }
    const Axis latencyAxis =
        latency.empty() ? logDurationAxis(0.001, 1) : logDurationAxis(latency.least, latency.most);
    for (std::size_t i = 0; i < all.size(); ++i) {
        EndpointCharts& charts = all[i];
        charts.latency.id = u"latency-%1"_s.arg(i + 1);
        charts.rate.id = u"rate-%1"_s.arg(i + 1);
        charts.latency.x = charts.rate.x = secondsAxis(length);
        charts.latency.y = latencyAxis;
        charts.rate.y = rateAxis(rate.most);
        charts.latency.description = describe(charts.latency, seconds);
        if (charts.latency.description.isEmpty())
            charts.latency.description = u"No request ended."_s;
        charts.rate.description =
            describe(charts.rate, [](double perS) { return formatRate(perS) + u"/s"_s; });
    }
    return all;
}

SvgChart percentileChart(const std::vector<NamedEndpoint>& endpoints) {
    SvgChart chart;
    chart.id = u"percentiles"_s;
    chart.title = u"Response times by percentile"_s;
    chart.x = ninesAxis();
    chart.nameWidth = 190;
    Span span;
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        Histogram latencies;
        for (const EndpointRecord* endpoint : endpoints[i].records) {
            latencies.add(endpoint->totals.succeeded);
            latencies.add(endpoint->totals.failed);
        }
        SvgChart::Line line{endpoints[i].name, chartStyle(i), {}};
        if (latencies.count() > 0)
            line.stretches.push_back(curveOf(latencies, chart.x));
        chart.lines.push_back(std::move(line));
    }
    addSpans(span, chart);
    chart.y = span.empty() ? logDurationAxis(0.001, 1) : logDurationAxis(span.least, span.most);
    chart.description = describe(chart, seconds);
    if (chart.description.isEmpty())
        chart.description = u"No request ended."_s;
    return chart;
}

SvgChart percentileChart(const RunRecord& record) {
    std::vector<NamedEndpoint> endpoints;
    for (const EndpointRecord& endpoint : record.endpoints)
        endpoints.push_back({endpoint.name, {&endpoint}});
    return percentileChart(endpoints);
}

} // namespace quadrant
