// SPDX-License-Identifier: GPL-3.0-or-later
// What the program noticed of itself and of its machine while it measured: what the verdict on a
// measurement is drawn from. Plain values; one thread at a time.
#pragma once

#include "core/stats/interval.h"

#include <cstdint>
#include <optional>

namespace quadrant {

/// In one stretch of time; endpoints that are under load together share it.
struct SelfSample {
    /// How late the window's thread came to a beat, at worst; none without a window.
    std::optional<Millis> windowLateness{};
    double processorsBusy = 0; ///< share of all cores' time, 0 to 1, that was not idle
    /// The same, which programs had that have no part in the measurement.
    double othersBusy = 0;
    // At the end of the stretch; none where it can't be told.
    std::optional<long> descriptorsLeft{};
    std::optional<long> portsLeft{}; ///< for connections to the address under load
};

/// Sums over the stretches of an endpoint's load. What a warm-up's stretches have to do with it is
/// the caller's to say.
struct SelfCheck {
    Seconds checked{0};
    Seconds generatorBusy{0};   ///< time in which the generator's busiest thread had a processor
    Seconds generatorWaited{0}; ///< the same, in which it was ready to run, but had none
    Seconds processorsBusy{0};  ///< of all cores, per core
    Seconds othersBusy{0};      ///< the same, of other programs
    Seconds windowLate{0};      ///< stretches in which the window's thread came noticeably late
    std::optional<Millis> worstWindowLateness; ///< none without a window
    std::optional<long> fewestDescriptors;
    std::optional<long> fewestPorts;
    double askedUserSeconds = 0;   ///< ∫ users that should be active dt
    double missingUserSeconds = 0; ///< ∫ of those the ones that are not dt
    std::uint64_t requests = 0;
    std::uint64_t clientLimits = 0; ///< of the requests: failed for a limit of our own
    // Of an open loop:
    std::uint64_t intended = 0;
    std::uint64_t started = 0;
    std::uint64_t unconnected = 0; ///< at the end: waiting for a connection, or never started

    void add(const Interval& load, const SelfSample& self);
    /// `later` follows this one.
    void append(const SelfCheck& later);

    double shareOf(Seconds part) const; ///< of the checked time
};

/// From which lateness on a person notices it: a tenth of a second (R. B. Miller, 1968).
inline constexpr Millis noticeable{100};

} // namespace quadrant
