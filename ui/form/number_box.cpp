// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/number_box.h"

namespace quadrant {

NumberBox::NumberBox(int decimals, QWidget* parent)
    : QDoubleSpinBox(parent) {
    setDecimals(decimals);
    setRange(0, 100'000'000);
    setStepType(AdaptiveDecimalStepType);
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString NumberBox::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace quadrant
