// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/chart_axis.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/plot/nines.h"
#include "core/plot/round_steps.h"
#include "core/plot/ticks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString plain(double value) {
    return value < 1000 ? wordsLocale().toString(value, 'g', 6)
                        : formatCount(static_cast<std::uint64_t>(std::llround(value)));
}

std::vector<Tick> evenTicks(double step, double end) {
    std::vector<Tick> ticks;
    for (const double at : evenPlaces(step, end))
        ticks.push_back({at, plain(at)});
    return ticks;
}

} // namespace

Axis secondsAxis(double to) {
    Axis axis{.title = u"seconds"_s, .to = to > 0 ? to : 1};
    axis.ticks = evenTicks(evenStep(axis.to, 6), axis.to);
    return axis;
}

Axis rateAxis(double most) {
    const double step = evenStep(most > 0 ? most : 1, 4);
    Axis axis{.title = u"per second"_s, .to = step * std::max(1.0, std::ceil(most / step - 1e-9))};
    axis.ticks = evenTicks(step, axis.to);
    return axis;
}

Axis logDurationAxis(double least, double most) {
    constexpr int maxTicks = 7;
    const LatencyRange range = latencyRangeFor(Seconds(least), Seconds(most), 1);
    const int first = roundStepBelow(range.low.count());
    const int last = roundStepAbove(range.high.count());
    Axis axis = latencyAxis(range);
    axis.title = u"logarithmic"_s;
    for (int number = first; number <= last; ++number) {
        if (last - first < maxTicks || isPowerOfTen(number))
            axis.ticks.push_back(
                {roundStep(number), formatDuration(Seconds(roundStep(number)), 1)});
    }
    return axis;
}

Axis ninesAxis() {
    constexpr int last = 4; // 99.99 %
    return {.title = u"percentile"_s, .to = last, .ticks = ninesTicks(last)};
}

} // namespace quadrant
