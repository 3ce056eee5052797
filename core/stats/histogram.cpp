// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quadrant {
namespace {

constexpr std::size_t halfCells =
    1024; // cells for each doubling: 2 × 10^3 rounded up to 2^11, halved
constexpr int halfCellBits = 10;

} // namespace

void SparseHistogram::add(const SparseHistogram& other) {
    if (other.count == 0)
        return;
    PackedCells merged;
    auto mine = cells.begin();
    auto theirs = other.cells.begin();
    while (mine != cells.end() || theirs != other.cells.end()) {
        const bool takesMine =
            theirs == other.cells.end() || (mine != cells.end() && mine->index <= theirs->index);
        const bool takesTheirs =
            mine == cells.end() || (theirs != other.cells.end() && theirs->index <= mine->index);
        const std::uint32_t index = takesMine ? mine->index : theirs->index;
        std::uint32_t inCell = 0;
        if (takesMine)
            inCell += (mine++)->count;
        if (takesTheirs)
            inCell += (theirs++)->count;
        merged.append(index, inCell);
    }
    merged.shrinkToFit(); // a run keeps one of each second
    cells = std::move(merged);
    minUs = count == 0 ? other.minUs : std::min(minUs, other.minUs);
    maxUs = std::max(maxUs, other.maxUs);
    count += other.count;
    sumUs += other.sumUs;
}

Histogram::Histogram()
    : m_cells(cellCount) {}

std::size_t Histogram::cellOf(std::int64_t us) {
    const auto value = static_cast<std::uint64_t>(std::clamp(us, lowestUs, highestUs));
    // Values below 2048 are their own cell; above, drop low bits until 11 are left.
    const int dropped = std::max(0, static_cast<int>(std::bit_width(value)) - (halfCellBits + 1));
    return (static_cast<std::size_t>(dropped) << halfCellBits) + (value >> dropped);
}

std::int64_t Histogram::lowestInCell(std::size_t cell) {
    if (cell < 2 * halfCells)
        return static_cast<std::int64_t>(cell);
    const std::size_t dropped = cell / halfCells - 1;
    return static_cast<std::int64_t>((cell % halfCells + halfCells) << dropped);
}

std::int64_t Histogram::highestInCell(std::size_t cell) {
    return lowestInCell(cell + 1) - 1;
}

void Histogram::record(std::int64_t us) {
    if (us > highestUs)
        ++m_outOfRange;
    us = std::clamp(us, lowestUs, highestUs);
    const std::size_t cell = cellOf(us);
    ++m_cells[cell];
    m_firstUsed = std::min(m_firstUsed, cell);
    m_lastUsed = std::max(m_lastUsed, cell);
    m_minUs = m_count == 0 ? us : std::min(m_minUs, us);
    m_maxUs = std::max(m_maxUs, us);
    m_sumUs += us;
    ++m_count;
}

void Histogram::add(const Histogram& other) {
    if (other.m_count == 0)
        return;
    for (std::size_t cell = other.m_firstUsed; cell <= other.m_lastUsed; ++cell)
        m_cells[cell] += other.m_cells[cell];
    m_firstUsed = std::min(m_firstUsed, other.m_firstUsed);
    m_lastUsed = std::max(m_lastUsed, other.m_lastUsed);
    m_minUs = m_count == 0 ? other.m_minUs : std::min(m_minUs, other.m_minUs);
    m_maxUs = std::max(m_maxUs, other.m_maxUs);
    m_sumUs += other.m_sumUs;
    m_count += other.m_count;
    m_outOfRange += other.m_outOfRange;
}

void Histogram::add(const SparseHistogram& other) {
    if (other.count == 0)
        return;
    for (const auto& [cell, count] : other.cells)
        m_cells[cell] += count;
    m_firstUsed = std::min<std::size_t>(m_firstUsed, other.cells.begin()->index);
    m_lastUsed = std::max<std::size_t>(m_lastUsed, other.cells.lastIndex());
    m_minUs = m_count == 0 ? other.minUs : std::min(m_minUs, other.minUs);
    m_maxUs = std::max(m_maxUs, other.maxUs);
    m_sumUs += other.sumUs;
    m_count += other.count;
}

void Histogram::reset() {
    if (m_count != 0)
        std::fill(m_cells.begin() + static_cast<std::ptrdiff_t>(m_firstUsed),
                  m_cells.begin() + static_cast<std::ptrdiff_t>(m_lastUsed) + 1, 0);
    m_count = m_outOfRange = 0;
    m_sumUs = m_minUs = m_maxUs = 0;
    m_firstUsed = cellCount;
    m_lastUsed = 0;
}

SparseHistogram Histogram::drain() {
    SparseHistogram sparse;
    sparse.count = m_count;
    sparse.sumUs = m_sumUs;
    sparse.minUs = minUs();
    sparse.maxUs = m_maxUs;
    if (m_count != 0) {
        for (std::size_t cell = m_firstUsed; cell <= m_lastUsed; ++cell) {
            if (m_cells[cell] != 0)
                sparse.cells.append(static_cast<std::uint32_t>(cell),
                                    static_cast<std::uint32_t>(m_cells[cell]));
        }
    }
    reset();
    return sparse;
}

double Histogram::meanUs() const {
    return m_count == 0 ? 0 : static_cast<double>(m_sumUs) / static_cast<double>(m_count);
}

std::int64_t Histogram::percentileUs(double percent) const {
    if (m_count == 0)
        return 0;
    const double exactRank = std::clamp(percent, 0.0, 100.0) / 100 * static_cast<double>(m_count);
    // A hair below, so that 99.9 % of 1000 is rank 999 in spite of binary fractions.
    const auto rank = std::clamp<std::uint64_t>(
        static_cast<std::uint64_t>(std::ceil(exactRank - 1e-9 * exactRank)), 1, m_count);
    std::uint64_t seen = 0;
    for (std::size_t cell = m_firstUsed; cell <= m_lastUsed; ++cell) {
        seen += m_cells[cell];
        if (seen >= rank)
            return std::clamp(highestInCell(cell), m_minUs, m_maxUs);
    }
    return m_maxUs;
}

std::uint64_t Histogram::countAbove(std::int64_t us) const {
    std::uint64_t above = 0;
    for (std::size_t cell = std::max(cellOf(us) + 1, m_firstUsed); cell <= m_lastUsed; ++cell)
        above += m_cells[cell];
    return above;
}

} // namespace quadrant
