// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that somebody has published for a scenario, to stand beside the measured ones. They are
// data of a scenario file, so that anybody can add a result of their own. Plain values; any thread.
#pragma once

#include "core/scenario/mode.h"

#include <QString>

#include <optional>
#include <vector>

namespace quadrant {

/// Of one mode. A figure that was not published is absent.
struct PublishedResult {
    Mode mode = Mode::SyncBlocking;
    std::optional<double> requests; ///< failures included
    std::optional<double> failures;
    std::optional<double> requestsPerS;
    std::optional<double> failuresPerS;
    std::optional<double> medianMs;
    std::optional<double> threads;
    std::optional<double> stars; ///< the author's rating, of five
    friend bool operator==(const PublishedResult&, const PublishedResult&) = default;
};

struct Published {
    QString source; ///< who published them, and where
    QString url;
    QString advice; ///< what the author concludes
    QString remark; ///< what a reader should know of the figures
    std::vector<PublishedResult> results;

    /// Null where nothing was published for this mode.
    const PublishedResult* resultOf(Mode mode) const;
    friend bool operator==(const Published&, const Published&) = default;
};

/// As if it had been measured with every duration multiplied by `factor`.
Published scaled(Published published, double factor);

} // namespace quadrant
