// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include "core/base/language.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace quadrant {
namespace {

Error cannotWrite(const QString& path, const QString& reason) {
    return {Core::tr("cannot write %1: %2").arg(path, reason)};
}

bool isPipeOrDevice(const QString& path) {
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<Done> makeFolderOf(const QString& path) {
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return cannotWrite(path, Core::tr("the folder %1 cannot be made").arg(folder));
    return Done();
}

Result<Done> writeThrough(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(content) != content.size())
        return cannotWrite(path, file.errorString());
    return Done();
}

} // namespace

Result<Done> writeFileWhole(const QString& path, const QByteArray& content) {
    if (isPipeOrDevice(path))
        return writeThrough(path, content);
    if (const auto made = makeFolderOf(path); !made)
        return made;
    QSaveFile file(path);
    // Flushed by hand: Qt 6.4's commit() does not notice where the last buffer found no room.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.flush() || !file.commit())
        return cannotWrite(path, file.errorString());
    return Done();
}

Result<Done> checkWritable(const QString& path) {
    if (isPipeOrDevice(path))
        return Done();
    if (const auto made = makeFolderOf(path); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.cancelWriting();
    return Done();
}

} // namespace quadrant
