// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_model.h"

namespace quadrant {

std::shared_ptr<SettingsModel> SettingsModel::shared() {
    static std::weak_ptr<SettingsModel> held;
    auto model = held.lock();
    if (!model) {
        model = std::make_shared<SettingsModel>();
        held = model;
    }
    return model;
}

void SettingsModel::set(const Settings& settings) {
    if (settings == m_settings)
        return;
    m_settings = settings;
    saveSettings(settings);
    Q_EMIT changed();
}

} // namespace quadrant

#include "moc_settings_model.cpp"
