// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts draw of one endpoint: its intervals, put together so that there are few enough
// points. Times are seconds since the endpoint's load began. Pure values; any one thread at a time.
//
// Memory: about maxPoints points and two histograms, however long the run is.
#pragma once

#include "core/stats/interval.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace quadrant {

/// What ended in one stretch of time, failures included.
struct TimelinePoint {
    Seconds begin{0};
    Seconds end{0};
    bool warmUp = false;
    std::uint64_t ended = 0;
    Seconds p50{0}; ///< the percentiles are those of this stretch alone; 0 where nothing ended
    Seconds p95{0};
    Seconds p99{0};
    Seconds serviceP99{0}; ///< of an open loop, whose percentiles are of response times
    double askedPerS = 0;  ///< of an open loop, at the end
    std::array<std::uint64_t, failureKindCount> failures{};

    Seconds middle() const { return (begin + end) / 2; }
    double succeededPerS() const;
    double failuresPerS(std::size_t kind) const;

private:
    double perSecond(std::uint64_t count) const;
};

class Timeline {
public:
    /// No plot is narrower than this many pixels.
    static constexpr int maxPoints = 120;

    explicit Timeline(Seconds duration = Seconds(10));

    /// Follows the intervals added before.
    void add(const Interval& interval);
    /// The same for many at once, which is quicker.
    void add(const std::vector<Interval>& intervals);
    /// The load is another from `at` on; in words: "200/s".
    void addChange(Seconds at, const QString& load);

    struct Change {
        Seconds at{0};
        QString load;
    };
    const std::vector<Change>& changes() const { return m_changes; }
    /// Whether requests start at a rate: then service times are known, too.
    bool isOpen() const { return m_open; }

    Seconds duration() const { return m_duration; }
    const std::vector<TimelinePoint>& points() const { return m_points; }
    /// The one whose stretch holds `time` or is nearest to it; null where there is none at all.
    const TimelinePoint* pointAt(Seconds time) const;

    const std::array<std::uint64_t, failureKindCount>& failures() const { return m_failures; }

    /// Smallest and largest percentile of all points.
    std::optional<std::pair<Seconds, Seconds>> latencySpan() const;
    /// Most successes, or failures of one kind, per second in one point, or asked for.
    double peakPerS() const;

    /// Where nothing ended for this long, a line breaks: at least a second, and wide enough to see.
    Seconds stallAfter() const;

    struct Stretch {
        Seconds begin{0};
        Seconds end{0};
    };
    /// Where nothing ended for stallAfter() or longer: the start counts, so does the time being.
    std::vector<Stretch> stalls() const;
    /// Points where something ended, in runs with no stall inside.
    std::vector<std::vector<TimelinePoint>> unbrokenRuns() const;

private:
    bool belongsToLast(const Interval& interval) const;
    void count(const Interval& interval);
    void findPercentiles();

    Seconds m_duration;
    Seconds m_width; ///< of a point
    std::vector<TimelinePoint> m_points;
    std::vector<Change> m_changes;
    bool m_open = false;
    Histogram m_latencies; ///< of the last point
    Histogram m_serviceTimes;
    std::array<std::uint64_t, failureKindCount> m_failures{};
};

} // namespace quadrant
