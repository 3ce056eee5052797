// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_counters.h"

#include <algorithm>

namespace quadrant {

void ServerCounters::countAnswer(std::optional<Mode> mode, int status) {
    const std::size_t row = mode ? static_cast<std::size_t>(*mode) : rows - 1;
    const auto at = std::find(statuses.begin(), statuses.end(), status);
    if (at != statuses.end())
        ++m_answers[row][static_cast<std::size_t>(at - statuses.begin())];
}

std::uint64_t ServerCounters::answers(std::size_t row, std::size_t status) const {
    return m_answers[row][status];
}

} // namespace quadrant
