// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_words.h"

#include "core/report/words/wall_time.h"
#include "ui/models/run_progress.h"

#include <QCoreApplication>
#include <QLocale>

namespace quadrant {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(quadrant::History)
};

QString repeatText(const LibraryEntry& entry) {
    return Tr::tr("repeat %1 of %2").arg(entry.repeat).arg(entry.repeats);
}

QString durationOf(const LibraryEntry& entry) {
    return entry.ended ? durationText(*entry.ended - entry.started) : QString();
}

} // namespace

QString statusText(RunStatus status) {
    switch (status) {
    case RunStatus::Running:
        return Tr::tr("▶ running");
    case RunStatus::Finished:
        return Tr::tr("✓ finished");
    case RunStatus::Stopped:
        return Tr::tr("■ stopped");
    case RunStatus::Failed:
        return Tr::tr("✗ failed");
    case RunStatus::Interrupted:
        return Tr::tr("⚡ interrupted");
    }
    return {};
}

QString whenText(const LibraryEntry& entry, const QDateTime& now) {
    QStringList parts{QStringLiteral("#%1").arg(entry.id),
                      timeText(toDateTime(entry.started), now)};
    if (const QString duration = durationOf(entry); !duration.isEmpty())
        parts << duration;
    if (entry.repeats > 1)
        parts << repeatText(entry);
    if (!entry.labels.tags.isEmpty())
        parts << entry.labels.tags.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(" · "));
}

QString timeText(const QDateTime& time, const QDateTime& now) {
    const QLocale locale;
    const QString clock = locale.toString(time.time(), QStringLiteral("hh:mm"));
    if (time.date() == now.date())
        return Tr::tr("today %1").arg(clock);
    // As QLocale takes them: the order is the language's.
    const QString format =
        time.date().year() == now.date().year() ? Tr::tr("d MMM") : Tr::tr("d MMM yyyy");
    return Tr::tr("%1 %2").arg(locale.toString(time.date(), format), clock);
}

QString tooltipOf(const LibraryEntry& entry) {
    const QDateTime started = toDateTime(entry.started);
    QStringList lines{
        Tr::tr("Run %1: %2").arg(entry.id).arg(entry.labels.name),
        Tr::tr("%1, %2").arg(QLocale().toString(started, QLocale::LongFormat),
                             statusText(entry.status)),
    };
    if (const QString duration = durationOf(entry); !duration.isEmpty())
        lines << Tr::tr("Took %1").arg(duration);
    if (entry.repeats > 1)
        lines << Tr::tr("%1: comparing it compares all of them").arg(repeatText(entry));
    if (!entry.labels.tags.isEmpty())
        lines << Tr::tr("Tags: %1").arg(entry.labels.tags.join(QStringLiteral(", ")));
    if (!entry.labels.note.isEmpty())
        lines << entry.labels.note;
    return lines.join(u'\n');
}

QString spokenText(const LibraryEntry& entry) {
    const QString starred = entry.labels.starred ? Tr::tr("starred, ") : QString();
    return Tr::tr("%1, %2%3, %4")
        .arg(entry.labels.name, starred, whenText(entry, QDateTime::currentDateTime()),
             statusText(entry.status));
}

QString searchText(const LibraryEntry& entry) {
    return QStringList{QString::number(entry.id), entry.labels.name, entry.labels.tags.join(u' '),
                       entry.labels.note, statusText(entry.status)}
        .join(u'\n');
}

} // namespace quadrant
