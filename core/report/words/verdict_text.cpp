// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/verdict_text.h"

#include "core/base/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Trust {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Trust)
};

QString worst(const Reason& reason) {
    return formatDuration(reason.worst, 2);
}

QString processorsShared(const Reason& reason) {
    const QString share = formatShare(reason.share);
    const QString what =
        reason.count == 1
            ? Trust::tr("The only processor core was busy, %1 of its time with the load generator")
                  .arg(share)
            : Trust::tr(
                  "All %1 processor cores were busy, %2 of their time with the load generator")
                  .arg(formatExactly(reason.count), share);
    return Trust::tr("%1: the server could not have that.").arg(what);
}

} // namespace

QString verdictId(const Verdict& verdict) {
    return verdict.sound() ? u"sound"_s : u"suspect"_s;
}

QString verdictText(const std::optional<Verdict>& verdict) {
    if (!verdict)
        return {};
    return verdict->sound() ? Trust::tr("✓ sound") : Trust::tr("⚠ suspect");
}

QString reasonText(const Reason& reason) {
    switch (reason.kind) {
    case Reason::Kind::ClientLimit:
        return Trust::tr("The load generator ran out of file descriptors or ports: %1 of the "
                         "requests failed for that, not by the server's fault.")
            .arg(formatShare(reason.share));
    case Reason::Kind::GeneratorBusy:
        return Trust::tr("The load generator's thread was busy, or waiting for a processor, %1 of "
                         "the time: it could not ask for more, so the rate is its own limit, and "
                         "latencies hold the time that answers waited for it.")
            .arg(formatShare(reason.share));
    case Reason::Kind::RateNotKept:
        return Trust::tr("The load generator did not keep the rate: it started %1 of the requests "
                         "that it was asked for.")
            .arg(formatShare(reason.share));
    case Reason::Kind::StartsLate:
        return Trust::tr("%1 of the requests were started more than %2 late, up to %3: response "
                         "times hold that, too.")
            .arg(formatShare(reason.share), formatDuration(reason.late, 1), worst(reason));
    case Reason::Kind::TimersLate:
        return Trust::tr("1 % of the load generator's timers were over %1 late, up to %2: "
                         "latencies may be that much too high.")
            .arg(formatDuration(reason.late, 2), worst(reason));
    case Reason::Kind::UsersMissing:
        return Trust::tr("%1 of the users that were asked for were missing.")
            .arg(formatShare(reason.share));
    case Reason::Kind::ProcessorsShared:
        return processorsShared(reason);
    case Reason::Kind::OthersBusy:
        return Trust::tr("Other programs had %1 of this machine's processor time, and no core was "
                         "idle: what was measured had to wait for them.")
            .arg(formatShare(reason.share));
    case Reason::Kind::WindowLate:
        return Trust::tr("The window's thread was over %1 late in %2 of the time, up to %3: the "
                         "machine was too busy for what was measured, too.")
            .arg(formatDuration(reason.late, 2), formatShare(reason.share), worst(reason));
    case Reason::Kind::DescriptorsShort:
        return Trust::tr("Only %1 file descriptors were left: the server may have kept connections "
                         "waiting for one.")
            .arg(formatExactly(reason.count));
    case Reason::Kind::PortsShort:
        return Trust::tr("Only %1 local ports were left: connecting may have taken long for that.")
            .arg(formatExactly(reason.count));
    }
    return {};
}

QStringList reasonTexts(const Verdict& verdict) {
    QStringList sentences;
    for (const Reason& reason : verdict.reasons)
        sentences += reasonText(reason);
    return sentences;
}

QStringList reasonTexts(const RunSummary& run, QString (*titled)(const QString& name)) {
    QStringList sentences;
    for (const SummaryColumn& column : run.columns) {
        if (!column.verdict)
            continue;
        const QString name = titled ? titled(column.name) : column.name;
        for (const QString& sentence : reasonTexts(*column.verdict))
            sentences += run.columns.size() > 1 ? name + u": "_s + sentence : sentence;
    }
    return sentences;
}

} // namespace quadrant
