// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles as HdrHistogram prints them (hdr_percentiles_print of HdrHistogram_c, "classic"), so
// that its plotter reads them. Values are in ms; all that ended counts, be it well or not. Pure.
#pragma once

#include "core/run/run_record.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace quadrant {

/// Five steps to each halving of what is left up to 100 %. Nothing ended: only head and foot.
QByteArray hgrm(const Histogram& latencies);
QByteArray hgrm(const EndpointRecord& endpoint);

/// PREFIX_NAME.hgrm of each; what no file name should have becomes "-", and of two that would be
/// the same the second one is numbered.
QStringList hgrmPaths(const QString& prefix, const QStringList& endpoints);

} // namespace quadrant
