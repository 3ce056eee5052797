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

    /// Without saying that it has changed. The value that a person is just typing stays as it is
    /// typed.
    void showValue(double value);

    QString textFromValue(double value) const override;
};

} // namespace quadrant
