// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/published.h"

#include <algorithm>

namespace quadrant {
namespace {

void multiply(std::optional<double>& figure, double factor) {
    if (figure)
        *figure *= factor;
}

} // namespace

const PublishedResult* Published::resultOf(Mode mode) const {
    const auto found = std::find_if(results.begin(), results.end(),
                                    [mode](const auto& result) { return result.mode == mode; });
    return found != results.end() ? &*found : nullptr;
}

Published scaled(Published published, double factor) {
    for (PublishedResult& result : published.results) {
        multiply(result.requestsPerS, 1 / factor);
        multiply(result.failuresPerS, 1 / factor);
        multiply(result.medianMs, factor);
    }
    return published;
}

} // namespace quadrant
