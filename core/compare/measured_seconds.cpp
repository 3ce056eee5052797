// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/measured_seconds.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

std::vector<Interval> measuredOf(const std::vector<const EndpointRecord*>& repeats) {
    std::vector<Interval> measured;
    for (const EndpointRecord* endpoint : repeats) {
        for (SecondRecord& second : endpoint->seconds.all()) {
            if (!second.load.warmUp)
                measured.push_back(std::move(second.load));
        }
    }
    return measured;
}

} // namespace

MeasuredSeconds::MeasuredSeconds(const std::vector<const EndpointRecord*>& repeats) {
    const std::vector<Interval> measured = measuredOf(repeats);
    m_seconds = measured.size();
    const std::size_t secondsInUnit = (m_seconds + mostUnits - 1) / mostUnits;
    std::vector<SparseHistogram> units;
    for (std::size_t i = 0; i < measured.size(); ++i) {
        if (i % secondsInUnit == 0) {
            units.emplace_back();
            m_units.push_back(m_units.back());
        }
        const Interval& second = measured[i];
        units.back().add(second.succeeded);
        units.back().add(second.failed);
        Sums& sums = m_units.back();
        sums.seconds += (second.end - second.begin).count();
        sums.requests += second.requests();
        sums.failures += second.failureCount();
        sums.latencyUs += second.succeeded.sumUs + second.failed.sumUs;
    }
    layOut(units);
}

void MeasuredSeconds::layOut(const std::vector<SparseHistogram>& units) {
    std::vector<std::uint32_t> cells;
    std::int64_t highestUs = 0;
    for (const SparseHistogram& unit : units) {
        for (const auto& [cell, count] : unit.cells)
            cells.push_back(cell);
        highestUs = std::max(highestUs, unit.maxUs);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());

    std::vector<std::size_t> rowOfCell(cells.empty() ? 0 : cells.back() + 1);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        rowOfCell[cells[row]] = row;
        m_upToUs.push_back(std::min(Histogram::highestInCell(cells[row]), highestUs));
    }
    const std::size_t length = m_units.size();
    m_countUpTo.resize(cells.size() * length);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        for (const auto& [cell, count] : units[unit].cells)
            m_countUpTo[rowOfCell[cell] * length + unit + 1] += count;
    }
    for (std::size_t row = 0; row < cells.size(); ++row) {
        std::uint32_t* const counts = m_countUpTo.data() + row * length;
        for (std::size_t unit = 1; unit < length; ++unit)
            counts[unit] += counts[unit - 1];
        if (row == 0)
            continue;
        for (std::size_t unit = 1; unit < length; ++unit)
            counts[unit] += *(counts + unit - length);
    }
}

std::vector<double> MeasuredSeconds::ratesOfUnits() const {
    std::vector<double> rates;
    for (std::size_t i = 1; i < m_units.size(); ++i) {
        const double seconds = m_units[i].seconds - m_units[i - 1].seconds;
        const auto requests = static_cast<double>(m_units[i].requests - m_units[i - 1].requests);
        rates.push_back(seconds > 0 ? requests / seconds : 0);
    }
    return rates;
}

/// A unit in which nothing ended repeats the one before.
std::vector<double> MeasuredSeconds::meansOfUnits() const {
    std::vector<double> means;
    for (std::size_t i = 1; i < m_units.size(); ++i) {
        const std::uint64_t requests = m_units[i].requests - m_units[i - 1].requests;
        const auto us = static_cast<double>(m_units[i].latencyUs - m_units[i - 1].latencyUs);
        if (requests > 0)
            means.push_back(us / 1000 / static_cast<double>(requests));
        else
            means.push_back(means.empty() ? 0 : means.back());
    }
    return means;
}

std::uint64_t MeasuredSeconds::countUpTo(std::size_t row,
                                         const std::vector<Stretch>& stretches) const {
    const std::uint32_t* const counts = m_countUpTo.data() + row * m_units.size();
    std::uint64_t sum = 0;
    for (const Stretch& stretch : stretches)
        sum += counts[stretch.end] - counts[stretch.begin];
    return sum;
}

Summary MeasuredSeconds::summary(const std::vector<Stretch>& stretches) const {
    Summary summary;
    double seconds = 0;
    std::int64_t latencyUs = 0;
    for (const auto& [begin, end] : stretches) {
        seconds += m_units[end].seconds - m_units[begin].seconds;
        summary.requests += m_units[end].requests - m_units[begin].requests;
        summary.failures += m_units[end].failures - m_units[begin].failures;
        latencyUs += m_units[end].latencyUs - m_units[begin].latencyUs;
    }
    const auto requests = static_cast<double>(summary.requests);
    if (seconds > 0) {
        summary.requestsPerS = requests / seconds;
        summary.failuresPerS = static_cast<double>(summary.failures) / seconds;
    }
    if (summary.requests == 0)
        return summary;
    summary.meanMs = static_cast<double>(latencyUs) / 1000 / requests;

    std::size_t low = 0; // percentiles ascend
    for (std::size_t i = 0; i < reportedPercentiles.size(); ++i) {
        const double exact = reportedPercentiles[i] / 100 * requests;
        const auto rank = static_cast<std::uint64_t>(std::ceil(exact - 1e-9 * exact));
        std::size_t high = m_upToUs.size() - 1; // up to there all are counted
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (countUpTo(middle, stretches) >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        summary.percentilesMs[i] = static_cast<double>(m_upToUs[low]) / 1000;
    }
    return summary;
}

} // namespace quadrant
