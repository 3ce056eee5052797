// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explainer.h"

#include "core/base/named_thread.h"
#include "core/explain/variations.h"
#include "core/run/run.h"
#include "core/run/run_signal.h"

#include <algorithm>
#include <utility>

namespace quadrant {

class Explainer::Private {
public:
    void explain();
    void measure(Step& step, Scenario scenario);
    void finish(RunStatus status, const QString& error);
    void tell() const { listener(explanation); }

    Explanation explanation;
    Listener listener;
    KeeperMaker keeperForNext;
    RunSignal signal;
    NamedThread thread;
};

void Explainer::Private::explain() {
    const auto steps = variations(explanation.scenario);
    if (!steps) {
        finish(RunStatus::Failed, steps.error().message);
        return;
    }
    explanation = planned(explanation.scenario, explanation.timeScale, steps.value());
    explanation.started = std::chrono::system_clock::now();
    for (std::size_t i = 0; i < explanation.steps.size() && !signal.stopRequested(); ++i)
        measure(explanation.steps[i], scaled(steps.value()[i].scenario, explanation.timeScale));

    const auto failed =
        std::find_if(explanation.steps.begin(), explanation.steps.end(),
                     [](const Step& step) { return step.status == EndpointStatus::Failed; });
    if (signal.stopRequested())
        finish(RunStatus::Stopped, {});
    else if (failed != explanation.steps.end())
        finish(RunStatus::Failed, failed->error);
    else
        finish(RunStatus::Finished, {});
}

void Explainer::Private::measure(Step& step, Scenario scenario) {
    if (!step.isBaseline())
        scenario.name += QStringLiteral(": ") + step.change;
    const Seconds before = explanation.elapsed;
    step.status = EndpointStatus::Running;
    tell();
    const auto follow = [&](const RunEvent& event) {
        if (const auto* measured = std::get_if<IntervalMeasured>(&event)) {
            step.summary = measured->state.summary;
            explanation.elapsed = before + measured->elapsed;
            tell();
        } else if (const auto* ended = std::get_if<EndpointEnded>(&event)) {
            step.summary = ended->state.summary;
        } else if (const auto* finished = std::get_if<RunFinished>(&event)) {
            step.status = finished->record->endpoints.front().status;
            if (finished->record->status == RunStatus::Failed) {
                step.status = EndpointStatus::Failed; // also before its load began
                step.error = finished->record->error;
            }
            explanation.host = finished->record->host;
        }
    };
    // On this thread, so that one signal stops this step and keeps the next from beginning.
    RunOptions options;
    if (keeperForNext)
        options.keeper = keeperForNext();
    Run(0, scenario, options, follow, signal).execute();
    explanation.elapsed = before + scenario.duration;
}

void Explainer::Private::finish(RunStatus status, const QString& error) {
    explanation.status = status;
    explanation.error = error;
    tell();
}

Explainer::Explainer(Scenario scenario, double timeScale, Listener listener,
                     KeeperMaker keeperForNext)
    : d(std::make_unique<Private>()) {
    d->explanation.scenario = std::move(scenario);
    d->explanation.scenario.thresholds.clear(); // none of its own runs is meant to meet them
    d->explanation.timeScale = timeScale;
    d->listener = std::move(listener);
    d->keeperForNext = std::move(keeperForNext);
}

Explainer::~Explainer() {
    requestStop();
    wait();
}

void Explainer::start() {
    d->thread = NamedThread("explain", [this] { d->explain(); });
}

void Explainer::requestStop() {
    d->signal.requestStop();
}

void Explainer::wait() {
    d->thread.join();
}

} // namespace quadrant
