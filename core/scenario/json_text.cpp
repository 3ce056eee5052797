// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/json_text.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

Result<QJsonObject> parseJsonObject(const QByteArray& text) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(problem.offset);
        const qsizetype line = before.count('\n') + 1;
        const QByteArray inLine = before.mid(before.lastIndexOf('\n') + 1);
        return Error{u"not JSON at line %1, column %2: %3"_s.arg(line)
                         .arg(QString::fromUtf8(inLine).size() + 1)
                         .arg(problem.errorString())};
    }
    if (!document.isObject())
        return Error{u"must be a JSON object, in braces"_s};
    return document.object();
}

} // namespace quadrant
