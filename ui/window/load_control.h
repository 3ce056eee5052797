// SPDX-License-Identifier: GPL-3.0-or-later
// How much load a run asks for at this moment, and a box to change it in while the run goes on:
// users, or requests per second. Where modes run one after the other, each begins with what the
// scenario says.
#pragma once

#include "core/scenario/plain_keys.h"
#include "core/scenario/scenario.h"

#include <QTimer>
#include <QWidget>

namespace quadrant {

class NumberBox;

class LoadControl : public QWidget {
    Q_OBJECT

public:
    explicit LoadControl(QWidget* parent = nullptr);

    void begin(const Scenario& scenario);
    void beginMode();
    /// The load has changed, by a stage or by hand.
    void setLevel(double level);
    /// To where the number can be typed.
    void takeFocus();

Q_SIGNALS:
    /// Once for all that was stepped through quickly; typed numbers with Enter.
    void levelWanted(double level);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(double level);

    NumberBox* m_box;
    Range m_range = anyUsers;
    QTimer m_settled;   ///< runs while a person may step on
    double m_first = 0; ///< with which each mode begins
    double m_level = 0;
};

} // namespace quadrant
