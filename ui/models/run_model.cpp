// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_model.h"

#include "ui/models/event_inbox.h"

#include <QTimer>

namespace quadrant {

namespace {

/// A person would notice twice that.
constexpr std::chrono::milliseconds pulsePeriod{50};

} // namespace

class RunModel::Private {
public:
    explicit Private(RunModel* model)
        : q(model) {
        connect(&inbox, &EventInbox::filled, q, [this] { deliver(); });
        beat.setTimerType(Qt::PreciseTimer);
        beat.setInterval(pulsePeriod);
        connect(&beat, &QTimer::timeout, q, [this] { pulse->beat(Clock::now()); });
    }

    void deliver() {
        for (const RunEvent& event : inbox.take()) {
            std::visit(
                [this](const auto& told) {
                    if (told.run == controller->id())
                        tell(told);
                },
                event);
        }
    }

    void tell(const RunStarted& event) { Q_EMIT q->started(event); }
    void tell(const RunPrepared&) {}
    void tell(const EndpointBegan&) {}
    void tell(const PhaseChanged& event) { Q_EMIT q->phaseChanged(event); }
    void tell(const LoadChanged& event) { Q_EMIT q->loadChanged(event); }
    void tell(const IntervalMeasured& event) { Q_EMIT q->intervalMeasured(event); }
    void tell(const EndpointEnded& event) { Q_EMIT q->endpointEnded(event); }
    void tell(const RunFinished& event) {
        running = false;
        beat.stop();
        record = event.record;
        Q_EMIT q->finished(event);
    }

    RunModel* q;
    const std::shared_ptr<Pulse> pulse = std::make_shared<Pulse>(pulsePeriod);
    QTimer beat; ///< while a run goes on: its self-check looks how late the window is
    bool running = false;
    std::shared_ptr<const RunRecord> record;
    EventInbox inbox;
    std::unique_ptr<RunController> controller; ///< last: its thread ends before the inbox does
};

RunModel::RunModel(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this)) {}

RunModel::~RunModel() = default;

void RunModel::start(const Scenario& scenario, RunOptions options) {
    if (d->running)
        return;
    d->pulse->begin(Clock::now());
    d->beat.start();
    options.window = d->pulse;
    // The last run's thread returned right after its RunFinished, so replacing it doesn't wait.
    d->controller = std::make_unique<RunController>(
        scenario, std::move(options), [this](const RunEvent& event) { d->inbox.put(event); });
    d->running = true;
    d->controller->start();
}

void RunModel::stop() {
    if (d->running)
        d->controller->requestStop();
}

void RunModel::changeLevel(double level) {
    if (d->running)
        d->controller->changeLevel(level);
}

bool RunModel::isRunning() const {
    return d->running;
}

std::shared_ptr<const RunRecord> RunModel::record() const {
    return d->record;
}

} // namespace quadrant

#include "moc_run_model.cpp"
