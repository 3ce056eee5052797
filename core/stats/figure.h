// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of requests: its id, its titles, its unit, how it is got from a summary and how it is
// written. Tables, files, thresholds, comparisons and the help take theirs from here. All of them
// are in summary_figures.h. Pure; any thread.
#pragma once

#include "core/stats/summary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace quadrant {

/// How a figure is called and written, whatever it is measured on.
struct FigureName {
    enum class Unit { Count, Milliseconds, Second, PerSecond, Percent, Bytes, Users, Ratio };

    QString name() const; ///< "99 % response time"
    /// For a person, with its unit: "251 ms", "12.50 %"; "–" for none.
    QString text(const std::optional<double>& value) const;

    const char* title = ""; ///< in English, %1 being a percentile's percent
    Unit unit = Unit::Milliseconds;
    QByteArray column = {}; ///< in CSV files
    QString key = {};       ///< in JSON files
    const char* topic = ""; ///< of the help; empty: its section's
    double percent = 0;     ///< of a percentile
};

struct Figure : FigureName {
    enum class Better { Lower, Higher };
    /// How much a request may weigh in it. Extreme: it is a single request's.
    enum class Kind { Percentile, Extreme, Mean };

    /// For a person: "251 ms".
    QString textOf(const Summary& summary) const { return text(value(summary)); }

    QString id = {}; ///< "p99"; empty where it can neither be compared nor held against a limit
    Better better = Better::Lower;
    Kind kind = Kind::Mean;
    /// In its unit; none where nothing ended that it could be of.
    std::function<std::optional<double>(const Summary&)> value = {};
};

/// Those that can be compared, or held against a limit, in the order in which they are shown.
const std::vector<std::reference_wrapper<const Figure>>& figures();
/// Null where there is none of that id.
const Figure* figureById(const QString& id);
QStringList figureIds();

/// "ms", "1/s", "%", as files name it; empty where the number stands alone.
QString unitId(Figure::Unit unit);

/// How `value` differs from `baseline`: in percent of it; of a share, which is in percent itself,
/// in percentage points. None where the baseline is 0 and the value isn't.
std::optional<double> changeOf(const Figure& figure, double baseline, double value);

/// A change in the figure's own bad direction: above 0 is worse.
double worsening(const Figure& figure, double change);

} // namespace quadrant
