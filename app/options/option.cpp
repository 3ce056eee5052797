// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/option.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Empty where the text is no such number. Spaces around one are left to the shell.
template <class T>
std::optional<T> numberFrom(const QString& text) {
    bool ok = false;
    if constexpr (std::is_floating_point_v<T>) {
        const double number = text.toDouble(&ok);
        return ok ? std::optional<T>(number) : std::nullopt;
    } else {
        const qlonglong number = text.toLongLong(&ok);
        using Limits = std::numeric_limits<T>;
        return ok && number >= Limits::min() && number <= Limits::max()
                   ? std::optional<T>(static_cast<T>(number))
                   : std::nullopt;
    }
}

template <class T, class Target>
Reader readNumber(Target& target) {
    return [&target](const QStringList& values) {
        const auto number = numberFrom<T>(values.front());
        if (!number)
            return values.front() + u" is no number it takes"_s;
        target = *number;
        return QString();
    };
}

} // namespace

QString summaryOf(const QString& help) {
    qsizetype end = 0;
    while (end < help.size() && !u",;:("_s.contains(help[end]))
        ++end;
    QString summary = help.left(end).trimmed();
    if (!summary.isEmpty())
        summary[0] = summary[0].toLower();
    return summary;
}

Reader textInto(QString& target) {
    return [&target](const QStringList& values) {
        target = values.front();
        return QString();
    };
}

Reader nameInto(QString& target) {
    return checked(
        [](const QString& value) { return value.isEmpty() ? u"must not be empty"_s : QString(); },
        textInto(target));
}

Reader textsInto(QStringList& target) {
    return [&target](const QStringList& values) {
        target += values;
        return QString();
    };
}

Reader numberInto(int& target) {
    return readNumber<int>(target);
}

Reader numberInto(quint16& target) {
    return readNumber<quint16>(target);
}

Reader numberInto(double& target) {
    return readNumber<double>(target);
}

Reader numberInto(std::optional<double>& target) {
    return readNumber<double>(target);
}

Reader flagInto(bool& target, bool value) {
    return [&target, value](const QStringList& /*none*/) {
        target = value;
        return QString();
    };
}

Reader checked(std::function<QString(const QString&)> problemWith, Reader reader) {
    return [problemWith = std::move(problemWith),
            reader = std::move(reader)](const QStringList& values) {
        for (const QString& value : values) {
            if (QString problem = problemWith(value); !problem.isEmpty())
                return problem;
        }
        return reader(values);
    };
}

} // namespace quadrant
