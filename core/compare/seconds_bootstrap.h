// SPDX-License-Identifier: GPL-3.0-or-later
// How much the figures of a run would differ had its seconds been others of the same kind. Pure,
// and repeatable: its random numbers are from a fixed seed.
//
// Method: a circular block bootstrap (D. N. Politis, J. P. Romano, A circular block-resampling
// procedure for stationary data, in Exploring the Limits of Bootstrap, 1992, after the moving
// blocks of H. R. Künsch, The jackknife and the bootstrap for general stationary observations,
// Annals of Statistics 17, 1989). A resample is as many seconds as were measured, drawn in blocks
// that follow each other, with replacement; each of its figures is computed from the histograms of
// its seconds, merged. How long a block is: core/compare/block_length.h, from requests/s and mean
// response time per second, the longer of the two.
//
// The interval of a difference is a percentile interval over pairs of resamples, one of each side,
// expanded for few blocks (T. C. Hesterberg, What teachers should know about the bootstrap, The
// American Statistician 69, 2015): of k blocks on the side with fewer it takes the percentiles at
// Φ(∓ √(k / (k − 1)) t) with Student's t for k − 1 degrees of freedom.
//
// It knows nothing of what differs from run to run. A ramp or stages that lie in the measured time
// make it wider.
#pragma once

#include "core/compare/confidence.h"
#include "core/compare/measured_seconds.h"
#include "core/stats/figure.h"

#include <vector>

namespace quadrant {

inline constexpr std::size_t fewestSeconds = 8;
inline constexpr std::size_t resampleCount = 1000;
/// How many requests must lie above a percentile, lest it be an extreme.
inline constexpr double fewestAbove = 10;

/// A side of a difference: the figures of its resamples.
class Resamples {
public:
    /// `stream` sets the random numbers of one side apart from those of the others.
    Resamples(const MeasuredSeconds& measured, unsigned stream);

    std::size_t seconds() const { return m_seconds; }
    std::uint64_t requests() const { return m_requests; }
    std::uint64_t failures() const { return m_failures; }
    double blocks() const { return m_blocks; } ///< seconds ÷ block length
    /// A value for each resample, of figures()[figure]; empty where one had none, or where there
    /// are too few seconds.
    const std::vector<double>& values(std::size_t figure) const { return m_values[figure]; }

private:
    std::size_t m_seconds;
    std::uint64_t m_requests;
    std::uint64_t m_failures;
    double m_blocks = 0;
    std::vector<std::vector<double>> m_values;
};

/// Of the change of figures()[figure], as changeOf() has it.
Confidence confidenceBySeconds(std::size_t figure, const Resamples& baseline,
                               const Resamples& other);

} // namespace quadrant
