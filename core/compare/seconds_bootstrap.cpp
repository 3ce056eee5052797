// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/seconds_bootstrap.h"

#include "core/compare/block_length.h"
#include "core/compare/student_t.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace quadrant {
namespace {

constexpr std::uint64_t seed = 20'240'711;

/// As many units as there are, in blocks from anywhere; after the last unit comes the first.
std::vector<Stretch> drawn(std::size_t units, std::size_t block, std::mt19937_64& random) {
    std::vector<Stretch> stretches;
    for (std::size_t have = 0; have < units;) {
        const std::size_t begin = random() % units;
        const std::size_t end = begin + std::min(block, units - have);
        have += end - begin;
        stretches.push_back({begin, std::min(end, units)});
        if (end > units)
            stretches.push_back({0, end - units});
    }
    return stretches;
}

double normalTail(double z) {
    return std::erfc(z / std::sqrt(2.0)) / 2;
}

/// Which part of the resamples lies beyond each end of the interval.
double tailFor(double blocks) {
    const double tail = (1 - confidencePercent / 100) / 2;
    const double k = std::max(blocks, 2.0);
    return normalTail(std::sqrt(k / (k - 1)) * studentT(tail, k - 1));
}

std::optional<NoInterval> whyNone(const Figure& figure, const Resamples& side) {
    if (figure.kind == Figure::Kind::Extreme)
        return NoInterval::Extreme;
    if (side.seconds() < fewestSeconds)
        return NoInterval::TooShort;
    if (figure.kind == Figure::Kind::Percentile &&
        (1 - figure.percent / 100) * static_cast<double>(side.requests()) < fewestAbove)
        return NoInterval::TooFewEnded;
    return std::nullopt;
}

} // namespace

Resamples::Resamples(const MeasuredSeconds& measured, unsigned stream)
    : m_seconds(measured.seconds())
    , m_requests(measured.requests())
    , m_failures(measured.failures())
    , m_values(figures().size()) {
    if (m_seconds < fewestSeconds)
        return;
    const std::size_t block =
        std::max(blockLength(measured.ratesOfUnits()), blockLength(measured.meansOfUnits()));
    m_blocks = static_cast<double>(measured.units()) / static_cast<double>(block);
    std::mt19937_64 random(seed + stream);
    for (std::size_t i = 0; i < resampleCount; ++i) {
        const Summary summary = measured.summary(drawn(measured.units(), block, random));
        for (std::size_t figure = 0; figure < figures().size(); ++figure) {
            if (const auto value = figures()[figure].get().value(summary))
                m_values[figure].push_back(*value);
        }
    }
    for (std::vector<double>& values : m_values) {
        if (values.size() < resampleCount)
            values.clear();
    }
}

Confidence confidenceBySeconds(std::size_t index, const Resamples& baseline,
                               const Resamples& other) {
    const Figure& figure = figures()[index];
    for (const Resamples* side : {&baseline, &other}) {
        if (const auto missing = whyNone(figure, *side))
            return {std::nullopt, missing};
    }
    const bool ofFailures = figure.id.startsWith(QLatin1String("failures"));
    if (ofFailures && baseline.failures() == 0 && other.failures() == 0)
        return {std::nullopt, NoInterval::NothingFailed};
    const std::vector<double>& from = baseline.values(index);
    const std::vector<double>& to = other.values(index);
    if (from.empty() || to.empty())
        return {std::nullopt, NoInterval::TooFewEnded};
    std::vector<double> changes;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto change = changeOf(figure, from[i], to[i]);
        if (!change)
            return {std::nullopt, NoInterval::ZeroBaseline};
        changes.push_back(*change);
    }
    std::sort(changes.begin(), changes.end());
    const double tail = tailFor(std::min(baseline.blocks(), other.blocks()));
    const auto beyond = static_cast<std::size_t>(tail * static_cast<double>(changes.size()));
    return {ConfidenceInterval{changes[beyond], changes[changes.size() - 1 - beyond]},
            std::nullopt};
}

} // namespace quadrant
