// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop by way of D-Bus: notifications (org.freedesktop.Notifications, Desktop Notifications
// Specification 1.2), progress on the icon (com.canonical.Unity.LauncherEntry, which KDE's and
// Ubuntu's task bars read), and no sleep (org.freedesktop.login1, Inhibit).
#pragma once

#include "ui/desktop/desktop.h"

#include <memory>

namespace quadrant {

class BusDesktop final : public Desktop {
public:
    /// Each the name of the .desktop file, without its ending, and what a person knows it as.
    BusDesktop(const QString& application, const QString& name);
    ~BusDesktop() override;

    void notify(const QString& title, const QString& text) override;
    void setProgress(std::optional<double> share) override;
    void keepAwake(bool awake, const QString& why) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
