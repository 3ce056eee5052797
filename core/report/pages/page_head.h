// SPDX-License-Identifier: GPL-3.0-or-later
// How every page of ours begins: what it is called, and its style sheet. Pure.
#pragma once

#include "core/report/pages/markup.h"

namespace quadrant {

/// Leaves the `html` element open.
void openPage(Markup& markup, const QString& title);

} // namespace quadrant
