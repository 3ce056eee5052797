// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_controller.h"

#include "core/base/descriptors.h"
#include "core/base/named_thread.h"
#include "core/run/run.h"
#include "core/run/run_signal.h"

#include <atomic>
#include <utility>

namespace quadrant {
namespace {

int nextRunId() {
    static std::atomic<int> last{0};
    return ++last;
}

} // namespace

class RunController::Private {
public:
    Scenario scenario;
    RunOptions options;
    Listener listener;
    const int id = nextRunId();
    RunSignal signal;
    NamedThread thread;
};

RunController::RunController(Scenario scenario, RunOptions options, Listener listener)
    : d(std::make_unique<Private>()) {
    d->scenario = std::move(scenario);
    d->options = options;
    d->listener = std::move(listener);
}

RunController::~RunController() {
    requestStop();
    wait();
}

int RunController::id() const {
    return d->id;
}

void RunController::start() {
    d->thread = NamedThread("run", [this] {
        Run run(d->id, std::move(d->scenario), d->options, d->listener, d->signal);
        run.execute();
    });
}

void RunController::requestStop() {
    d->signal.requestStop();
}

void RunController::changeLevel(double level) {
    d->signal.requestLevel(level);
}

void RunController::wait() {
    d->thread.join();
}

} // namespace quadrant
