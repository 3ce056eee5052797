// SPDX-License-Identifier: GPL-3.0-or-later
// A run as the window sees it: owns the RunController, takes its events over from the run's thread
// in batches, and says them again as signals in the GUI's thread. Late events of an older run are
// dropped. Nothing here blocks: stop() returns at once and finished() follows.
#pragma once

#include "core/run/run_controller.h"

#include <QObject>

#include <memory>

namespace quadrant {

class RunModel : public QObject {
    Q_OBJECT

public:
    explicit RunModel(QObject* parent = nullptr);
    ~RunModel() override;

    /// Does nothing while a run goes on.
    void start(const Scenario& scenario, RunOptions options);
    void stop();
    /// As RunController::changeLevel(); does nothing while no run goes on.
    void changeLevel(double level);
    bool isRunning() const;
    /// The last run that ended, or null.
    std::shared_ptr<const RunRecord> record() const;

Q_SIGNALS:
    void started(const quadrant::RunStarted& event);
    void phaseChanged(const quadrant::PhaseChanged& event);
    void loadChanged(const quadrant::LoadChanged& event);
    void intervalMeasured(const quadrant::IntervalMeasured& event);
    void endpointEnded(const quadrant::EndpointEnded& event);
    void finished(const quadrant::RunFinished& event);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
