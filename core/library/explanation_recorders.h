// SPDX-License-Identifier: GPL-3.0-or-later
// Records the runs of an explanation, one after the other. next() is called on the explainer's
// thread, the others once it has ended.
#pragma once

#include "core/library/run_recorder.h"

#include <memory>
#include <vector>

namespace quadrant {

class ExplanationRecorders {
public:
    /// The library's file.
    explicit ExplanationRecorders(QString path)
        : m_path(std::move(path)) {}

    std::shared_ptr<RunRecorder> next();

    /// Of those that are recorded, in the order of time.
    std::vector<qint64> ids() const;
    /// Why one of them is not, or nothing.
    QString error() const;

private:
    QString m_path;
    std::vector<std::shared_ptr<RunRecorder>> m_recorders;
};

} // namespace quadrant
