// SPDX-License-Identifier: GPL-3.0-or-later
// The moment and the stretch of time that a person looks at: shared by all that is drawn over time.
// Times are seconds since an endpoint's load began. GUI thread.
#pragma once

#include "ui/charts/timeline.h"

#include <QObject>

#include <optional>

namespace quadrant {

class TimeFocus : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is collected is no shorter than a quarter of a second, and nobody can point at more
    /// pieces than this of a long run: whole ones are selected.
    static constexpr int mostPieces = 240;
    static Seconds pieceOf(Seconds duration);

    std::optional<Seconds> cursor() const { return m_cursor; }
    void setCursor(std::optional<Seconds> time);

    const std::optional<Timeline::Stretch>& selection() const { return m_selection; }
    /// One that has no length is none.
    void select(std::optional<Timeline::Stretch> stretch);

Q_SIGNALS:
    void cursorMoved();
    void selectionChanged();

private:
    std::optional<Seconds> m_cursor;
    std::optional<Timeline::Stretch> m_selection;
};

} // namespace quadrant
