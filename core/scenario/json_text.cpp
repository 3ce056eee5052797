// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/json_text.h"

#include "core/base/language.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace quadrant {

Result<QJsonObject> parseJsonObject(const QByteArray& text) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(problem.offset);
        const qsizetype line = before.count('\n') + 1;
        const QByteArray inLine = before.mid(before.lastIndexOf('\n') + 1);
        return Error{Core::tr("not JSON at line %1, column %2: %3")
                         .arg(line)
                         .arg(QString::fromUtf8(inLine).size() + 1)
                         .arg(problem.errorString())};
    }
    if (!document.isObject())
        return Error{Core::tr("must be a JSON object, in braces")};
    return document.object();
}

} // namespace quadrant
