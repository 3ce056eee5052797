// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/block_length.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quadrant {
namespace {

/// At lag 0 and on.
std::vector<double> autocovariances(const std::vector<double>& series) {
    const double count = static_cast<double>(series.size());
    const double mean = std::accumulate(series.begin(), series.end(), 0.0) / count;
    std::vector<double> covariances(series.size());
    for (std::size_t lag = 0; lag < series.size(); ++lag) {
        double sum = 0;
        for (std::size_t i = 0; i + lag < series.size(); ++i)
            sum += (series[i] - mean) * (series[i + lag] - mean);
        covariances[lag] = sum / count;
    }
    return covariances;
}

/// The smallest lag after which a few in a row are no more than chance.
std::size_t lastLagThatMatters(const std::vector<double>& covariances) {
    const std::size_t count = covariances.size();
    const double digits = std::log10(static_cast<double>(count));
    const double chance = 2 * std::sqrt(digits / static_cast<double>(count)) * covariances[0];
    const auto inARow = static_cast<std::size_t>(std::max(5.0, std::ceil(std::sqrt(digits))));
    const auto most = std::min(
        count - 1,
        static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count)))) + inARow);
    std::size_t last = 1;
    for (std::size_t lag = 1; lag <= most && lag <= last + inARow; ++lag) {
        if (std::abs(covariances[lag]) >= chance)
            last = lag;
    }
    return last;
}

/// A trapezoid: 1 up to the middle, falling to 0 at the end.
double weight(std::size_t lag, std::size_t end) {
    return std::min(1.0, 2 * (1 - static_cast<double>(lag) / static_cast<double>(end)));
}

} // namespace

std::size_t blockLength(const std::vector<double>& series) {
    if (series.size() < 3)
        return 1;
    const std::vector<double> covariances = autocovariances(series);
    if (!(covariances[0] > 0))
        return 1;
    const std::size_t end = 2 * lastLagThatMatters(covariances);
    double spectrum = covariances[0]; // at frequency 0
    double slope = 0;
    for (std::size_t lag = 1; lag < std::min(end, covariances.size()); ++lag) {
        spectrum += 2 * weight(lag, end) * covariances[lag];
        slope += 2 * weight(lag, end) * static_cast<double>(lag) * covariances[lag];
    }
    const auto count = static_cast<double>(series.size());
    const double longest = std::ceil(std::min(3 * std::sqrt(count), count / 3));
    if (!(spectrum > 0))
        return 1; // what is high is followed by what is low: blocks would only lose that
    const double best = std::cbrt(1.5 * slope * slope / (spectrum * spectrum) * count);
    return static_cast<std::size_t>(std::clamp(std::round(best), 1.0, longest));
}

} // namespace quadrant
