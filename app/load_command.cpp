// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/run_and_report.h"
#include "app/scenario_choice.h"
#include "core/load/target_url.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Scenario scenarioFor(const LoadArguments& arguments) {
    Scenario scenario;
    scenario.name = u"load"_s;
    scenario.title = u"Load on "_s + arguments.urls.join(u", "_s);
    scenario.arrangement = Arrangement::Together;
    for (const QString& url : arguments.urls)
        scenario.targets.push_back({url, url});
    scenario.load.rate = arguments.rate.value_or(0);
    scenario.load.arrivals =
        arguments.arrivals == u"poisson" ? Arrivals::Poisson : Arrivals::Constant;
    scenario.load.maxConnections = arguments.maxConnections;
    scenario.load.users = arguments.users;
    scenario.load.spawnRate = arguments.spawnRate.value_or(std::max(1, arguments.users));
    scenario.load.requestTimeout = Seconds(arguments.timeoutS);
    scenario.load.threads = arguments.threads;
    scenario.duration = Seconds(arguments.durationS);
    return scenario;
}

/// With a sentence on each URL itself: nobody wrote a scenario that has keys.
Problems problemsWith(const Scenario& scenario) {
    Problems problems = check(scenario);
    for (std::size_t i = 0; i < scenario.targets.size(); ++i) {
        const auto url = parseTargetUrl(scenario.targets[i].url);
        if (url)
            continue;
        const QString path = u"targets[%1].url"_s.arg(i);
        std::erase_if(problems, [&path](const Problem& problem) { return problem.path == path; });
        problems.push_back({{}, url.error().message});
    }
    return problems;
}

} // namespace

int loadCommand(const LoadArguments& arguments) {
    Scenario scenario = scenarioFor(arguments);
    if (const Problems problems = addThresholds(scenario, arguments.thresholds); !problems.empty())
        return complainAbout(problems);
    if (const Problems problems = problemsWith(scenario); !problems.empty())
        return complainAbout(problems);
    return runAndReport(scenario, arguments.allowRemote, arguments.output, arguments.recording);
}

} // namespace quadrant
