// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a measurement outside the window: progress on the icon, no sleep while it goes on, and
// word of its end where it was long and nobody looks. GUI thread.
#pragma once

#include "core/base/clock.h"
#include "ui/desktop/desktop.h"

#include <memory>

class QWidget;

namespace quadrant {

class Attention {
public:
    /// What takes no longer is looked at, or soon will be.
    static constexpr Seconds isLong{10};

    Attention(std::unique_ptr<Desktop> desktop, QWidget& window);
    ~Attention();

    void begin(const QString& what);
    void setProgress(double share);
    /// `how` in a sentence. `lasted` is since begin().
    void end(const QString& what, const QString& how, Seconds lasted);

private:
    std::unique_ptr<Desktop> m_desktop;
    QWidget& m_window;
    bool m_goesOn = false;
};

} // namespace quadrant
