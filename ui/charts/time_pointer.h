// SPDX-License-Identifier: GPL-3.0-or-later
// What a pointer over a chart does to the time that is looked at: it moves the cursor, dragged with
// the left button it selects, and a double click lets the selection go. GUI thread.
#pragma once

#include "ui/charts/time_focus.h"

class QMouseEvent;

namespace quadrant {

class TimePointer {
public:
    /// `focus` lives longer.
    explicit TimePointer(TimeFocus& focus)
        : m_focus(focus) {}

    /// At `time` of `duration`; none beside the plot.
    void pressed(const QMouseEvent& event, std::optional<Seconds> time);
    void moved(const QMouseEvent& event, std::optional<Seconds> time, Seconds duration);
    void doubleClicked();
    void left() { m_focus.setCursor(std::nullopt); }

private:
    TimeFocus& m_focus;
    std::optional<Seconds> m_from;
};

} // namespace quadrant
