// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that a side of a comparison has in a chart, and where a table of them has its rows.
// Pure; any thread.
#pragma once

#include "core/compare/comparison.h"
#include "ui/charts/timeline.h"
#include "ui/compare/overlay_chart.h"

namespace quadrant {

/// What a side has under that name, one for each of its repeats.
std::vector<const EndpointRecord*> recordsOf(const Side& side, const QString& name);

/// Of all requests that ended, in all repeats.
Histogram latenciesOf(const std::vector<const EndpointRecord*>& records);

/// Over ninesOf(), up to `end`, or where there is no request left to tell of.
std::vector<OverlayCurve::Point> percentileCurve(const Histogram& latencies, double end);

/// Over the seconds of the run; it is interrupted where nothing ended.
OverlayCurve overTimeCurve(const EndpointRecord& record, Seconds duration,
                           Seconds TimelinePoint::*percentile);

/// Curves as a table.
struct CurvesTable {
    struct Row {
        QString place;                                 ///< on the x axis, in words
        std::vector<std::optional<Seconds>> latencies; ///< of each side; none where it has a gap
    };
    QStringList sides;
    std::vector<Row> rows;
};
/// At those percentiles that people ask for, as far as the axis goes; exactly, not as drawn.
CurvesTable percentileTable(const QStringList& sides, const std::vector<Histogram>& latencies,
                            const OverlayAxis& axis);
/// At each time at which one of the curves has a point.
CurvesTable overTimeTable(const std::vector<OverlayCurve>& curves, const OverlayAxis& axis);

} // namespace quadrant
