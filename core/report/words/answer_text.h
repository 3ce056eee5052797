// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to what people run this for: which mode serves this load best, how far behind the last
// one is, and what that says of an endpoint of their own. Numbers are in the default locale. Pure;
// any thread.
#pragma once

#include "core/report/figures/run_summary.h"

#include <QString>
#include <QStringList>

namespace quadrant {

/// A few plain sentences, of modes that were measured one by one, all of them to the end and under
/// the same load; none where fewer than two were, nor of servers that aren't ours. `titled` tells
/// how a mode is called.
QStringList answerTexts(const RunSummary& run, QString (*titled)(const QString& name) = nullptr);

} // namespace quadrant
