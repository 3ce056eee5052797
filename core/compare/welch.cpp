// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/welch.h"

#include "core/compare/student_t.h"

#include <cmath>
#include <numeric>

namespace quadrant {
namespace {

/// The square of the mean's standard error.
double squaredError(const std::vector<double>& values) {
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const auto count = static_cast<double>(values.size());
    return squares / (count - 1) / count;
}

} // namespace

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<ConfidenceInterval> welchInterval(const std::vector<double>& baseline,
                                                const std::vector<double>& others) {
    if (baseline.size() < 2 || others.size() < 2)
        return std::nullopt;
    const double difference = meanOf(others) - meanOf(baseline);
    const double ofBaseline = squaredError(baseline);
    const double ofOthers = squaredError(others);
    const double squared = ofBaseline + ofOthers;
    if (squared == 0)
        return ConfidenceInterval{difference, difference};
    const double degreesOfFreedom =
        squared * squared /
        (ofBaseline * ofBaseline / static_cast<double>(baseline.size() - 1) +
         ofOthers * ofOthers / static_cast<double>(others.size() - 1));
    const double tail = (1 - confidencePercent / 100) / 2;
    const double half = studentT(tail, degreesOfFreedom) * std::sqrt(squared);
    return ConfidenceInterval{difference - half, difference + half};
}

} // namespace quadrant
