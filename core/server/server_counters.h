// SPDX-License-Identifier: GPL-3.0-or-later
// What the server counts about itself. Written by its threads, read from any.
#pragma once

#include "core/scenario/mode.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

namespace quadrant {

class ServerCounters {
public:
    /// Statuses that a request can end with.
    static constexpr std::array statuses{200, 400, 404, 405, 408, 413, 431, 500, 502, 504};
    /// The modes, and behind them what belongs to none: lists, errors, /metrics.
    static constexpr std::size_t rows = allModes.size() + 1;

    std::atomic<std::uint64_t> received{0}; ///< requests, bad ones too
    std::atomic<std::uint64_t> polls{0};    ///< by handlers of modes that poll

    std::atomic<int> restarts{0}; ///< of the loop, by the supervisor

    void countAnswer(std::optional<Mode> mode, int status);
    std::uint64_t answers(std::size_t row, std::size_t status) const;

private:
    std::array<std::array<std::atomic<std::uint64_t>, statuses.size()>, rows> m_answers{};
};

} // namespace quadrant
