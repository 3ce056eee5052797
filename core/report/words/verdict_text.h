// SPDX-License-Identifier: GPL-3.0-or-later
// A verdict in words, for a reader who has never heard of queueing theory; numbers are in the
// default locale. Pure; any thread.
#pragma once

#include "core/report/figures/run_summary.h"

#include <QString>
#include <QStringList>

namespace quadrant {

/// "sound" or "suspect", as files have it.
QString verdictId(const Verdict& verdict);
/// With a sign before it: "✓ sound", "⚠ suspect"; empty for none.
QString verdictText(const std::optional<Verdict>& verdict);

/// One plain sentence.
QString reasonText(const Reason& reason);
QStringList reasonTexts(const Verdict& verdict);
/// Of all endpoints, each sentence after its endpoint's name where there are several; `titled`
/// tells how that is called.
QStringList reasonTexts(const RunSummary& run, QString (*titled)(const QString& name) = nullptr);

} // namespace quadrant
