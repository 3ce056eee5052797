// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_focus.h"

#include <algorithm>

namespace quadrant {

Seconds TimeFocus::pieceOf(Seconds duration) {
    return std::max(Seconds(0.25), duration / mostPieces);
}

void TimeFocus::setCursor(std::optional<Seconds> time) {
    if (time == m_cursor)
        return;
    m_cursor = time;
    Q_EMIT cursorMoved();
}

void TimeFocus::select(std::optional<Timeline::Stretch> stretch) {
    if (stretch && stretch->end <= stretch->begin)
        stretch.reset();
    const bool same =
        stretch.has_value() == m_selection.has_value() &&
        (!stretch || (stretch->begin == m_selection->begin && stretch->end == m_selection->end));
    if (same)
        return;
    m_selection = stretch;
    Q_EMIT selectionChanged();
}

} // namespace quadrant

#include "moc_time_focus.cpp"
