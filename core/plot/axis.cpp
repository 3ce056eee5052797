// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/axis.h"

#include <cmath>

namespace quadrant {

double Axis::coordinate(double value) const {
    return logarithmic ? std::log10(value) : value;
}

double Axis::place(double value) const {
    const double length = coordinate(to) - coordinate(from);
    return (coordinate(value) - coordinate(from)) / length;
}

} // namespace quadrant
