// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_pointer.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace quadrant {

void TimePointer::pressed(const QMouseEvent& event, std::optional<Seconds> time) {
    if (event.button() == Qt::LeftButton)
        m_from = time;
}

void TimePointer::moved(const QMouseEvent& event, std::optional<Seconds> time, Seconds duration) {
    m_focus.setCursor(time);
    if (!m_from || !time || !event.buttons().testFlag(Qt::LeftButton))
        return;
    const Seconds width = TimeFocus::pieceOf(duration);
    const auto [from, to] = std::minmax(*m_from, *time);
    if (to - from >= width / 2)
        m_focus.select(
            Timeline::Stretch{std::floor(from / width) * width,
                              std::min<Seconds>(std::ceil(to / width) * width, duration)});
}

void TimePointer::doubleClicked() {
    m_from.reset();
    m_focus.select(std::nullopt);
}

} // namespace quadrant
