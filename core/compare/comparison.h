// SPDX-License-Identifier: GPL-3.0-or-later
// Runs, or modes of them, against each other: the first side is the baseline. Pure; any thread. It
// takes up to a fraction of a second for each endpoint.
//
// How well a difference is known is told by the repeats where every side has several runs
// (core/compare/welch.h, on the logarithms, so that the interval is one of ratios), and else by the
// measured seconds (core/compare/seconds_bootstrap.h).
#pragma once

#include "core/base/result.h"
#include "core/compare/confidence.h"
#include "core/compare/scenario_difference.h"
#include "core/stats/figure.h"

#include <memory>

namespace quadrant {

struct Side {
    QString label;
    std::vector<std::shared_ptr<const RunRecord>> runs; ///< one, or the repeats of the same
    QString endpoint;                                   ///< only this one; empty: all
};

/// Of a side from the baseline.
struct Difference {
    std::optional<double> change; ///< as changeOf() has it; none where it can't be said
    Confidence confidence;        ///< of the change
};

enum class DifferenceSeen { Better, Worse, None, Unknown };
/// Better or worse where the interval leaves 0 out; unknown without one.
DifferenceSeen seen(const Figure& figure, const Difference& difference);

struct ComparedFigure {
    const Figure* figure = nullptr;
    std::vector<std::optional<double>> values; ///< of each side; of repeats the geometric mean, of
                                               ///< shares and where one is 0 the mean
    std::vector<Difference> differences;       ///< of each side but the first
};

struct ComparedEndpoint {
    QStringList
        names; ///< of each side; the first is never empty, the others are where there is none
    std::vector<ComparedFigure> figures; ///< as figures() has them
};

/// What should be known before a difference is believed.
struct Caution {
    enum class Kind { Suspect, NotFinished, Shorter, NeverEnded };
    Kind kind = Kind::Suspect;
    std::size_t side = 0;
    QString endpoint;                       ///< empty: the run as a whole
    Seconds measured{0};                    ///< Shorter
    Seconds baseline{0};                    ///< Shorter: what the baseline was measured for
    RunStatus status = RunStatus::Finished; ///< NotFinished
};

struct Comparison {
    enum class Method { BySeconds, ByRepeats };
    std::vector<Side> sides;
    Method method = Method::BySeconds;
    std::vector<ComparedEndpoint> endpoints;
    /// Of each side: endpoints that have no counterpart in the baseline.
    std::vector<QStringList> onlyThere;
    std::vector<ScenarioDifference> differences;
    std::vector<Caution> cautions;
};

/// Endpoints are matched by name, unless each side names one. An error says why nothing matches.
/// There are two sides or more, each of one run or more.
Result<Comparison> compare(std::vector<Side> sides);

} // namespace quadrant
