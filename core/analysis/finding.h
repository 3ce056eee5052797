// SPDX-License-Identifier: GPL-3.0-or-later
// Why a measurement came out as it did: one thing that the evidence says. core/report puts it into
// words.
#pragma once

#include "core/analysis/verdict.h"
#include "core/base/clock.h"
#include "core/stats/failure_kind.h"

#include <cstdint>

namespace quadrant {

struct Finding {
    /// In brackets the numbers that each has.
    enum class Kind {
        Hampered,         ///< the measurement, by the generator or by others on the machine: the
                          ///< verdict says more [by]
        LoopRestarted,    ///< by the watchdog [count; share of the requests that went with it]
        LoopBlocked,      ///< it waited, and everybody with it [share of the time, most queued,
                          ///< longest stall, shared]
        LoopBusy,         ///< with the requests' own work [share of the time, most queued,
                          ///< perS: requests begun, each, shared]
        LockExhausted,    ///< of the serialised setup cost [share of the time, most waiting]
        PoolExhausted,    ///< [share of the time, count: its size, most queued]
        ProcessorsBusy,   ///< all of the machine's [share of the time, count]
        AnswersReadLate,  ///< of the downstream, by the loop [share of the requests]
        DownstreamFailed, ///< or did not answer in time [share of the requests]
        RequestsFailed,   ///< in another way [share of the requests, failure: the most frequent]
        UsersStarved,     ///< [count of the unfinished that waited for longer than `beyond`, far
                          ///< longer than those who were answered; most: users, longest wait,
                          ///< each: the median of those that succeeded, 0 where none did]
        MoreArrived,      ///< in an open loop, than was answered [share of the arrivals that
                          ///< waited for a connection; count: never started]
        NothingExhausted, ///< all is well
        ServerKeptUp,     ///< though the measurement was hampered
        NothingFailed,    ///< as far as can be seen from outside [count: unfinished]
    };
    Kind kind = Kind::NothingExhausted;
    double share = 0;
    std::uint64_t count = 0;
    std::uint64_t most = 0;
    double perS = 0;
    Seconds each{0};
    Seconds longest{0};
    Seconds beyond{0};
    FailureKind failure = FailureKind::ConnectRefused;
    Reason::Kind by = Reason::Kind::ClientLimit;
    bool shared = false; ///< with other endpoints
    int loops = 1;       ///< of the server, where it is about one of them

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace quadrant
