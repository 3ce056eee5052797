// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a page to be sent, read anywhere and printed: one file, nothing is fetched, no script.
// The answer comes first, then the charts, then what is needed to judge it. It is XHTML that
// browsers take for HTML. Pure; any thread.
#pragma once

#include "core/run/run_record.h"

#include <QByteArray>

namespace quadrant {

QByteArray runHtml(const RunRecord& record);

} // namespace quadrant
