// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse wheel changes an editor only when it has the focus: scrolling the form must change
// nothing by accident.
#pragma once

#include <QWidget>

namespace quadrant {

class WheelGuard : public QObject {
    Q_OBJECT

public:
    /// Belongs to the editor.
    explicit WheelGuard(QWidget* editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_editor;
};

} // namespace quadrant
