// SPDX-License-Identifier: GPL-3.0-or-later
// How much load there is, and when: what a scenario plans, what the generator follows, and what a
// run tells of. Plain values; any one thread at a time.
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <utility>
#include <vector>

namespace quadrant {

/// The load from a time on, until the next level.
struct LoadLevel {
    Seconds at{0};       ///< since the load began
    double level = 0;    ///< arrivals per second (open loop) or users (closed loop), of all
                         ///< endpoints under load together
    bool byHand = false; ///< it was changed while it went on; else it was planned
    friend bool operator==(const LoadLevel&, const LoadLevel&) = default;
};

/// Goes through levels, which are in the order of time, as their time comes.
class LevelCursor {
public:
    explicit LevelCursor(std::vector<LoadLevel> levels)
        : m_levels(std::move(levels)) {}

    /// The next one, where its time has come by `now`: each once.
    std::optional<LoadLevel> take(Clock::duration now) {
        if (const auto at = next(); !at || *at > now)
            return std::nullopt;
        return m_levels[m_taken++];
    }
    /// When the next one's time comes; nothing where there is none left.
    std::optional<Clock::duration> next() const {
        return m_taken < m_levels.size() ? std::optional(toTicks(m_levels[m_taken].at))
                                         : std::nullopt;
    }
    /// Those that are still to come no longer hold.
    void dropRest() { m_levels.resize(m_taken); }

private:
    std::vector<LoadLevel> m_levels;
    std::size_t m_taken = 0;
};

} // namespace quadrant
