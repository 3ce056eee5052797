// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/explain_progress.h"
#include "app/interruption.h"
#include "app/options/exit_code.h"
#include "app/output.h"
#include "app/run_and_report.h"
#include "app/scenario_choice.h"
#include "core/explain/explainer.h"
#include "core/explain/variations.h"
#include "core/library/explanation_recorders.h"
#include "core/library/library_settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

bool measuredAnything(const Explanation& explanation) {
    return std::any_of(explanation.steps.begin(), explanation.steps.end(),
                       [](const Step& step) { return step.isMeasured(); });
}

void tellOfRecording(const ExplanationRecorders& recorders) {
    const std::vector<qint64> ids = recorders.ids();
    if (!ids.empty())
        writeError(u"Recorded as runs %1 to %2\n"_s.arg(ids.front()).arg(ids.back()));
    if (const QString error = recorders.error(); !error.isEmpty())
        complain(u"not all of these runs are recorded: "_s + error);
}

} // namespace

int explainCommand(const ExplainArguments& arguments) {
    const auto scenario = chosenScenario(arguments.scenario);
    if (!scenario)
        return complainAbout(scenario.error());
    if (const auto planned = variations(scenario.value()); !planned) {
        complain(planned.error().message);
        return WrongUsage;
    }
    if (arguments.csvFile == u"-"_s && arguments.jsonFile == u"-"_s) {
        complain(u"only one of --csv and --json can go to standard output"_s);
        return WrongUsage;
    }
    if (const auto writable = checkOutput(arguments); !writable) {
        complain(writable.error().message);
        return CouldNotRun;
    }

    EventMailbox<Explanation> events;
    ExplanationRecorders recorders(libraryPath(arguments.library));
    Explainer::KeeperMaker keeperForNext;
    if (arguments.record)
        keeperForNext = [&recorders] { return recorders.next(); };
    Explainer explainer(
        scenario.value(), arguments.scenario.timeScale,
        [&events](const Explanation& soFar) { events.put(soFar); }, keeperForNext);
    const Interruption interruption([&explainer] { explainer.requestStop(); });
    explainer.start();
    const Explanation explanation = interruption.follow<ExplainProgress>(
        events, [](const Explanation& soFar) { return soFar.status != RunStatus::Running; });
    explainer.wait();
    tellOfRecording(recorders);

    if (explanation.status == RunStatus::Failed)
        complain(explanation.error);
    if (explanation.status == RunStatus::Failed && !measuredAnything(explanation))
        return CouldNotRun;
    if (const auto written = writeOutput(explanation, arguments); !written) {
        complain(written.error().message);
        return CouldNotRun;
    }
    return exitCodeOf(explanation.status);
}

} // namespace quadrant
