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

QString ioKindTitle(IoKind kind) {
    switch (kind) {
    case IoKind::Http:
        return Words::tr("HTTP request");
    case IoKind::File:
        return Words::tr("JSON file");
    case IoKind::None:
        return Words::tr("none");
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

QString withoutMnemonic(QString label) {
    static const QRegularExpression inBrackets(QStringLiteral("\\(&[^)]\\)"));
    return label.remove(inBrackets).remove(QLatin1Char('&'));
}

} // namespace quadrant
