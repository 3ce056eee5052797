// SPDX-License-Identifier: GPL-3.0-or-later
// What the window calls things; files and the command line keep their stable ids.
#pragma once

#include "core/scenario/io_kind.h"
#include "core/scenario/mode.h"
#include "core/stats/failure_kind.h"

#include <QString>

namespace quadrant {

QString modeTitle(Mode mode);       ///< "sync + blocking I/O"
QString modeExplanation(Mode mode); ///< one sentence: how a request is served
QString ioKindTitle(IoKind kind);   ///< "HTTP request"
/// An endpoint's name is a mode's id, which is put in words, or a target's own name.
QString endpointTitle(const QString& name);
QString timeScaleText(double factor); ///< "time × 0.1"
/// As it is spoken: "&Wait" and "대기(&W)" are "Wait" and "대기".
QString withoutMnemonic(QString label);

} // namespace quadrant
