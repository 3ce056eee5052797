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

void NumberBox::showValue(double value) {
    if (qFuzzyCompare(1 + this->value(), 1 + value))
        return;
    const QSignalBlocker quiet(this);
    setValue(value);
}

QString NumberBox::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace quadrant

#include "moc_number_box.cpp"
