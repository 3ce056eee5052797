// SPDX-License-Identifier: GPL-3.0-or-later
// Two loads at once disturb each other's figures: where another goes on, in another window or in
// another program that records in the same library, a person is asked first. GUI thread; doesn't
// block.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quadrant {

class RunHistory;

/// Calls `proceed` once it is known that nothing is being measured, or upon a yes; else never.
void askBesideOtherLoads(RunHistory& history, QWidget* window, std::function<void()> proceed);

} // namespace quadrant
