// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of key that hold a plain value: numbers and durations, flags, texts, choices.
#pragma once

#include "core/scenario/json_key.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

namespace quadrant {

/// A key with a plain value: `accepts` decides, `store` and `load` move it.
template <class T>
Key<T> plainKey(const QString& name, TextForm form, const Expected& expected,
                std::function<bool(const QJsonValue&)> accepts,
                std::function<void(T&, const QJsonValue&)> store,
                std::function<QJsonValue(const T&)> load) {
    Key<T> key;
    key.name = name;
    key.expected = expected;
    key.leaves = {{name, form}};
    key.read = [=](const QJsonValue& value, T& into, const QString& path, Problems& problems) {
        if (accepts(value))
            store(into, value);
        else
            problems.push_back(wrongValue(path, expected(), value));
    };
    key.write = std::move(load);
    return key;
}

struct Range {
    double least;
    double most;
    bool holds(const QJsonValue& value) const {
        const double number = value.toDouble(std::nan(""));
        return number >= least && number <= most; // false for what isn't a number
    }
    QString toString() const {
        return Core::tr("from %1 to %2").arg(least, 0, 'g', 10).arg(most, 0, 'g', 10);
    }
};

inline constexpr double longestDurationS = 86'400; // a day
inline constexpr Range anyUsers{1, 100'000};
inline constexpr Range anyRate{0.001, 1'000'000}; // per second

namespace member {

template <class Number>
QJsonValue toJson(Number number) {
    return static_cast<double>(number);
}
template <class Rep, class Period>
QJsonValue toJson(std::chrono::duration<Rep, Period> duration) {
    return static_cast<double>(duration.count());
}
/// Left out where there is none.
template <class Number>
QJsonValue toJson(const std::optional<Number>& number) {
    return number ? toJson(*number) : QJsonValue(QJsonValue::Undefined);
}
template <class Number>
void set(Number& number, double value) {
    number = static_cast<Number>(value);
}
template <class Rep, class Period>
void set(std::chrono::duration<Rep, Period>& duration, double value) {
    duration = std::chrono::duration<Rep, Period>(static_cast<Rep>(value));
}
template <class Number>
void set(std::optional<Number>& number, double value) {
    number = static_cast<Number>(value);
}

} // namespace member

/// A number or a duration, in the unit that the member has; it may be an optional one.
template <class T, class M>
Key<T> number(const QString& name, M T::*at, Range range) {
    return plainKey<T>(
        name, TextForm::Number,
        [range] { return Core::tr("must be a number %1").arg(range.toString()); },
        [range](const QJsonValue& value) { return range.holds(value); },
        [at](T& into, const QJsonValue& value) { member::set(into.*at, value.toDouble()); },
        [at](const T& from) { return member::toJson(from.*at); });
}

template <class T, class M>
Key<T> wholeNumber(const QString& name, M T::*at, Range range) {
    return plainKey<T>(
        name, TextForm::Number,
        [range] { return Core::tr("must be a whole number %1").arg(range.toString()); },
        [range](const QJsonValue& value) {
            return range.holds(value) && std::trunc(value.toDouble()) == value.toDouble();
        },
        [at](T& into, const QJsonValue& value) { member::set(into.*at, value.toDouble()); },
        [at](const T& from) { return member::toJson(from.*at); });
}

template <class T>
Key<T> flag(const QString& name, bool T::*at) {
    return plainKey<T>(
        name, TextForm::Flag, [] { return Core::tr("must be true or false"); },
        [](const QJsonValue& value) { return value.isBool(); },
        [at](T& into, const QJsonValue& value) { into.*at = value.toBool(); },
        [at](const T& from) { return QJsonValue(from.*at); });
}

template <class T>
Key<T> text(const QString& name, QString T::*at) {
    return plainKey<T>(
        name, TextForm::Text, [] { return Core::tr("must be a text"); },
        [](const QJsonValue& value) { return value.isString(); },
        [at](T& into, const QJsonValue& value) { into.*at = value.toString(); },
        [at](const T& from) { return QJsonValue(from.*at); });
}

template <class T>
Key<T> nonEmptyText(const QString& name, QString T::*at) {
    return plainKey<T>(
        name, TextForm::Text, [] { return Core::tr("must be a non-empty text"); },
        [](const QJsonValue& value) { return !value.toString().trimmed().isEmpty(); },
        [at](T& into, const QJsonValue& value) { into.*at = value.toString(); },
        [at](const T& from) { return QJsonValue(from.*at); });
}

template <class E>
using Choices = std::vector<std::pair<QString, E>>;

/// One of a few names.
template <class T, class E>
Key<T> choice(const QString& name, E T::*at, const Choices<E>& choices) {
    const auto isNamed = [](const QJsonValue& value) {
        return [id = value.toString()](const auto& each) { return each.first == id; };
    };
    QStringList names;
    for (const auto& each : choices)
        names.append(describe(each.first));
    return plainKey<T>(
        name, TextForm::Text, [names] { return Core::tr("must be %1").arg(eitherOf(names)); },
        [=](const QJsonValue& value) {
            return std::any_of(choices.begin(), choices.end(), isNamed(value));
        },
        [=](T& into, const QJsonValue& value) {
            into.*at = std::find_if(choices.begin(), choices.end(), isNamed(value))->second;
        },
        [=](const T& from) {
            const auto isHeld = [&](const auto& each) { return each.second == from.*at; };
            return QJsonValue(std::find_if(choices.begin(), choices.end(), isHeld)->first);
        });
}

/// A key that can only have this one value, such as "format".
template <class T>
Key<T> constant(const QString& name, TextForm form, const QJsonValue& only) {
    return plainKey<T>(
        name, form, [only] { return Core::tr("must be %1").arg(describe(only)); },
        [only](const QJsonValue& value) { return value == only; }, [](T&, const QJsonValue&) {},
        [only](const T&) { return only; });
}

} // namespace quadrant
