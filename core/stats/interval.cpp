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
    sum.unfinished += more.unfinished;
    sum.unfinishedAges.add(more.unfinishedAges);
}

} // namespace

void FailureCount::add(const FailureCount& other) {
    if (other.count == 0)
        return;
    firstSeen = count == 0 ? other.firstSeen : std::min(firstSeen, other.firstSeen);
    lastSeen = std::max(lastSeen, other.lastSeen);
    count += other.count;
}

void Interval::append(const Interval& later) {
    const Seconds length = end - begin;
    const Seconds laterLength = later.end - later.begin;
    const Seconds sum = length + laterLength;
    if (sum.count() > 0)
        generatorBusy = (generatorBusy * length + later.generatorBusy * laterLength) / sum;
    addOutcomes(*this, later);
    end = later.end;
    warmUp = warmUp && later.warmUp;
    users = later.users;
    inFlight = later.inFlight;
    oldestInFlight = later.oldestInFlight;
}

void Interval::combine(const Interval& other) {
    addOutcomes(*this, other);
    begin = std::min(begin, other.begin);
    end = std::max(end, other.end);
    users += other.users;
    inFlight += other.inFlight;
    oldestInFlight = std::max(oldestInFlight, other.oldestInFlight);
    generatorBusy = std::max(generatorBusy, other.generatorBusy);
}

} // namespace quadrant
