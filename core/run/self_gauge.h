// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at this process and its machine for a run's self-check, four times a second. It must not
// itself be what disturbs the run: where counting descriptors is dear it is done seldom. One
// thread.
#pragma once

#include "core/analysis/self_check.h"
#include "core/base/machine_time.h"
#include "core/base/pulse.h"

#include <memory>

namespace quadrant {

class SelfGauge {
public:
    /// `window` is the pulse of the thread that shows the run, or null.
    explicit SelfGauge(std::shared_ptr<Pulse> window)
        : m_window(std::move(window)) {}

    /// Since the last call; what the first call says is of no stretch in particular.
    /// `otherProcesses` is the CPU time of those that are ours, too.
    SelfSample take(Seconds otherProcesses);

private:
    void takeProcessors(SelfSample& sample, Seconds otherProcesses);
    std::optional<long> descriptorsLeft();

    std::shared_ptr<Pulse> m_window;
    MachineTime m_machine;
    Seconds m_own{0}; ///< CPU time of our processes
    std::optional<long> m_descriptorsLeft;
    TimePoint m_countAgain{}; ///< not before
};

} // namespace quadrant
