// SPDX-License-Identifier: GPL-3.0-or-later
// Each request that ended, one by one: for files that have a row for each. Bounded: what does not
// fit until the next time it is taken is counted, and left out. One thread.
//
// Memory: `most` × 40 bytes, allocated when it begins and when it is taken; adding allocates
// nothing.
#pragma once

#include "core/load/in_flight_list.h"
#include "core/stats/failure_kind.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace quadrant {

struct LoggedRequest {
    Elapsed started{0}; ///< since the load began; in an open loop when it was to start
    Micros took{0};     ///< from then to its end
    std::uint32_t bodyBytes = 0;
    int connection = 0; ///< counted over the whole load
    int sample = 0;     ///< as FailureCount has it; of one that ended well its HTTP status
    std::optional<FailureKind> failure;
};

struct RequestBatch {
    std::vector<LoggedRequest> requests; ///< in the order in which they ended
    std::uint64_t leftOut = 0;           ///< for want of room

    void add(RequestBatch other) {
        requests.insert(requests.end(), other.requests.begin(), other.requests.end());
        leftOut += other.leftOut;
    }
};

class RequestLog {
public:
    explicit RequestLog(std::size_t most)
        : m_most(most) {
        m_batch.requests.reserve(most);
    }

    void add(const LoggedRequest& request) {
        if (m_batch.requests.size() < m_most)
            m_batch.requests.push_back(request);
        else
            ++m_batch.leftOut;
    }

    RequestBatch take() {
        RequestBatch next;
        next.requests.reserve(m_most);
        return std::exchange(m_batch, std::move(next));
    }

private:
    std::size_t m_most;
    RequestBatch m_batch;
};

} // namespace quadrant
