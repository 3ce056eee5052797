// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/round_steps.h"

#include <array>
#include <cmath>

namespace quadrant {
namespace {

constexpr std::array factors{1.0, 2.0, 5.0};
constexpr double hair = 1e-4;

// A run that took a few milliseconds longer than asked has the ticks that it was asked for.
constexpr double evenSlack = 1e-3;

} // namespace

double roundStep(int number) {
    const int decade = number >= 0 ? number / 3 : -((2 - number) / 3);
    return factors[static_cast<std::size_t>(number - 3 * decade)] * std::pow(10, decade);
}

bool isPowerOfTen(int number) {
    return number % 3 == 0;
}

int roundStepBelow(double value) {
    int number = 3 * static_cast<int>(std::floor(std::log10(value)));
    while (roundStep(number + 1) <= value * (1 + hair))
        ++number;
    return number;
}

int roundStepAbove(double value) {
    const int below = roundStepBelow(value);
    return roundStep(below) >= value * (1 - hair) ? below : below + 1;
}

double evenStep(double span, int maxSteps) {
    const double least = span / maxSteps;
    int number = 3 * static_cast<int>(std::floor(std::log10(least)));
    while (roundStep(number) < least * (1 - evenSlack))
        ++number;
    return roundStep(number);
}

std::vector<double> evenPlaces(double step, double end) {
    std::vector<double> places;
    for (int i = 0; i * step <= end * (1 + evenSlack); ++i)
        places.push_back(i * step);
    return places;
}

} // namespace quadrant
