// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/finding_text.h"

#include "core/base/format.h"

#include <QCoreApplication>

#include <cmath>

namespace quadrant {
namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Why)
};

QString percent(double share) {
    return formatShare(static_cast<std::uint64_t>(std::llround(share * 1e9)), 1'000'000'000);
}

QString restarted(const Finding& finding) {
    const QString what =
        finding.count == 1
            ? Why::tr("The watchdog restarted the event loop once.")
            : Why::tr("The watchdog restarted the event loop %1 times.").arg(finding.count);
    if (finding.share <= 0)
        return what;
    return Why::tr("%1 Every connection that the loop held failed at once: %2 of the requests.")
        .arg(what, percent(finding.share));
}

QString poolExhausted(const Finding& finding) {
    const QString what =
        finding.count == 1
            ? Why::tr("The pool's only thread was busy %1 of the time").arg(percent(finding.share))
            : Why::tr("All %1 pool threads were busy %2 of the time")
                  .arg(formatExactly(finding.count), percent(finding.share));
    return Why::tr("%1; the queue of requests for a free one grew to %2.")
        .arg(what, formatExactly(finding.most));
}

QString starved(const Finding& finding) {
    const QString who = Why::tr("%1 of %2 users were still waiting at the end, the longest for %3")
                            .arg(formatExactly(finding.count), formatExactly(finding.most),
                                 formatDuration(finding.longest));
    if (finding.each.count() <= 0)
        return Why::tr("%1; nobody was answered.").arg(who);
    return Why::tr("%1; the median of %2 tells only of those who were answered.")
        .arg(who, formatDuration(finding.each));
}

QString idOf(FailureKind kind) {
    const std::string_view name = failureKindName(kind);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString findingText(const Finding& finding) {
    switch (finding.kind) {
    case Finding::Kind::GeneratorExhausted:
        return Why::tr("The load generator itself ran out of file descriptors or ports: %1 of the "
                       "requests failed for that, which is not the server's fault.")
            .arg(percent(finding.share));
    case Finding::Kind::LoopRestarted:
        return restarted(finding);
    case Finding::Kind::LoopBlocked:
        return Why::tr(
                   "The event loop was blocked %1 of the time, for up to %2 at a stretch: while "
                   "it stands still, everybody waits.")
            .arg(percent(finding.share), formatDuration(finding.longest));
    case Finding::Kind::LoopBusy:
        return Why::tr("The event loop was busy %1 of the time with the requests' own work: at %2 "
                       "each, %3 requests/s are all that one loop can do.")
            .arg(percent(finding.share), formatDuration(finding.each), formatRate(finding.perS));
    case Finding::Kind::LockExhausted:
        return Why::tr("One lock, which only a single thread can hold, was held %1 of the time; up "
                       "to %2 threads queued for it.")
            .arg(percent(finding.share), formatExactly(finding.most));
    case Finding::Kind::PoolExhausted:
        return poolExhausted(finding);
    case Finding::Kind::DownstreamFailed:
        return Why::tr("The downstream service failed, or did not answer in time, for %1 of the "
                       "requests.")
            .arg(percent(finding.share));
    case Finding::Kind::RequestsFailed:
        return Why::tr("%1 of the requests failed, most often as %2.")
            .arg(percent(finding.share), idOf(finding.failure));
    case Finding::Kind::UsersStarved:
        return starved(finding);
    case Finding::Kind::NothingExhausted:
        return Why::tr("Nothing was exhausted: threads, event loop and downstream kept up with the "
                       "load.");
    case Finding::Kind::NothingFailed:
        return Why::tr("Every request was answered. What goes on inside this server can't be seen "
                       "from here.");
    }
    return {};
}

} // namespace quadrant
