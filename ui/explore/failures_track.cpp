// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/failures_track.h"

#include "core/base/format.h"
#include "core/stats/failure_title.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace quadrant {
namespace {

/// Beside the colour, so that neighbours can be told apart without it.
constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern,
                              Qt::FDiagPattern};

double perSecond(const Interval& load, std::uint64_t count) {
    const double seconds = (load.end - load.begin).count();
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

/// "12 status 5xx, 1 connection reset", in the order of the kinds.
QString listOf(const std::array<std::uint64_t, failureKindCount>& counts) {
    QStringList parts;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (counts[kind] > 0)
            parts.append(formatCount(counts[kind]) + QLatin1Char(' ') +
                         failureKindTitle(static_cast<FailureKind>(kind)));
    }
    return parts.isEmpty() ? FailuresTrack::tr("none") : parts.join(QStringLiteral(", "));
}

} // namespace

double FailuresTrack::highest() const {
    double most = 0;
    for (const Moment& moment : moments().all())
        most = std::max(most, perSecond(moment.load, moment.load.failureCount()));
    return most;
}

QString FailuresTrack::valuesAt(const Moment& moment) const {
    std::array<std::uint64_t, failureKindCount> counts{};
    for (std::size_t kind = 0; kind < failureKindCount; ++kind)
        counts[kind] = moment.load.failures[kind].count;
    return listOf(counts);
}

QString FailuresTrack::legend() const {
    std::array<std::uint64_t, failureKindCount> counts{};
    for (const Moment& moment : moments().all()) {
        for (std::size_t kind = 0; kind < failureKindCount; ++kind)
            counts[kind] += moment.load.failures[kind].count;
    }
    return listOf(counts);
}

void FailuresTrack::paintData(QPainter& painter, const Plot& plot) {
    for (const Moment& moment : moments().all()) {
        const double left = plot.xOf(moment.load.begin);
        const double right = std::min(plot.xOf(moment.load.end), plot.area.right());
        double base = 0;
        for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
            const std::uint64_t count = moment.load.failures[kind].count;
            if (count == 0)
                continue;
            const double next = base + perSecond(moment.load, count);
            const QRectF bar(QPointF(left, plot.yOf(next)), QPointF(right, plot.yOf(base)));
            painter.setPen(theme().failures[kind].colour);
            painter.setBrush(
                QBrush(theme().failures[kind].colour, patterns[kind % patterns.size()]));
            painter.drawRect(bar);
            base = next;
        }
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace quadrant

#include "moc_failures_track.cpp"
