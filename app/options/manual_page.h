// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page, from a template that holds its prose. A line of the template that is one of
// these is replaced:
//   @options COMMAND@  the options of the command: names of those in shared groups, all of its own
//   @group ID@         the options of a shared group
//   @modes@            the ids of the modes
#pragma once

#include "core/base/result.h"

#include <QString>

namespace quadrant {

/// Fails where a command or a group has no place in the template, or the template names one that
/// there isn't.
Result<QString> manualPage(const QString& pageTemplate);

} // namespace quadrant
