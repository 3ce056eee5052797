// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/human_text.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// 9.99 becomes "10.0", not "9.99" with one digit more than its neighbours: round, then choose.
int decimalsFor(double value) {
    if (std::round(value * 100) < 1000)
        return 2;
    return std::round(value * 10) < 1000 ? 1 : 0;
}

QString digits(double value) {
    return QString::number(value, 'f', decimalsFor(value));
}

} // namespace

QString timeText(Seconds time) {
    const double seconds = time.count();
    if (std::round(seconds * 1000) < 10'000)
        return digits(seconds * 1000) + u" ms"_s;
    if (std::round(seconds * 10) < 1200)
        return QString::number(seconds, 'f', 1) + u" s"_s;
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 7200)
        return u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60);
    return u"%1 h %2 min"_s.arg(whole / 3600).arg(whole % 3600 / 60);
}

QString rateText(double perSecond) {
    return perSecond == 0 ? u"0"_s : digits(perSecond);
}

QString shareText(std::uint64_t part, std::uint64_t whole) {
    if (part == 0)
        return u"0"_s;
    const double percent = 100 * static_cast<double>(part) / static_cast<double>(whole);
    return u"%1 (%2 %)"_s.arg(part).arg(percent, 0, 'f', percent < 0.1 ? 3 : 1);
}

} // namespace quadrant
