// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/self_gauge.h"

#include "core/base/descriptors.h"
#include "core/base/processor_time.h"

#include <algorithm>

namespace quadrant {
namespace {

// Of the time: what counting descriptors may take.
constexpr int costsAtMostOneIn = 200;

} // namespace

SelfSample SelfGauge::take(Seconds otherProcesses) {
    SelfSample sample;
    if (m_window)
        sample.windowLateness = m_window->take(Clock::now()).worst;
    takeProcessors(sample, otherProcesses);
    sample.descriptorsLeft = descriptorsLeft();
    return sample;
}

void SelfGauge::takeProcessors(SelfSample& sample, Seconds otherProcesses) {
    const Seconds own = processorTime(CLOCK_PROCESS_CPUTIME_ID) + otherProcesses;
    const auto machine = machineTime();
    if (!machine)
        return;
    const Seconds all = machine->all - m_machine.all;
    const auto share = [all](Seconds part) {
        return all.count() > 0 ? std::clamp(part / all, 0.0, 1.0) : 0;
    };
    sample.processorsBusy = share(all - (machine->idle - m_machine.idle));
    sample.othersBusy = share(machine->programs - m_machine.programs - (own - m_own));
    m_machine = *machine;
    m_own = own;
}

std::optional<long> SelfGauge::descriptorsLeft() {
    const TimePoint began = Clock::now();
    if (began < m_countAgain)
        return m_descriptorsLeft;
    const int open = openDescriptors();
    const TimePoint done = Clock::now();
    m_countAgain = done + costsAtMostOneIn * (done - began);
    m_descriptorsLeft = open < 0 ? std::nullopt : std::optional(descriptorLimit().soft - open);
    return m_descriptorsLeft;
}

} // namespace quadrant
