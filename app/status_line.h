// SPDX-License-Identifier: GPL-3.0-or-later
// How something is going, on standard error: a line that updates in place on a terminal; elsewhere
// a line where something begins or ends, and one every ten seconds. Call from
// one thread.
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace quadrant {

class StatusLine {
public:
    StatusLine();

    /// Something begins: no news to who sees the line that is updated.
    void begin(const QString& line, Seconds elapsed);
    void update(const QString& line, Seconds elapsed);
    /// A line that stays.
    void say(const QString& line);
    void clear();

private:
    const bool m_inPlace;
    Seconds m_nextLine{0};
    bool m_open = false; ///< the terminal shows a line that is to be written over
};

} // namespace quadrant
