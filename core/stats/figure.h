// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of requests that can be compared, or held against a limit: one table of them, by
// ids that the command line and files use. Pure; any thread.
#pragma once

#include "core/stats/summary.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace quadrant {

struct Figure {
    enum class Unit { Milliseconds, PerSecond, Percent };
    enum class Better { Lower, Higher };
    /// How much a request may weigh in it. Extreme: it is a single request's.
    enum class Kind { Percentile, Extreme, Mean };

    QString name() const; ///< "99 % response time"

    QString id;             ///< "p99"
    const char* title = ""; ///< the name in English, %1 being a percentile's percent
    Unit unit = Unit::Milliseconds;
    Better better = Better::Lower;
    Kind kind = Kind::Mean;
    double percent = 0; ///< of a percentile
    /// In its unit; none where nothing ended that it could be of.
    std::function<std::optional<double>(const Summary&)> value;
};

/// All of them, in the order in which they are shown.
const std::vector<Figure>& figures();
/// Null where there is none of that id.
const Figure* figureById(const QString& id);
QStringList figureIds();

/// How `value` differs from `baseline`: in percent of it; of a share, which is in percent itself,
/// in percentage points. None where the baseline is 0 and the value isn't.
std::optional<double> changeOf(const Figure& figure, double baseline, double value);

/// A change in the figure's own bad direction: above 0 is worse.
double worsening(const Figure& figure, double change);

} // namespace quadrant
