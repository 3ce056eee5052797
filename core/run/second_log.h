// SPDX-License-Identifier: GPL-3.0-or-later
// The seconds of one endpoint's load, in the order of time. While a run goes on all but the last
// are kept packed, so that its memory grows by what they hold: about 1 KiB each at 1,000 requests a
// second, and no more than 5 at a hundred times as many. Plain values; one thread at a time.
#pragma once

#include "core/analysis/self_check.h"
#include "core/server/server_sample.h"
#include "core/stats/interval.h"

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <vector>

namespace quadrant {

/// One second of one endpoint. The second in which the warm-up ends has two: one for the warm-up's
/// part, one for the measured part.
struct SecondRecord {
    int second = 0; ///< 0 is the first since the endpoint's load began
    Interval load;
    std::optional<ServerSample> server; ///< none for a server that isn't ours
    SelfCheck self{};
};

class SecondLog {
public:
    SecondLog() = default;
    explicit SecondLog(std::vector<SecondRecord> seconds)
        : m_open(std::move(seconds)) {}

    bool empty() const { return m_open.empty(); }
    std::size_t size() const { return m_packedCount + m_open.size(); }
    /// Not of an empty one.
    SecondRecord& back() { return m_open.back(); }
    const SecondRecord& back() const { return m_open.back(); }
    void push_back(SecondRecord second) { m_open.push_back(std::move(second)); }

    /// All but the last: they won't change any more.
    void pack();
    std::size_t packedBytes() const { return static_cast<std::size_t>(m_packed.size()); }

    /// A copy of each, packed or not.
    std::vector<SecondRecord> all() const;

private:
    QByteArray m_packed;
    std::size_t m_packedCount = 0;
    std::vector<SecondRecord> m_open; ///< empty only where all is
};

} // namespace quadrant
