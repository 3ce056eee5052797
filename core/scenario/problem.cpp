// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/problem.h"

#include "core/base/language.h"

#include <algorithm>
#include <numeric>

namespace quadrant {
namespace {

/// Levenshtein's distance, letters of either case being the same.
qsizetype editDistance(QStringView a, QStringView b) {
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar left : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const QChar right = b[static_cast<qsizetype>(i) - 1];
            const qsizetype replaced = diagonal + (left.toCaseFolded() != right.toCaseFolded());
            diagonal = row[i];
            row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

QStringView lastPart(QStringView path) {
    return path.mid(path.lastIndexOf(u'.') + 1);
}

} // namespace

QString Problem::toString() const {
    return path.isEmpty() ? message : path + QStringLiteral(": ") + message;
}

QStringList toStrings(const Problems& problems) {
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(problem.toString());
    return lines;
}

bool concerns(const Problems& problems, QStringView path) {
    return std::any_of(problems.begin(), problems.end(),
                       [path](const Problem& problem) { return problem.path.startsWith(path); });
}

QString describe(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 10);
    case QJsonValue::String: {
        constexpr int shown = 60;
        const QString text = value.toString();
        return u'"' + (text.size() > shown ? text.left(shown) + u'…' : text) + u'"';
    }
    case QJsonValue::Array:
        return Core::tr("a list");
    case QJsonValue::Object:
        return Core::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

Problem wrongValue(const QString& path, const QString& expected, const QJsonValue& value) {
    return {path, Core::tr("%1, not %2").arg(expected, describe(value))};
}

QString eitherOf(const QStringList& names) {
    QString either = names.value(0);
    for (qsizetype i = 1; i < names.size(); ++i)
        either = Core::tr("%1 or %2").arg(either, names[i]);
    return either;
}

QString nearestName(const QString& wrong, const QStringList& names) {
    QString nearest;
    // With more than a third of its letters wrong a guess is worth less than none.
    qsizetype least = std::max<qsizetype>(2, lastPart(wrong).size() / 3) + 1;
    for (const QString& name : names) {
        const qsizetype distance =
            std::min(editDistance(wrong, name), editDistance(lastPart(wrong), lastPart(name)));
        if (distance < std::min(least, lastPart(name).size())) {
            least = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace quadrant
