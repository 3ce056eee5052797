// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/process_identity.h"

#include <QFile>
#include <QStringList>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString procText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

/// In clock ticks since the machine started; empty where there is no such process. A zombie has
/// ended: it only waits for somebody to ask how.
QString startOf(const QString& processId) {
    // The name, in brackets, may hold anything; after it field 3 is the state, field 22 the start.
    const QStringList fields =
        procText(u"/proc/%1/stat"_s.arg(processId)).section(u") "_s, -1).split(u' ');
    return fields.size() > 19 && fields[0] != u"Z" ? fields[19] : QString();
}

} // namespace

QString processIdentity() {
    const QString id = QString::number(::getpid());
    return QStringList{procText(u"/proc/sys/kernel/random/boot_id"_s), id, startOf(id)}.join(u' ');
}

bool isAlive(const QString& identity) {
    const QStringList parts = identity.split(u' ');
    return parts.size() == 3 && parts[0] == procText(u"/proc/sys/kernel/random/boot_id"_s) &&
           !parts[2].isEmpty() && startOf(parts[1]) == parts[2];
}

} // namespace quadrant
