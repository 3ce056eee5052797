// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/profile_field.h"

#include <algorithm>

namespace quadrant {

ProfileField::ProfileField(ScenarioModel& model, QWidget* parent)
    : QComboBox(parent)
    , m_model(model) {
    for (const QString& name : builtInProfiles()) {
        if (auto profile = builtInProfile(name)) {
            addItem(name);
            setItemData(count() - 1, profile.value().title, Qt::ToolTipRole);
            m_builtIn.push_back(profile.take());
        }
    }
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    showProfile();
    connect(&model, &ScenarioModel::changed, this, &ProfileField::showProfile);
    connect(this, &QComboBox::activated, this, &ProfileField::choose);
}

QString ProfileField::changedFrom() const {
    const Profile& profile = m_model.scenario().profile;
    const auto found = std::find_if(m_builtIn.begin(), m_builtIn.end(),
                                    [&](const Profile& p) { return p.name == profile.name; });
    return found == m_builtIn.end() || *found == profile ? QString() : profile.name;
}

/// A profile that is none of the built-in ones stands last, for as long as the scenario has it.
void ProfileField::showProfile() {
    const Profile& profile = m_model.scenario().profile;
    const auto found = std::find(m_builtIn.begin(), m_builtIn.end(), profile);
    const int own = static_cast<int>(m_builtIn.size());
    while (count() > own)
        removeItem(own);
    if (found == m_builtIn.end())
        addItem((changedFrom().isEmpty() ? tr("%1 (this scenario's)") : tr("%1 (changed)"))
                    .arg(profile.name));
    setCurrentIndex(static_cast<int>(found - m_builtIn.begin()));
}

void ProfileField::choose(int index) {
    const auto chosen = static_cast<std::size_t>(index);
    if (chosen < m_builtIn.size())
        m_model.edit([&](Scenario& scenario) { scenario.profile = m_builtIn[chosen]; });
}

} // namespace quadrant

#include "moc_profile_field.cpp"
