// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/self_check.h"

#include <algorithm>

namespace quadrant {
namespace {

template <class Value>
void keepWorse(std::optional<Value>& kept, const std::optional<Value>& seen, auto worse) {
    if (seen)
        kept = kept ? worse(*kept, *seen) : *seen;
}

const auto most = [](auto a, auto b) { return std::max(a, b); };
const auto least = [](auto a, auto b) { return std::min(a, b); };

} // namespace

void SelfCheck::add(const Interval& load, const SelfSample& self) {
    const Seconds length = load.end - load.begin;
    checked += length;
    generatorBusy += load.generatorBusy * length;
    generatorWaited += load.generatorWaited * length;
    processorsBusy += self.processorsBusy * length;
    othersBusy += self.othersBusy * length;
    if (self.windowLateness > noticeable)
        windowLate += length;
    keepWorse(worstWindowLateness, self.windowLateness, most);
    keepWorse(fewestDescriptors, self.descriptorsLeft, least);
    keepWorse(fewestPorts, self.portsLeft, least);
    askedUserSeconds += load.askedUsers * length.count();
    missingUserSeconds += std::max(0, load.askedUsers - load.users) * length.count();
    requests += load.requests();
    clientLimits += load.failures[static_cast<std::size_t>(FailureKind::ClientLimit)].count;
    intended += load.arrived.intended;
    started += load.arrived.started;
    unconnected = load.arrived.missed + static_cast<std::uint64_t>(load.arrived.waiting);
}

void SelfCheck::append(const SelfCheck& later) {
    checked += later.checked;
    generatorBusy += later.generatorBusy;
    generatorWaited += later.generatorWaited;
    processorsBusy += later.processorsBusy;
    othersBusy += later.othersBusy;
    windowLate += later.windowLate;
    keepWorse(worstWindowLateness, later.worstWindowLateness, most);
    keepWorse(fewestDescriptors, later.fewestDescriptors, least);
    keepWorse(fewestPorts, later.fewestPorts, least);
    askedUserSeconds += later.askedUserSeconds;
    missingUserSeconds += later.missingUserSeconds;
    requests += later.requests;
    clientLimits += later.clientLimits;
    intended += later.intended;
    started += later.started;
    unconnected = later.unconnected;
}

double SelfCheck::shareOf(Seconds part) const {
    return checked.count() > 0 ? part / checked : 0;
}

} // namespace quadrant
