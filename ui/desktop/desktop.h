// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop around the window may offer. Nothing here waits for it, and where it doesn't
// offer something, nothing happens. GUI thread.
#pragma once

#include <QString>

#include <optional>

namespace quadrant {

class Desktop {
public:
    Desktop() = default;
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    virtual ~Desktop() = default;

    virtual void notify(const QString& title, const QString& text) = 0;
    /// On the program's icon, 0 to 1; none: nothing goes on.
    virtual void setProgress(std::optional<double> share) = 0;
    /// Whether the machine must not go to sleep, because of `why`.
    virtual void keepAwake(bool awake, const QString& why) = 0;
};

} // namespace quadrant
