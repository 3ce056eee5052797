// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/explanation_recorders.h"

namespace quadrant {

std::shared_ptr<RunRecorder> ExplanationRecorders::next() {
    return m_recorders.emplace_back(std::make_shared<RunRecorder>(m_path));
}

std::vector<qint64> ExplanationRecorders::ids() const {
    std::vector<qint64> ids;
    for (const auto& recorder : m_recorders) {
        if (const auto& outcome = recorder->outcome(); outcome && outcome->ok())
            ids.push_back(outcome->value());
    }
    return ids;
}

QString ExplanationRecorders::error() const {
    for (const auto& recorder : m_recorders) {
        if (const auto& outcome = recorder->outcome(); outcome && !outcome->ok())
            return outcome->error().message;
    }
    return {};
}

} // namespace quadrant
