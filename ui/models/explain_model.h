// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as the window sees it: owns the Explainer and takes over, in the GUI's thread,
// what it has measured so far. Nothing here blocks: stop() returns at once, and the end follows.
#pragma once

#include "core/explain/explanation.h"

#include <QObject>

#include <memory>

namespace quadrant {

class ExplainModel : public QObject {
    Q_OBJECT

public:
    explicit ExplainModel(QObject* parent = nullptr);
    ~ExplainModel() override;

    /// Does nothing while an explanation goes on.
    void start(const Scenario& scenario, double timeScale);
    void stop();
    bool isRunning() const;
    bool isStopping() const;
    /// Why one of its runs is not recorded, once it has ended; or nothing.
    QString notRecorded() const;
    /// The one that goes on, or the last; null before it has told anything.
    std::shared_ptr<const Explanation> explanation() const;

Q_SIGNALS:
    /// Something new: measured, begun, asked to stop or ended.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
