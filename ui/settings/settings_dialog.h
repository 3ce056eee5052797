// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the settings. GUI thread; doesn't block.
#pragma once

#include "ui/settings/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace quadrant {

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(const Settings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    /// They are good, and the dialog is closed.
    void chosen(const quadrant::Settings& settings);

private:
    void layOut();
    void chooseLibrary();
    void finish();
    Settings entered() const;

    const Settings m_before;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_refresh;
    QLineEdit* m_library;
    QSpinBox* m_mostKept;
    QCheckBox* m_confirm;
    QLabel* m_message;
};

} // namespace quadrant
