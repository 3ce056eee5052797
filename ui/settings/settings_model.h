// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that all windows of the program share. GUI thread.
#pragma once

#include "ui/settings/settings.h"

#include <QObject>

#include <memory>

namespace quadrant {

class SettingsModel : public QObject {
    Q_OBJECT

public:
    /// The one that any window holds already, or as they were saved.
    static std::shared_ptr<SettingsModel> shared();

    const Settings& settings() const { return m_settings; }
    /// Saves them, too.
    void set(const Settings& settings);

Q_SIGNALS:
    void changed();

private:
    Settings m_settings = loadSettings();
};

} // namespace quadrant
