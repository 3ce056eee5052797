// SPDX-License-Identifier: GPL-3.0-or-later
// The texts and buttons of a dialog. `name` is the object name; the caller puts what is made into
// a layout. GUI thread.
#pragma once

#include <QLabel>
#include <QPushButton>

namespace quadrant {

/// Plain text that wraps and can be selected with the mouse and the keyboard.
QLabel* makeTextLabel(const char* name);

/// One that Enter does not press, but where it has the focus.
QPushButton* makeDialogButton(const char* name, const QString& text);

} // namespace quadrant
