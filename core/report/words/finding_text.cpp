// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/finding_text.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace quadrant {
namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Why)
};

QString hampered(Reason::Kind by) {
    switch (by) {
    case Reason::Kind::ClientLimit:
        return Why::tr("The load generator ran out of file descriptors or ports");
    case Reason::Kind::GeneratorBusy:
        return Why::tr("The load generator could not ask for more");
    case Reason::Kind::ProcessorsShared:
        return Why::tr("The load generator took processor time from the server");
    case Reason::Kind::OthersBusy:
        return Why::tr("Other programs took processor time from the measurement");
    default:
        return Why::tr("The measurement is suspect");
    }
}

QString loopOf(const Finding& finding) {
    const QString which = finding.loops > 1
                              ? Why::tr("The busiest of the %1 event loops").arg(finding.loops)
                              : Why::tr("The event loop");
    return finding.shared ? Why::tr("%1 that this endpoint shares with the others").arg(which)
                          : which;
}

QString restarted(const Finding& finding) {
    const QString which = finding.loops > 1
                              ? Why::tr("one of the %1 event loops").arg(finding.loops)
                              : Why::tr("the event loop");
    const QString what =
        finding.count == 1
            ? Why::tr("The watchdog restarted %1 once.").arg(which)
            : Why::tr("The watchdog restarted %1 %2 times.").arg(which).arg(finding.count);
    if (finding.share <= 0)
        return what;
    const QString dropped = finding.loops > 1 ? Why::tr("Each time its connections were dropped")
                                              : Why::tr("It dropped every open connection");
    return Why::tr("%1 %2: %3 of the requests failed.")
        .arg(what, dropped, formatShare(finding.share));
}

QString queueOf(const Finding& finding) {
    return finding.most > 0 ? Why::tr("; the queue grew to %1").arg(formatExactly(finding.most))
                            : QString();
}

QString poolExhausted(const Finding& finding) {
    const QString what = finding.count == 1
                             ? Why::tr("The pool's only thread was busy %1 of the time")
                                   .arg(formatShare(finding.share))
                             : Why::tr("All %1 pool threads were busy %2 of the time")
                                   .arg(formatExactly(finding.count), formatShare(finding.share));
    return Why::tr("%1%2.").arg(what, queueOf(finding));
}

QString processorsBusy(const Finding& finding) {
    const QString what =
        finding.count == 1
            ? Why::tr("The only processor core was busy")
            : Why::tr("All %1 processor cores were busy").arg(formatExactly(finding.count));
    return Why::tr("%1: nothing here could have gone faster on this machine.").arg(what);
}

QString starved(const Finding& finding) {
    const QString users =
        Why::tr("%1 of %2 users").arg(formatExactly(finding.count), formatExactly(finding.most));
    const QString longest = formatDuration(finding.longest);
    const QString who =
        finding.beyond.count() > 0
            ? Why::tr("%1 had waited for more than %2 when the run ended, the longest for %3")
                  .arg(users, formatDuration(finding.beyond, 2), longest)
            : Why::tr("%1 were still waiting when the run ended, the longest for %2")
                  .arg(users, longest);
    if (finding.each.count() <= 0)
        return Why::tr("%1; no request succeeded.").arg(who);
    return Why::tr("%1; the median of %2 tells only of those who were answered.")
        .arg(who, formatDuration(finding.each));
}

QString allAnswered(const Finding& finding) {
    if (finding.count == 0)
        return Why::tr("Every request was answered.");
    return Why::tr("Every request that ended was answered; %1 had not ended when the run did.")
        .arg(formatExactly(finding.count));
}

/// As in "most often because …".
QString reason(FailureKind kind) {
    switch (kind) {
    case FailureKind::ConnectRefused:
        return Why::tr("the connection was refused");
    case FailureKind::ConnectTimeout:
        return Why::tr("no connection came about in time");
    case FailureKind::ConnectFailed:
        return Why::tr("no connection came about");
    case FailureKind::Reset:
        return Why::tr("the connection was reset");
    case FailureKind::ClosedEarly:
        return Why::tr("the connection was closed early");
    case FailureKind::ReadTimeout:
        return Why::tr("no answer came in time");
    case FailureKind::BadResponse:
        return Why::tr("the answer was not HTTP");
    case FailureKind::Status4xx:
        return Why::tr("the server rejected them (4xx)");
    case FailureKind::Status5xx:
        return Why::tr("the server failed (5xx)");
    case FailureKind::ClientLimit:
        return Why::tr("the load generator reached a limit of its own");
    }
    return {};
}

} // namespace

QString findingText(const Finding& finding) {
    switch (finding.kind) {
    case Finding::Kind::Hampered:
        return Why::tr("%1: see the verdict.").arg(hampered(finding.by));
    case Finding::Kind::LoopRestarted:
        return restarted(finding);
    case Finding::Kind::LoopBlocked:
        return Why::tr("%1 was blocked %2 of the time, up to %3 at a stretch%4: %5 waited.")
            .arg(loopOf(finding), formatShare(finding.share), formatDuration(finding.longest),
                 queueOf(finding),
                 finding.loops > 1 ? Why::tr("everybody connected to it") : Why::tr("everybody"));
    case Finding::Kind::LoopBusy:
        return Why::tr(
                   "%1 was busy %2 of the time%5: at %3 for each request %6 can begin no more than "
                   "%4 a second.")
            .arg(loopOf(finding), formatShare(finding.share), formatDuration(finding.each),
                 formatRate(finding.perS), queueOf(finding),
                 finding.loops > 1 ? Why::tr("they") : Why::tr("it"));
    case Finding::Kind::LockExhausted:
        return Why::tr("The lock under which every request pays its setup cost (as an interpreter "
                       "lock) was held %1 of the time; up to %2 threads queued for it.")
            .arg(formatShare(finding.share), formatExactly(finding.most));
    case Finding::Kind::PoolExhausted:
        return poolExhausted(finding);
    case Finding::Kind::ProcessorsBusy:
        return processorsBusy(finding);
    case Finding::Kind::AnswersReadLate:
        return Why::tr("%1 of the requests failed: their calls timed out while the loop was too "
                       "busy to read the answers.")
            .arg(formatShare(finding.share));
    case Finding::Kind::DownstreamFailed:
        return Why::tr("The downstream service failed, or did not answer in time, for %1 of the "
                       "requests.")
            .arg(formatShare(finding.share));
    case Finding::Kind::RequestsFailed:
        return Why::tr("%1 of the requests failed, most often because %2.")
            .arg(formatShare(finding.share), reason(finding.failure));
    case Finding::Kind::UsersStarved:
        return starved(finding);
    case Finding::Kind::MoreArrived:
        return Why::tr("More requests arrived than were answered: %1 of them waited for a "
                       "connection, and %2 had not been sent when the run ended.")
            .arg(formatShare(finding.share), formatExactly(finding.count));
    case Finding::Kind::NothingExhausted:
        return Why::tr("Nothing was exhausted: threads, event loop and downstream kept up with the "
                       "load.");
    case Finding::Kind::ServerKeptUp:
        return Why::tr("The server's threads, event loop and downstream kept up with what they "
                       "were asked.");
    case Finding::Kind::NothingFailed:
        return Why::tr("%1 What goes on inside this server can't be seen from here.")
            .arg(allAnswered(finding));
    }
    return {};
}

} // namespace quadrant
