// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/ticks.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/plot/round_steps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace quadrant {
namespace {

struct Ticks {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Ticks)
};

constexpr double slack = 1e-9; // steps are not exact in binary

/// Steps are round: no decimals where formatDuration would add zeros, and no minutes, for which
/// there is no room.
QString stepLabel(double seconds) {
    return seconds < 60 ? formatDuration(Seconds(seconds), 1)
                        : Ticks::tr("%1 s").arg(wordsLocale().toString(seconds, 'f', 0));
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

} // namespace

LatencyRange latencyRangeFor(Seconds smallest, Seconds largest, int atLeastSteps) {
    constexpr double microsecond = 1e-6;
    const double low = std::max(microsecond, smallest.count());
    const double high = std::max(low, largest.count());
    const int first = roundStepBelow(low);
    const int last = std::max(roundStepAbove(high), first + atLeastSteps);
    return {Seconds(roundStep(first)), Seconds(roundStep(last))};
}

Axis latencyAxis(const LatencyRange& range) {
    return {.from = range.low.count(), .to = range.high.count(), .logarithmic = true};
}

std::vector<Tick> latencyTicks(const LatencyRange& range, int maxLabels) {
    const int first = roundStepBelow(range.low.count());
    const int last = roundStepAbove(range.high.count());
    const bool onlyDecades = last - first + 1 > maxLabels;
    const int decades = last / 3 - first / 3 + 1;
    const int every = onlyDecades ? std::max(1, (decades + maxLabels - 1) / maxLabels) : 1;

    std::vector<Tick> ticks;
    int seen = 0;
    for (int number = first; number <= last; ++number) {
        const double at = roundStep(number);
        const bool labelled = !onlyDecades || (isPowerOfTen(number) && seen++ % every == 0);
        if (labelled || isPowerOfTen(number))
            ticks.push_back({at, labelled ? stepLabel(at) : QString()});
    }
    return ticks;
}

double niceCeiling(double value) {
    return value <= 1 ? 1 : roundStep(roundStepAbove(value));
}

std::vector<Tick> rateTicks(double high, int maxLabels) {
    const double distance = evenStep(high, std::max(1, maxLabels - 1));
    const RateUnit unit = rateUnitFor(high);
    const int decimals = decimalsFor(distance / unit.perS);
    std::vector<Tick> ticks;
    for (const double at : evenPlaces(distance, high))
        ticks.push_back(
            {at, at > 0 ? unit.text.arg(wordsLocale().toString(at / unit.perS, 'f', decimals))
                        : wordsLocale().toString(0.0, 'f', unit.perS > 1 ? 0 : decimals)});
    return ticks;
}

std::vector<Tick> timeTicks(Seconds duration, int maxLabels) {
    const double length = duration.count();
    const bool clock = length > 120;
    const int maxSteps = std::max(1, maxLabels - 1);
    constexpr std::array clockSteps{30.0,  60.0,   120.0,  300.0,  600.0,
                                    900.0, 1800.0, 3600.0, 7200.0, 21600.0};
    double distance = evenStep(length, maxSteps);
    if (clock) {
        const auto found =
            std::lower_bound(clockSteps.begin(), clockSteps.end(), length / maxSteps);
        distance = found == clockSteps.end() ? clockSteps.back() : *found;
    }
    std::vector<Tick> ticks;
    const int decimals = decimalsFor(distance);
    for (const double at : evenPlaces(distance, length))
        ticks.push_back({at, clock ? formatClock(Seconds(at + slack))
                                   : wordsLocale().toString(at, 'f', decimals)});
    if (!clock)
        ticks.back().label = Ticks::tr("%1 s").arg(ticks.back().label);
    return ticks;
}

} // namespace quadrant
