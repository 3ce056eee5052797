// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/student_t.h"

#include <boost/math/distributions/students_t.hpp>

namespace quadrant {

double studentT(double tail, double degreesOfFreedom) {
    using namespace boost::math;
    return quantile(complement(students_t(degreesOfFreedom), tail));
}

} // namespace quadrant
