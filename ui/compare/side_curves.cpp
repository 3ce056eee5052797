// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/side_curves.h"

#include "core/plot/nines.h"
#include "ui/charts/timeline.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quadrant {
namespace {

constexpr int curvePoints = 240;

const EndpointRecord* find(const RunRecord& run, const QString& name) {
    const auto found = std::find_if(run.endpoints.begin(), run.endpoints.end(),
                                    [&](const EndpointRecord& each) { return each.name == name; });
    return found == run.endpoints.end() ? nullptr : &*found;
}

QStringList namesOf(const std::vector<OverlayCurve>& curves) {
    QStringList names;
    for (const OverlayCurve& curve : curves)
        names.append(curve.name);
    return names;
}

} // namespace

std::vector<const EndpointRecord*> recordsOf(const Side& side, const QString& name) {
    std::vector<const EndpointRecord*> records;
    for (const auto& run : side.runs) {
        if (const EndpointRecord* record = find(*run, name))
            records.push_back(record);
    }
    return records;
}

Histogram latenciesOf(const std::vector<const EndpointRecord*>& records) {
    Histogram all;
    for (const EndpointRecord* record : records) {
        all.add(record->totals.succeeded);
        all.add(record->totals.failed);
    }
    return all;
}

std::vector<OverlayCurve::Point> percentileCurve(const Histogram& latencies, double end) {
    std::vector<OverlayCurve::Point> curve;
    if (latencies.count() == 0)
        return curve;
    // Beyond it there is no request left to tell of.
    const double last =
        std::min(end, ninesOf(100 - 100.0 / static_cast<double>(latencies.count() + 1)));
    for (int i = 0; i <= curvePoints; ++i) {
        const double x = last * i / curvePoints;
        curve.push_back({x, Micros(latencies.percentileUs(percentAt(x)))});
    }
    return curve;
}

OverlayCurve overTimeCurve(const EndpointRecord& record, Seconds duration,
                           Seconds TimelinePoint::*percentile) {
    Timeline timeline(duration);
    for (const SecondRecord& second : record.seconds.all())
        timeline.add(second.load);
    OverlayCurve curve;
    for (const auto& run : timeline.unbrokenRuns()) {
        auto& part = curve.parts.emplace_back();
        for (const TimelinePoint& point : run)
            part.push_back({point.middle().count(), point.*percentile});
    }
    return curve;
}

CurvesTable percentileTable(const QStringList& sides, const std::vector<Histogram>& latencies,
                            const OverlayAxis& axis) {
    constexpr double nearly = 1e-9; // 99.9 % is at 3, or a rounding error beyond
    CurvesTable table{sides, {}};
    for (const double percent : {0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.95,
                                 99.99, 99.995, 99.999, 99.9999}) {
        const double x = ninesOf(percent);
        if (x > axis.end + nearly)
            break;
        CurvesTable::Row row{axis.describe(x), {}};
        for (const Histogram& each : latencies)
            row.latencies.push_back(
                each.count() == 0 ? std::nullopt
                                  : std::optional<Seconds>(Micros(each.percentileUs(percent))));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Two sides' seconds don't end at the same instant: times are rounded to a quarter of a second.
CurvesTable overTimeTable(const std::vector<OverlayCurve>& curves, const OverlayAxis& axis) {
    constexpr double perSecond = 4;
    std::map<long, CurvesTable::Row> rows;
    for (std::size_t side = 0; side < curves.size(); ++side) {
        for (const auto& part : curves[side].parts) {
            for (const OverlayCurve::Point& point : part) {
                const long time = std::lround(point.x * perSecond);
                CurvesTable::Row& row = rows[time];
                row.place = axis.describe(static_cast<double>(time) / perSecond);
                row.latencies.resize(curves.size());
                row.latencies[side] = point.latency;
            }
        }
    }
    CurvesTable table{namesOf(curves), {}};
    for (auto& [time, row] : rows)
        table.rows.push_back(std::move(row));
    return table;
}

} // namespace quadrant
