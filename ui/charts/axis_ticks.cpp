// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include "core/base/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace quadrant {
namespace {

struct Ticks {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Ticks)
};

constexpr std::array factors{1.0, 2.0, 5.0};
constexpr double slack = 1e-9; // relative: steps are not exact in binary

/// The 1-2-5 steps are numbered: 0 is 1, 1 is 2, 2 is 5, 3 is 10, -1 is 0.5.
double step(int number) {
    const int decade = number >= 0 ? number / 3 : -((2 - number) / 3);
    return factors[static_cast<std::size_t>(number - 3 * decade)] * std::pow(10, decade);
}

/// The last step at or below `value`, which is above 0.
int stepBelow(double value) {
    int number = 3 * static_cast<int>(std::floor(std::log10(value) + slack));
    while (step(number + 1) <= value * (1 + slack))
        ++number;
    return number;
}

int stepAbove(double value) {
    const int below = stepBelow(value);
    return step(below) >= value * (1 - slack) ? below : below + 1;
}

/// Steps are round: no decimals where formatDuration would add zeros, and no minutes, for which
/// there is no room.
QString stepLabel(double seconds) {
    return seconds < 60 ? formatDuration(Seconds(seconds), 1)
                        : Ticks::tr("%1 s").arg(QLocale().toString(seconds, 'f', 0));
}

/// To tell numbers apart that are so far from each other.
int decimalsFor(double distance) {
    return distance < 1 ? static_cast<int>(std::ceil(-std::log10(distance) - slack)) : 0;
}

struct RateUnit {
    double perS;
    QString text; ///< a number stands before it
};

/// From a hundred thousand on there is no room for all digits.
RateUnit rateUnitFor(double high) {
    if (high >= 1e6 * (1 - slack))
        return {1e6, Ticks::tr("%1 M")};
    if (high >= 1e5 * (1 - slack))
        return {1e3, Ticks::tr("%1 k")};
    return {1, QStringLiteral("%1")};
}

bool isDecade(int number) {
    return number % 3 == 0;
}

} // namespace

LatencyRange latencyRangeFor(Seconds smallest, Seconds largest) {
    constexpr double microsecond = 1e-6;
    const double low = std::max(microsecond, smallest.count());
    const double high = std::max(low, largest.count());
    const int first = stepBelow(low);
    const int last = std::max(stepAbove(high), first + 3);
    return {Seconds(step(first)), Seconds(step(last))};
}

double latencyCoordinate(Seconds latency) {
    return std::log10(latency.count());
}

std::vector<Tick> latencyTicks(const LatencyRange& range, int maxLabels) {
    const int first = stepBelow(range.low.count());
    const int last = stepAbove(range.high.count());
    const bool onlyDecades = last - first + 1 > maxLabels;
    const int decades = last / 3 - first / 3 + 1;
    const int every = onlyDecades ? std::max(1, (decades + maxLabels - 1) / maxLabels) : 1;

    std::vector<Tick> ticks;
    int seen = 0;
    for (int number = first; number <= last; ++number) {
        const bool labelled = !onlyDecades || (isDecade(number) && seen++ % every == 0);
        if (labelled || isDecade(number))
            ticks.push_back({latencyCoordinate(Seconds(step(number))),
                             labelled ? stepLabel(step(number)) : QString()});
    }
    return ticks;
}

double niceCeiling(double value) {
    return value <= 1 ? 1 : step(stepAbove(value));
}

std::vector<Tick> rateTicks(double high, int maxLabels) {
    const double distance = step(stepAbove(high / std::max(1, maxLabels - 1)));
    const RateUnit unit = rateUnitFor(high);
    const int decimals = decimalsFor(distance / unit.perS);
    std::vector<Tick> ticks;
    for (double at = 0; at <= high * (1 + slack); at += distance)
        ticks.push_back({at, at > 0
                                 ? unit.text.arg(QLocale().toString(at / unit.perS, 'f', decimals))
                                 : QLocale().toString(0.0, 'f', unit.perS > 1 ? 0 : decimals)});
    return ticks;
}

std::vector<Tick> timeTicks(Seconds duration, int maxLabels) {
    const double length = duration.count();
    const bool clock = length > 120;
    const double wanted = length / std::max(1, maxLabels - 1);
    constexpr std::array clockSteps{30.0,  60.0,   120.0,  300.0,  600.0,
                                    900.0, 1800.0, 3600.0, 7200.0, 21600.0};
    double distance = step(stepAbove(wanted));
    if (clock) {
        const auto found = std::lower_bound(clockSteps.begin(), clockSteps.end(), wanted);
        distance = found == clockSteps.end() ? clockSteps.back() : *found;
    }
    std::vector<Tick> ticks;
    const int decimals = decimalsFor(distance);
    for (int number = 0; number * distance <= length * (1 + slack); ++number) {
        const double at = number * distance;
        ticks.push_back(
            {at, clock ? formatClock(Seconds(at + slack)) : QLocale().toString(at, 'f', decimals)});
    }
    if (!clock)
        ticks.back().label = Ticks::tr("%1 s").arg(ticks.back().label);
    return ticks;
}

} // namespace quadrant
