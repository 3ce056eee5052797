// SPDX-License-Identifier: GPL-3.0-or-later
// One endpoint's time in pieces, as many as there is room to draw: what ended in each, and what the
// server, and the program itself, told of it. Pure values; any one thread at a time.
#pragma once

#include "core/run/collected.h"

#include <optional>
#include <vector>

namespace quadrant {

struct Moment {
    Interval load;
    std::optional<ServerSample> server; ///< none for a server that isn't ours
    Seconds processBusy{0};             ///< CPU time of our processes, per core
    SelfCheck self;
};

class Moments {
public:
    explicit Moments(Seconds duration = Seconds(10));

    /// Follows what was added before.
    void add(const Interval& load, const std::optional<ServerSample>& server,
             double processBusyShare = 0, const SelfSample& self = {});
    void add(const Collected& collected);

    Seconds duration() const { return m_duration; }
    Seconds width() const { return m_width; } ///< of each, but for the last: TimeFocus::pieceOf()
    const std::vector<Moment>& all() const { return m_all; }
    /// The one that holds `time`; null where there is none.
    const Moment* at(Seconds time) const;

private:
    Seconds m_duration;
    Seconds m_width;
    std::vector<Moment> m_all;
};

} // namespace quadrant
