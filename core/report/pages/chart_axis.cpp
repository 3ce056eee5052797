// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/chart_axis.h"

#include "core/base/format.h"
#include "core/base/language.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr std::array steps{1.0, 2.0, 5.0, 10.0};

/// 1, 2 or 5 times a power of ten: the smallest that takes at most `ticks` of them to `span`.
double stepFor(double span, int ticks) {
    const double least = span / ticks;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : steps) {
        if (step * power >= least * 0.999)
            return step * power;
    }
    return 10 * power;
}

QString plain(double value) {
    return value < 1000 ? wordsLocale().toString(value, 'g', 6)
                        : formatCount(static_cast<std::uint64_t>(std::llround(value)));
}

void addTicks(ChartAxis& axis, double step) {
    for (int i = 0; i * step <= axis.to * 1.001; ++i)
        axis.ticks.push_back({i * step, plain(i * step)});
}

/// 1, 2 and 5 times the powers of ten, from the last one up to `least` to the first from `most` on.
std::vector<double> roundValues(double least, double most) {
    std::vector<double> values;
    for (int power = static_cast<int>(std::floor(std::log10(least))); power < 12; ++power) {
        for (const double step : {1.0, 2.0, 5.0}) {
            const double value = step * std::pow(10, power);
            if (value <= least * 1.0001)
                values.clear();
            values.push_back(value);
            if (values.size() > 1 && value >= most * 0.9999)
                return values;
        }
    }
    return values;
}

bool isPowerOfTen(double value) {
    const double power = std::log10(value);
    return std::abs(power - std::round(power)) < 1e-6;
}

} // namespace

double ChartAxis::place(double value) const {
    const auto scale = [this](double v) { return logarithmic ? std::log10(std::max(v, from)) : v; };
    const double length = scale(to) - scale(from);
    return std::clamp((scale(value) - scale(from)) / length, 0.0, 1.0);
}

ChartAxis secondsAxis(double to) {
    ChartAxis axis{u"seconds"_s, 0, to > 0 ? to : 1, false, {}};
    addTicks(axis, stepFor(axis.to, 6));
    return axis;
}

ChartAxis rateAxis(double most) {
    const double step = stepFor(most > 0 ? most : 1, 4);
    ChartAxis axis{u"per second"_s, 0, step, false, {}};
    axis.to = step * std::max(1.0, std::ceil(most / step - 1e-9));
    addTicks(axis, step);
    return axis;
}

ChartAxis logDurationAxis(double least, double most) {
    least = std::max(least, 1e-6);
    const std::vector<double> values = roundValues(least, std::max(most, least));
    ChartAxis axis{u"logarithmic"_s, values.front(), values.back(), true, {}};
    const bool many = values.size() > 7;
    for (const double value : values) {
        if (!many || isPowerOfTen(value))
            axis.ticks.push_back({value, formatDuration(Seconds(value), 1)});
    }
    return axis;
}

ChartAxis ninesAxis() {
    ChartAxis axis{u"percentile"_s, 0, 4, false, {}};
    for (const double percent : {0.0, 90.0, 99.0, 99.9, 99.99})
        axis.ticks.push_back({ninesOf(percent), plain(percent) + u" %"_s});
    return axis;
}

double ninesOf(double percent) {
    return -std::log10(1 - percent / 100);
}

double percentAt(double nines) {
    return 100 * (1 - std::pow(10, -nines));
}

} // namespace quadrant
