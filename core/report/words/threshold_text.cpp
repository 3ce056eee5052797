// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/threshold_text.h"

#include "core/base/format.h"
#include "core/base/language.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using State = ThresholdOutcome::State;

/// Without the endpoint, where that is known already.
QString conditionText(Threshold threshold) {
    threshold.endpoint.clear();
    return toText(threshold);
}

QString orNothing(const Threshold::What& what, const std::optional<double>& value) {
    return value ? valueText(what, *value) : Core::tr("nothing ended");
}

QString detail(const ThresholdOutcome& outcome) {
    const Threshold& threshold = outcome.threshold;
    if (outcome.state == State::NotJudged)
        return Core::tr("not judged");
    if (threshold.window.count() <= 0)
        return outcome.lowerBound ? u"≥ "_s + orNothing(threshold.what, outcome.value)
                                  : orNothing(threshold.what, outcome.value);
    if (outcome.state == State::Held)
        return Core::tr("worst %1").arg(orNothing(threshold.what, outcome.worst));
    const QString at = formatDuration(outcome.brokenAt);
    return outcome.worst
               ? Core::tr("at %1, worst %2").arg(at, valueText(threshold.what, *outcome.worst))
               : Core::tr("at %1, nothing ended").arg(at);
}

} // namespace

QString stateId(State state) {
    switch (state) {
    case State::NotJudged:
        return u"not-judged"_s;
    case State::Held:
        return u"held"_s;
    case State::Broken:
        return u"broken"_s;
    }
    return {};
}

QString outcomeText(const ThresholdOutcome& outcome) {
    const QString sign = outcome.state == State::Held     ? u"✓ "_s
                         : outcome.state == State::Broken ? u"✗ "_s
                                                          : QString();
    return sign + detail(outcome);
}

QString outcomesText(const std::vector<ThresholdOutcome>& outcomes) {
    if (outcomes.empty())
        return {};
    const auto held = std::count_if(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
        return outcome.state == State::Held;
    });
    QStringList parts;
    if (outcomes.size() > 1)
        parts.append(Core::tr("%1 of %2 thresholds held").arg(held).arg(outcomes.size()));
    for (const ThresholdOutcome& outcome : outcomes) {
        if (outcome.state == State::Broken || outcomes.size() == 1)
            parts.append(u"%1 %2: %3"_s.arg(outcome.state == State::Held     ? u"✓"_s
                                            : outcome.state == State::Broken ? u"✗"_s
                                                                             : u"…"_s,
                                            conditionText(outcome.threshold), detail(outcome)));
    }
    if (held == static_cast<std::ptrdiff_t>(outcomes.size()) && held > 1)
        parts.first().prepend(u"✓ "_s);
    return parts.join(u" · "_s);
}

QStringList notMet(const RunRecord& record) {
    QStringList sentences;
    for (const EndpointRecord& endpoint : record.endpoints) {
        if (meetsThresholds(endpoint))
            continue;
        for (const ThresholdOutcome& outcome : endpoint.thresholds) {
            if (outcome.state != State::Held)
                sentences.append(
                    (outcome.state == State::Broken ? Core::tr("%1: %2 was broken: %3")
                                                    : Core::tr("%1: %2 was never judged: %3"))
                        .arg(endpoint.name, conditionText(outcome.threshold), detail(outcome)));
        }
    }
    return sentences;
}

} // namespace quadrant
