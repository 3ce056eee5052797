// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes over the window, none of which blocks. GUI thread.
#pragma once

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace quadrant {

/// `what` goes on, and the window is to be closed; `stop` is called upon a yes.
QMessageBox* askToStopAndClose(const QString& what, QWidget* window, std::function<void()> stop);

void showAbout(QWidget* window);

} // namespace quadrant
