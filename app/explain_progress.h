// SPDX-License-Identifier: GPL-3.0-or-later
// How an explanation is going, on standard error. Call from one thread.
#pragma once

#include "app/status_line.h"
#include "core/explain/explanation.h"

namespace quadrant {

class ExplainProgress {
public:
    void show(const Explanation& soFar);
    /// A line of its own.
    void say(const QString& line) { m_line.say(line); }

private:
    StatusLine m_line;
    std::vector<EndpointStatus> m_shown; ///< of the steps, when they were shown last
};

} // namespace quadrant
