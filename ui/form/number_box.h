// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for a number with a unit, without needless zeros.
#pragma once

#include <QDoubleSpinBox>

namespace quadrant {

class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    /// Takes any number from 0 to a hundred million with so many decimals: which of them make sense
    /// is for the scenario's check to say.
    explicit NumberBox(int decimals, QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
};

} // namespace quadrant
