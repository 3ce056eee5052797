// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/wheel_guard.h"

#include <QEvent>

namespace quadrant {

WheelGuard::WheelGuard(QWidget* editor)
    : QObject(editor)
    , m_editor(editor) {
    editor->installEventFilter(this);
    if (editor->focusPolicy() == Qt::WheelFocus)
        editor->setFocusPolicy(Qt::StrongFocus); // or the wheel itself would give it
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel || m_editor->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore(); // so that it goes on to the form, which scrolls
    return true;
}

} // namespace quadrant

#include "moc_wheel_guard.cpp"
