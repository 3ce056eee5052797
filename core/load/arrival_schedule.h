// SPDX-License-Identifier: GPL-3.0-or-later
// When the requests of an open loop are to start: a function of nothing but the rate over time.
// Pure; one thread at a time.
//
// With a rate λ(t) and Λ(t) = ∫λ, the k-th of constant arrivals is where Λ reaches k, and those of
// a Poisson process are where Λ passes sums of independent exponential steps of mean 1 (the
// time-rescaling theorem: D. J. Daley and D. Vere-Jones, "An Introduction to the Theory of Point
// Processes", 7.4).
#pragma once

#include "core/stats/load_over_time.h"

#include <cstdint>
#include <random>
#include <vector>

namespace quadrant {

/// Arrivals per second over time: constant from each change to the next.
class RateOverTime {
public:
    explicit RateOverTime(double rate); ///< from time 0 on
    /// From `at` on; what was said for then and later no longer holds.
    void change(Seconds at, double rate);
    double at(Seconds time) const;

    static constexpr Seconds never{1e18};
    /// When Λ is greater by `steps` than it is at `from`; `never` where the rate stays 0.
    Seconds after(Seconds from, double steps) const;

private:
    std::vector<LoadLevel> m_levels; ///< by time; the first at 0
};

/// Goes through the arrivals in the order of time. Two with the same arguments over the same rate
/// see the same arrivals.
class ArrivalCursor {
public:
    struct Kind {
        bool poisson = false;
        double first = 0.5; ///< constant: how many steps before the first, 0 to 1
        std::uint64_t seed = 1;
    };
    ArrivalCursor(const RateOverTime& rate, Kind kind);

    /// Of the next arrival. Asked again after the rate has changed, it has changed too.
    Seconds next() const;
    /// Goes on to the one after it.
    void pass();
    std::uint64_t passed() const { return m_passed; }
    /// The rate may be changed from here on: the last arrival's time.
    Seconds last() const { return m_last; }

private:
    double step();

    const RateOverTime& m_rate;
    const bool m_poisson;
    std::mt19937_64 m_random;
    Seconds m_last{0};
    double m_steps; ///< to the next
    std::uint64_t m_passed = 0;
};

} // namespace quadrant
