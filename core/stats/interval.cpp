// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"

#include <algorithm>

namespace quadrant {
namespace {

void addOutcomes(Interval& sum, const Interval& more) {
    sum.succeeded.add(more.succeeded);
    sum.failed.add(more.failed);
    for (std::size_t kind = 0; kind < failureKindCount; ++kind)
        sum.failures[kind].add(more.failures[kind]);
    sum.bodyBytes += more.bodyBytes;
    sum.userSeconds += more.userSeconds;
    sum.timerLateness.add(more.timerLateness);
    sum.arrived.add(more.arrived);
    sum.unfinished += more.unfinished;
    sum.unfinishedAges.add(more.unfinishedAges);
}

} // namespace

void FailureCount::add(const FailureCount& other) {
    if (other.count == 0)
        return;
    if (count == 0 || other.firstSeen < firstSeen) {
        firstSeen = other.firstSeen;
        sample = other.sample;
    }
    lastSeen = std::max(lastSeen, other.lastSeen);
    count += other.count;
}

void Arrived::add(const Arrived& other) {
    intended += other.intended;
    started += other.started;
    waited += other.waited;
    missed += other.missed;
    startLateness.add(other.startLateness);
    serviceTimes.add(other.serviceTimes);
}

void Interval::append(const Interval& later) {
    const Seconds length = end - begin;
    const Seconds laterLength = later.end - later.begin;
    const Seconds sum = length + laterLength;
    if (sum.count() > 0) {
        generatorBusy = (generatorBusy * length + later.generatorBusy * laterLength) / sum;
        generatorWaited = (generatorWaited * length + later.generatorWaited * laterLength) / sum;
    }
    addOutcomes(*this, later);
    end = later.end;
    warmUp = warmUp && later.warmUp;
    users = later.users;
    askedRate = later.askedRate;
    askedUsers = later.askedUsers;
    arrived.waiting = later.arrived.waiting;
    inFlight = later.inFlight;
    oldestInFlight = later.oldestInFlight;
}

void Interval::combine(const Interval& other) {
    addOutcomes(*this, other);
    begin = std::min(begin, other.begin);
    end = std::max(end, other.end);
    users += other.users;
    askedRate += other.askedRate;
    askedUsers += other.askedUsers;
    arrived.waiting += other.arrived.waiting;
    inFlight += other.inFlight;
    oldestInFlight = std::max(oldestInFlight, other.oldestInFlight);
    if (generatorBusy + generatorWaited < other.generatorBusy + other.generatorWaited) {
        generatorBusy = other.generatorBusy;
        generatorWaited = other.generatorWaited;
    }
}

} // namespace quadrant
