// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_choice.h"

#include "core/scenario/threshold_parser.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

Problems addThresholds(Scenario& scenario, const QStringList& thresholds) {
    Problems problems;
    for (const QString& text : thresholds) {
        const auto threshold = parseThreshold(text);
        if (threshold)
            scenario.thresholds.push_back(threshold.value());
        else
            problems.push_back({u"--threshold \"%1\""_s.arg(text), threshold.error().toString()});
    }
    return problems;
}

Result<Scenario, Problems> chosenScenario(const ScenarioArguments& arguments) {
    if (!(arguments.timeScale > 0) || std::isinf(arguments.timeScale))
        return Problems{
            {u"--time-scale"_s, u"must be a number above 0, not %1"_s.arg(arguments.timeScale)}};
    const auto loaded = loadScenario(arguments.scenario);
    if (!loaded)
        return loaded.error();
    QStringList settings = arguments.settings;
    if (arguments.modes)
        settings.append(u"modes="_s + *arguments.modes);
    auto changed = withSettings(loaded.value(), settings);
    if (!changed)
        return changed;
    if (Problems wrong = addThresholds(changed.value(), arguments.thresholds); !wrong.empty())
        return wrong;
    if (Problems wrong = check(changed.value()); !wrong.empty())
        return wrong;
    Problems problems = check(scaled(changed.value(), arguments.timeScale));
    if (problems.empty())
        return changed;
    problems.insert(
        problems.begin(),
        {QString(), u"--time-scale %1 leaves no valid scenario:"_s.arg(arguments.timeScale)});
    return problems;
}

} // namespace quadrant
