// SPDX-License-Identifier: GPL-3.0-or-later
// The measured seconds of an endpoint, laid out so that the figures of any selection of them are
// had fast. Built once; reading it is pure, from any thread.
//
// A second is the unit of a bootstrap: within it requests depend on each other, and so do seconds
// that follow each other, which is why they are drawn in blocks. For each cell of the histograms
// there is a row that says how many requests up to this cell had ended by each second. A block of
// seconds is two entries of a row, so a percentile of a selection is a binary search over rows.
//
// Memory: 4 bytes × cells in use × seconds, some MiB. Of a run longer than `mostUnits` seconds a
// unit is several seconds, all equally many.
#pragma once

#include "core/run/run_record.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quadrant {

/// Of units, from `begin` up to, but without `end`.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class MeasuredSeconds {
public:
    static constexpr std::size_t mostUnits = 300;

    /// Of one endpoint, or of its repeats one after the other. The warm-up is left out.
    explicit MeasuredSeconds(const std::vector<const EndpointRecord*>& repeats);

    std::size_t seconds() const { return m_seconds; }
    std::size_t units() const { return m_units.size() - 1; }
    std::uint64_t requests() const { return m_units.back().requests; }
    std::uint64_t failures() const { return m_units.back().failures; }

    /// Those of all: requests per second and mean response time (ms) of each unit.
    std::vector<double> ratesOfUnits() const;
    std::vector<double> meansOfUnits() const;

    /// The figures of these seconds alone: but for extremes, all that core/stats/figure.h has.
    Summary summary(const std::vector<Stretch>& stretches) const;

private:
    /// Sums up to a unit.
    struct Sums {
        double seconds = 0;
        std::uint64_t requests = 0;
        std::uint64_t failures = 0;
        std::int64_t latencyUs = 0;
    };

    void layOut(const std::vector<SparseHistogram>& units);
    std::uint64_t countUpTo(std::size_t row, const std::vector<Stretch>& stretches) const;

    std::size_t m_seconds = 0;
    std::vector<Sums> m_units{1};           ///< of none, of the first, of the first two, …
    std::vector<std::int64_t> m_upToUs;     ///< of each row: the highest value in it
    std::vector<std::uint32_t> m_countUpTo; ///< row by row, each as long as m_units
};

} // namespace quadrant
