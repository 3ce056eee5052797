// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of what a run collects, as an archive writes and reads them. Their order is the format
// of the library's files: a new field goes to the end of its struct's, with a version of its own.
#pragma once

#include "core/server/server_sample_fields.h"
#include "core/stats/archive.h"
#include "core/stats/interval.h"

namespace quadrant {

template <Is<SparseHistogram> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.cells, it.count, it.sumUs, it.minUs, it.maxUs);
}

template <Is<FailureCount> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.count);
    if (it.count == 0 && archive.version() > firstArchiveVersion) {
        if constexpr (std::remove_reference_t<decltype(archive)>::isReader)
            it = {};
        return;
    }
    archive(it.firstSeen, it.lastSeen);
    archive.since(2, it.sample);
}

template <Is<Arrived> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.intended, it.started, it.waited, it.missed, it.waiting, it.startLateness,
            it.serviceTimes);
}

/// How many kinds of failure there were while files didn't say it.
inline constexpr std::size_t failureKindsBeforeLengths = 10;

template <Is<Interval> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.begin, it.end, it.warmUp, it.succeeded, it.failed);
    archive.list(it.failures, failureKindsBeforeLengths);
    archive(it.bodyBytes, it.users, it.userSeconds, it.inFlight, it.oldestInFlight,
            it.generatorBusy, it.generatorWaited, it.timerLateness, it.askedRate, it.askedUsers,
            it.arrived, it.unfinished, it.unfinishedAges);
}

} // namespace quadrant
