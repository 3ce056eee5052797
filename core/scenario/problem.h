// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a scenario, said so that a person can put it right.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace quadrant {

/// One thing that is wrong with a scenario. `path` is the dotted key ("load.users"), empty for the
/// text as a whole; `message` is a sentence that doesn't repeat the path.
struct Problem {
    QString path;
    QString message;
    QString toString() const; ///< "load.users: must be …"
};
using Problems = std::vector<Problem>;
QStringList toStrings(const Problems& problems);

bool concerns(const Problems& problems, QStringView path);

/// What would be right, in the language that is spoken when it is asked for: "must be …".
using Expected = std::function<QString()>;

/// A value as a sentence names it: `"many"`, `0`, `a list`.
QString describe(const QJsonValue& value);

/// "must be a text, not 3"
Problem wrongValue(const QString& path, const QString& expected, const QJsonValue& value);

/// "fifo or lifo"
QString eitherOf(const QStringList& names);

/// The one of `names` that a person who wrote `wrong` most likely meant, or an empty string. Of
/// dotted names the last part may be enough.
QString nearestName(const QString& wrong, const QStringList& names);

} // namespace quadrant
