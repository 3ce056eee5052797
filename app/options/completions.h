// SPDX-License-Identifier: GPL-3.0-or-later
// The completions of bash and zsh, from templates that hold their functions. In place of a line
// that is a marker, @options@ and its like, comes what is known of the commands.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <map>

namespace quadrant {

/// Both fail where the template has a marker that there isn't, or lacks one that there is.
Result<QString> bashCompletion(const QString& completionTemplate);
Result<QString> zshCompletion(const QString& completionTemplate);

/// A template with each line "@NAME@" replaced by the text of that name, indented as the line was.
/// `kind` is what an error calls it.
Result<QString> filledIn(const QString& completionTemplate, const QString& kind,
                         std::map<QString, QStringList> linesByName);

} // namespace quadrant
