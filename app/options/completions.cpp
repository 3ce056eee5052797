// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/completions.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

Result<QString> filledIn(const QString& completionTemplate, const QString& kind,
                         std::map<QString, QStringList> linesByName) {
    static const QRegularExpression marker(u"^( *)@([a-z]+)@$"_s);
    QString text;
    for (const QString& line : completionTemplate.trimmed().split(u'\n')) {
        const auto match = marker.match(line);
        if (!match.hasMatch()) {
            text += line + u'\n';
            continue;
        }
        const auto lines = linesByName.find(match.captured(2));
        if (lines == linesByName.end())
            return Error{u"%1 has no use for %2, or has it twice"_s.arg(kind, line.trimmed())};
        for (const QString& each : lines->second)
            text += match.captured(1) + each + u'\n';
        linesByName.erase(lines);
    }
    if (!linesByName.empty())
        return Error{u"%1 has no place for @%2@"_s.arg(kind, linesByName.begin()->first)};
    return text;
}

} // namespace quadrant
