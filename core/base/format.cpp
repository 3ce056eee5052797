// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>
#include <optional>

namespace quadrant {
namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Format)
};

double roundedTo(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

/// With so many decimals that `digits` significant ones are shown, unless rounding carries it to
/// `limit` or above, where the next larger unit is to be used.
std::optional<QString> significant(double value, int digits, double limit) {
    int decimals = digits - 1; // for a value below 10
    for (double power = 10; decimals > 0 && roundedTo(value, decimals) >= power; power *= 10)
        --decimals;
    if (roundedTo(value, decimals) >= limit)
        return std::nullopt;
    return wordsLocale().toString(value, 'f', decimals);
}

QString aboveAMinute(double seconds) {
    const auto whole = std::llround(seconds);
    const QLatin1Char zero('0');
    if (whole < 3600)
        return Format::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, zero);
    const auto minutes = std::llround(seconds / 60);
    return Format::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, zero);
}

/// From a million on, in millions and so on.
QString large(double value) {
    if (const auto millions = significant(value / 1e6, 3, 1000))
        return Format::tr("%1 M").arg(*millions);
    return Format::tr("%1 G").arg(*significant(value / 1e9, 3, HUGE_VAL));
}

} // namespace

QString noValue() {
    return QStringLiteral("–");
}

QString formatDuration(Seconds duration, int digits) {
    const double seconds = duration.count();
    if (seconds < 0.5e-9)
        return Format::tr("0 s");
    if (const auto ns = significant(seconds * 1e9, digits, 1000))
        return Format::tr("%1 ns").arg(*ns);
    if (const auto us = significant(seconds * 1e6, digits, 1000))
        return Format::tr("%1 µs").arg(*us);
    if (const auto ms = significant(seconds * 1e3, digits, 1000))
        return Format::tr("%1 ms").arg(*ms);
    if (const auto s = significant(seconds, digits, 60))
        return Format::tr("%1 s").arg(*s);
    return aboveAMinute(seconds);
}

QString formatClock(Seconds duration) {
    const auto whole = static_cast<long long>(std::max(0.0, duration.count()));
    const QLatin1Char zero('0');
    const QString minutesAndSeconds =
        QStringLiteral("%1:%2").arg(whole / 60 % 60, 2, 10, zero).arg(whole % 60, 2, 10, zero);
    if (whole < 3600)
        return minutesAndSeconds;
    return QStringLiteral("%1:%2").arg(whole / 3600).arg(minutesAndSeconds);
}

QString formatRate(double perSecond) {
    if (perSecond <= 0)
        return QStringLiteral("0");
    if (const auto plain = significant(perSecond, 3, 1e6))
        return *plain;
    return large(perSecond);
}

QString formatCount(std::uint64_t count) {
    if (count < 1'000'000)
        return formatExactly(count);
    return large(static_cast<double>(count));
}

QString formatExactly(std::uint64_t count) {
    return wordsLocale().toString(static_cast<qulonglong>(count));
}

QString formatShare(std::uint64_t part, std::uint64_t whole, int digits) {
    if (whole == 0)
        return noValue();
    if (part == 0)
        return Format::tr("0 %");
    if (part >= whole)
        return Format::tr("100 %");
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const QLocale locale = wordsLocale();
    if (percent < 0.01)
        return Format::tr("< %1 %").arg(locale.toString(0.01, 'f', 2));
    if (percent > 99.9)
        return Format::tr("> %1 %").arg(locale.toString(99.9, 'f', 1));
    if (percent >= 99)
        return Format::tr("%1 %").arg(locale.toString(percent, 'f', 1));
    if (roundedTo(percent, 2) < 1)
        return Format::tr("%1 %").arg(locale.toString(percent, 'f', 2));
    return Format::tr("%1 %").arg(*significant(percent, digits, 100));
}

QString formatShare(double share) {
    constexpr std::uint64_t whole = 1'000'000'000;
    return formatShare(static_cast<std::uint64_t>(std::llround(share * 1e9)), whole);
}

QString formatPart(std::uint64_t part, std::uint64_t whole) {
    if (part == 0)
        return formatExactly(0);
    return QStringLiteral("%1 (%2)").arg(formatExactly(part), formatShare(part, whole, 3));
}

} // namespace quadrant
