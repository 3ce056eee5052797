// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/moments.h"

#include "ui/charts/time_focus.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

Seconds middleOf(const Interval& interval) {
    return (interval.begin + interval.end) / 2;
}

} // namespace

Moments::Moments(Seconds duration)
    : m_duration(duration)
    , m_width(TimeFocus::pieceOf(duration)) {}

void Moments::add(const Collected& collected) {
    // What the server told is of all of them: it is counted once, with the last.
    const auto& intervals = collected.intervals;
    for (const Interval& load : intervals)
        add(load, &load == &intervals.back() ? collected.server : std::nullopt,
            collected.processBusyShare, collected.self);
}

void Moments::add(const Interval& load, const std::optional<ServerSample>& server,
                  double processBusyShare, const SelfSample& self) {
    const auto place = [this](const Interval& interval) {
        return std::floor(middleOf(interval) / m_width);
    };
    const bool joins = !m_all.empty() && place(m_all.back().load) == place(load) &&
                       m_all.back().load.warmUp == load.warmUp;
    if (joins)
        m_all.back().load.append(load);
    else
        m_all.push_back({load, {}, {}, {}});
    Moment& last = m_all.back();
    if (last.server && server)
        last.server->append(*server);
    else if (server)
        last.server = server;
    last.processBusy += processBusyShare * (load.end - load.begin);
    last.self.add(load, self);
}

const Moment* Moments::at(Seconds time) const {
    const auto after = std::find_if(m_all.begin(), m_all.end(), [time](const Moment& moment) {
        return time < moment.load.end;
    });
    return after != m_all.end() && after->load.begin <= time ? &*after : nullptr;
}

} // namespace quadrant
