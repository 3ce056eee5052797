// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/nines.h"

#include "core/base/language.h"

#include <cmath>

namespace quadrant {

double ninesOf(double percent) {
    return -std::log10(1 - percent / 100);
}

double percentAt(double nines) {
    return 100 * (1 - std::pow(10, -nines));
}

QString percentLabel(double percent) {
    return wordsLocale().toString(percent, 'g', 6);
}

std::vector<Tick> ninesTicks(int last) {
    std::vector<Tick> ticks;
    for (int nines = 0; nines <= last; ++nines)
        ticks.push_back({double(nines), percentLabel(percentAt(nines)) + QStringLiteral(" %")});
    return ticks;
}

} // namespace quadrant
