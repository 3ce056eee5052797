// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures/server_figures.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

std::optional<ServerPeaks> serverPeaks(const EndpointRecord& endpoint) {
    if (!endpoint.mode)
        return std::nullopt;
    return ServerPeaks{endpoint.peakThreads, endpoint.peakLoopLag, endpoint.restarts};
}

std::optional<ServerPeaks> serverPeaks(const SummaryColumn& column) {
    if (!column.mode)
        return std::nullopt;
    return ServerPeaks{column.peakThreads, column.peakLoopLag, column.restarts};
}

void add(std::optional<ServerPeaks>& all, const ServerPeaks& one, Arrangement arrangement) {
    all = all.value_or(ServerPeaks());
    all->threads = std::max(all->threads, one.threads);
    all->loopLag = std::max(all->loopLag, one.loopLag);
    all->restarts = arrangement == Arrangement::Together ? std::max(all->restarts, one.restarts)
                                                         : all->restarts + one.restarts;
}

const ServerFigures& serverFigures() {
    using Unit = FigureName::Unit;
    static const ServerFigures all{
        .threads = {{QT_TRANSLATE_NOOP("quadrant::Core", "Peak threads"), Unit::Count,
                     "Peak Threads", u"peakThreads"_s, "pool"},
                    [](const ServerPeaks& server) -> double { return server.threads; }},
        .loopLag = {{QT_TRANSLATE_NOOP("quadrant::Core", "Peak loop lag"), Unit::Milliseconds,
                     "Peak Loop Lag (ms)", u"peakLoopLagMs"_s, "loop-lag"},
                    [](const ServerPeaks& server) { return server.loopLag.count(); }},
        .restarts = {{QT_TRANSLATE_NOOP("quadrant::Core", "Watchdog restarts"), Unit::Count,
                      "Restarts", u"restarts"_s, ""},
                     [](const ServerPeaks& server) -> double { return server.restarts; }},
    };
    return all;
}

} // namespace quadrant
