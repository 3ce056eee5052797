// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a measurement can be trusted: sound, or suspect because what measured it may have been
// what limited it. Pure; any thread. core/report puts the reasons into words.
//
// Nothing here tells of the server: one that is slow, stalls or fails gives a sound measurement of
// a bad server.
#pragma once

#include "core/analysis/self_check.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quadrant {

/// One thing that speaks against a measurement.
struct Reason {
    /// In brackets the numbers that each has. What weighs most comes first.
    enum class Kind {
        ClientLimit,      ///< our own descriptors or ports ran out [share of the requests, count]
        GeneratorBusy,    ///< asking, or waiting for a processor to ask with [share of the time]
        RateNotKept,      ///< for other reasons than that no connection was free: then more arrived
                          ///< than the server answered [share of the arrivals that started]
        StartsLate,       ///< [share of the starts that were over `late` late, worst]
        TimersLate,       ///< [late: what 1 % of the timers exceeded, worst]
        UsersMissing,     ///< [share of the users asked for]
        ProcessorsShared, ///< all cores busy, the generator one of those who wanted them [share
                          ///< that it had, count: cores]
        OthersBusy,       ///< all cores busy, with other programs too [share that they had]
        WindowLate,       ///< its thread didn't get its turn [share of the time, worst]
        DescriptorsShort, ///< [count: left]
        PortsShort,       ///< [count: left]
    };
    Kind kind = Kind::ClientLimit;
    double share = 0;
    std::uint64_t count = 0;
    Millis late{0};
    Millis worst{0};

    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Verdict {
    std::vector<Reason> reasons;

    bool sound() const { return reasons.empty(); }
    bool has(Reason::Kind kind) const;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// How late something was; of nothing when `count` is 0.
struct Lateness {
    std::uint64_t count = 0;
    std::uint64_t overLimit = 0; ///< later than lateStart
    Millis p99{0};
    Millis worst{0};
};
Lateness latenessOf(const Histogram& histogram);
Lateness latenessOf(const SparseHistogram& histogram);

/// What the verdict is drawn from.
struct SelfFigures {
    SelfCheck check;
    Lateness timers;      ///< the generator's own
    Lateness starts;      ///< of an open loop, but for what waited for a connection
    Millis response99{0}; ///< the 99th percentile of the response times; 0 where none is known
    int cores = 1;
};

/// None as long as nothing has been measured.
std::optional<Verdict> verdict(const SelfFigures& figures);

/// `whole` is sound where all its parts are, and has the reasons of all of them.
void addVerdict(std::optional<Verdict>& whole, const std::optional<Verdict>& part);

} // namespace quadrant
