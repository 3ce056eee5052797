// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace quadrant {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Words)
};

} // namespace

QString modeTitle(Mode mode) {
    switch (mode) {
    case Mode::SyncBlocking:
        return Words::tr("sync + blocking I/O");
    case Mode::SyncNonBlocking:
        return Words::tr("sync + non-blocking I/O");
    case Mode::AsyncBlocking:
        return Words::tr("async + blocking I/O");
    case Mode::AsyncNonBlocking:
        return Words::tr("async + non-blocking I/O");
    }
    return {};
}

QString modeExplanation(Mode mode) {
    switch (mode) {
    case Mode::SyncBlocking:
        return Words::tr("A pool thread waits for the I/O.");
    case Mode::SyncNonBlocking:
        return Words::tr("A pool thread polls the I/O.");
    case Mode::AsyncBlocking:
        return Words::tr("The event loop itself waits for the I/O: everyone else waits with it.");
    case Mode::AsyncNonBlocking:
        return Words::tr("The event loop is told when the I/O is done.");
    }
    return {};
}

QString endpointTitle(const QString& name) {
    const auto mode = modeFromId(name);
    return mode ? modeTitle(*mode) : name;
}

QString timeScaleText(double factor) {
    return Words::tr("time × %1").arg(QLocale().toString(factor, 'g', 3));
}

QString failureKindTitle(FailureKind kind) {
    switch (kind) {
    case FailureKind::ConnectRefused:
        return Words::tr("connection refused");
    case FailureKind::ConnectTimeout:
        return Words::tr("connect time-out");
    case FailureKind::ConnectFailed:
        return Words::tr("connect failed");
    case FailureKind::Reset:
        return Words::tr("connection reset");
    case FailureKind::ClosedEarly:
        return Words::tr("closed early");
    case FailureKind::ReadTimeout:
        return Words::tr("read time-out");
    case FailureKind::BadResponse:
        return Words::tr("bad response");
    case FailureKind::Status4xx:
        return Words::tr("status 4xx");
    case FailureKind::Status5xx:
        return Words::tr("status 5xx");
    case FailureKind::ClientLimit:
        return Words::tr("own limit reached");
    }
    return {};
}

QString withoutMnemonic(QString label) {
    static const QRegularExpression inBrackets(QStringLiteral("\\(&[^)]\\)"));
    return label.remove(inBrackets).remove(QLatin1Char('&'));
}

} // namespace quadrant
