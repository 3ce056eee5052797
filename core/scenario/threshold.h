// SPDX-License-Identifier: GPL-3.0-or-later
// A condition that a run must meet, such as "p99 < 250 ms over 5 s": plain values. Their text is
// the one that scenario files, the form and the command line have; threshold_parser.h has its
// grammar.
#pragma once

#include "core/base/clock.h"
#include "core/stats/figure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace quadrant {

/// What is looked at from time to time rather than measured of requests. Of a stretch of time it is
/// the highest value that was seen in it.
enum class Gauge {
    LoopLag, ///< ms
    LoopBusy,
    PoolActive,
    PoolQueued,
    Connections, ///< up to here of Quadrant's own server
    InFlight,
    OldestInFlight, ///< ms
    GeneratorBusy,
};

struct Threshold {
    using What = std::variant<const Figure*, Gauge>; ///< one of figures(), or a gauge
    enum class Comparison { Below, AtMost, Above, AtLeast };

    QString endpoint; ///< a mode's id or a target's name; empty: each must meet it
    What what = Gauge::LoopLag;
    Comparison comparison = Comparison::Below;
    double limit = 0;  ///< in what's first unit
    Seconds window{0}; ///< any stretch of this length must meet it; 0: the measured time as a whole
    bool stops = false; ///< the run, once it is broken

    bool isMetBy(double value) const;
    bool isOf(const QString& name) const { return endpoint.isEmpty() || endpoint == name; }
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

/// How a limit may be written; the first is the one that values have.
struct ThresholdUnit {
    QString symbol; ///< empty where the number stands alone
    double factor = 1;
};
std::vector<ThresholdUnit> unitsOf(const Threshold::What& what);

QString idOf(const Threshold::What& what); ///< "p99", "loop lag"
QStringList thresholdFigureIds();
/// Whatever its case is; none where there is none of that id.
std::optional<Threshold::What> thresholdFigure(const QString& id);
/// Only Quadrant's own server tells it.
bool isOfServer(const Threshold::What& what);

/// As parseThreshold() reads it: "async-blocking: p99 < 250 ms over 5 s, else stop".
QString toText(const Threshold& threshold);
/// A value, or its limit, with its unit: "250 ms", "1 %", "40".
QString valueText(const Threshold::What& what, double value);

/// Its times × factor, its rates ÷ factor.
Threshold scaled(Threshold threshold, double factor);

} // namespace quadrant
