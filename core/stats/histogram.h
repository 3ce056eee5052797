// SPDX-License-Identifier: GPL-3.0-or-later
// Latency histogram in HdrHistogram's layout (Gil Tene, hdrhistogram.org): 1 µs to 1 h at three
// significant digits. Values up to 2047 µs have a cell each; above, each doubling of the range has
// 1024 cells, so a cell is never wider than 1/1024 of its value.
//
// Memory: 22 · 1024 + 1024 cells of 8 bytes, 184 KiB, allocated once by the constructor; recording
// allocates nothing. Merging adds cell by cell and is exact. Not thread-safe: one thread at a time.
#pragma once

#include "core/base/clock.h"
#include "core/stats/packed_cells.h"

#include <cstdint>
#include <vector>

namespace quadrant {

/// The same data with the empty cells left out: what an interval carries from thread to thread.
struct SparseHistogram {
    PackedCells cells;
    std::uint64_t count = 0;
    std::int64_t sumUs = 0; ///< of the values as recorded, so that means are exact
    std::int64_t minUs = 0; ///< exact; 0 when empty
    std::int64_t maxUs = 0;

    void add(const SparseHistogram& other);
};

class Histogram {
public:
    static constexpr std::int64_t lowestUs = 1;
    static constexpr std::int64_t highestUs = 3'600'000'000;
    static constexpr std::size_t cellCount = 23 * 1024;

    Histogram();

    /// Values below 1 µs count as 1 µs, values above 1 h as 1 h; `outOfRange` counts the latter.
    void record(std::int64_t us);
    void add(const Histogram& other);
    void add(const SparseHistogram& other);
    void reset();
    /// What was recorded since the last drain; empties the histogram.
    SparseHistogram drain();

    std::uint64_t count() const { return m_count; }
    std::uint64_t outOfRange() const { return m_outOfRange; }
    double meanUs() const; ///< exact, not from cells; 0 when empty
    std::int64_t sumUs() const { return m_sumUs; }
    std::int64_t minUs() const { return m_count ? m_minUs : 0; }
    std::int64_t maxUs() const { return m_maxUs; }
    /// The smallest recorded value (to the cell's precision, its upper edge, never above the
    /// maximum) that at least `percent` of the values do not exceed. 0 when empty.
    std::int64_t percentileUs(double percent) const;
    /// How many values lie in cells above the one of `us`.
    std::uint64_t countAbove(std::int64_t us) const;

    static std::size_t cellOf(std::int64_t us);
    static std::int64_t lowestInCell(std::size_t cell);
    static std::int64_t highestInCell(std::size_t cell);
    std::uint64_t countInCell(std::size_t cell) const { return m_cells[cell]; }

private:
    std::vector<std::uint64_t> m_cells;
    std::uint64_t m_count = 0;
    std::uint64_t m_outOfRange = 0;
    std::int64_t m_sumUs = 0;
    std::int64_t m_minUs = 0;
    std::int64_t m_maxUs = 0;
    std::size_t m_firstUsed = cellCount; ///< bounds of the cells in use, so that drain() is short
    std::size_t m_lastUsed = 0;
};

} // namespace quadrant
