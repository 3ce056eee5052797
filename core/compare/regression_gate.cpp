// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/regression_gate.h"

#include "core/base/language.h"
#include "core/scenario/unknown_figure.h"

#include <QLocale>

#include <cmath>

namespace quadrant {
namespace {

/// `compared` is the gate's figure of an endpoint.
void judge(GateOutcome& outcome, const ComparedFigure& compared) {
    using Kind = GateOutcome::Kind;
    const auto& from = compared.values[0];
    const auto& to = compared.values[outcome.side];
    if (!from || !to) {
        outcome.kind = Kind::NotMeasured;
        return;
    }
    const auto& change = compared.differences[outcome.side - 1].change;
    if (!change) { // from 0, in its bad direction or its good one
        outcome.kind =
            compared.figure->better == Figure::Better::Lower ? Kind::FromZero : Kind::Passed;
        return;
    }
    outcome.worse = worsening(*compared.figure, *change);
    outcome.kind = outcome.worse > outcome.gate.percent ? Kind::Failed : Kind::Passed;
}

} // namespace

Result<RegressionGate> parseRegressionGate(const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return Error{Core::tr("\"%1\" must be FIGURE:PERCENT, such as p99:10%; figures are %2")
                         .arg(text, figureIds().join(u", "))};
    const Figure* figure = figureById(text.left(colon).trimmed());
    if (!figure)
        return Error{unknownFigure(text.left(colon).trimmed(), figureIds())};
    QString number = text.mid(colon + 1).trimmed();
    if (number.endsWith(u'%'))
        number.chop(1);
    bool isNumber = false;
    const double percent = QLocale::c().toDouble(number.trimmed(), &isNumber);
    if (!isNumber || !(percent >= 0) || std::isinf(percent))
        return Error{Core::tr("\"%1\" is no percentage: it must be a number from 0 on, such as 10%")
                         .arg(text.mid(colon + 1))};
    return RegressionGate{figure, percent};
}

std::vector<GateOutcome> outcomesOf(const std::vector<RegressionGate>& gates,
                                    const Comparison& comparison) {
    std::vector<GateOutcome> outcomes;
    for (const RegressionGate& gate : gates) {
        for (std::size_t endpoint = 0; endpoint < comparison.endpoints.size(); ++endpoint) {
            const ComparedEndpoint& compared = comparison.endpoints[endpoint];
            for (std::size_t side = 1; side < comparison.sides.size(); ++side) {
                GateOutcome outcome{gate, endpoint, side};
                if (compared.names[static_cast<qsizetype>(side)].isEmpty()) {
                    outcome.kind = GateOutcome::Kind::Missing;
                } else {
                    for (const ComparedFigure& figure : compared.figures) {
                        if (figure.figure == gate.figure)
                            judge(outcome, figure);
                    }
                }
                outcomes.push_back(outcome);
            }
        }
    }
    return outcomes;
}

} // namespace quadrant
