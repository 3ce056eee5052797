// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/heat_map_track.h"

#include "core/base/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

constexpr int pixelsPerCell = 3;
constexpr double faintest = 0.25; // of what a single request has

/// Calls `each(latency, count)` for what ended, be it well or not.
template <class Each>
void forEachCell(const Interval& load, Each each) {
    for (const SparseHistogram* histogram : {&load.succeeded, &load.failed}) {
        for (const auto [cell, count] : histogram->cells)
            each(Micros(Histogram::highestInCell(cell)), count);
    }
}

QColor between(const QColor& from, const QColor& to, double share) {
    const auto part = [share](int a, int b) {
        return a + static_cast<int>(std::lround((b - a) * share));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

} // namespace

void HeatMapTrack::setRange(const LatencyRange& range) {
    m_range = range;
    setValueAxis(latencyAxis(range));
}

std::optional<std::pair<Seconds, Seconds>> HeatMapTrack::span() const {
    std::optional<std::pair<Seconds, Seconds>> span;
    for (const Moment& moment : moments().all()) {
        for (const SparseHistogram* histogram : {&moment.load.succeeded, &moment.load.failed}) {
            if (histogram->count == 0)
                continue;
            const Seconds least = Micros(std::max<std::int64_t>(histogram->minUs, 1));
            const Seconds most = Micros(histogram->maxUs);
            span = span ? std::pair(std::min(span->first, least), std::max(span->second, most))
                        : std::pair(least, most);
        }
    }
    return span;
}

QString HeatMapTrack::valuesAt(const Moment& moment) const {
    Histogram latencies;
    latencies.add(moment.load.succeeded);
    latencies.add(moment.load.failed);
    if (latencies.count() == 0)
        return tr("nothing ended, %1 in flight").arg(moment.load.inFlight);
    const auto percentile = [&latencies](double percent) {
        return formatDuration(Micros(latencies.percentileUs(percent)));
    };
    return tr("%1 ended, p50 %2, p99 %3, max %4")
        .arg(formatCount(latencies.count()), percentile(50), percentile(99), percentile(100));
}

QImage HeatMapTrack::picture(const Plot& plot) const {
    const int columns =
        std::max(1, static_cast<int>(std::ceil(moments().duration() / moments().width())));
    const int rows = std::max(1, static_cast<int>(plot.area.height()) / pixelsPerCell);
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(columns) *
                                      static_cast<std::size_t>(rows));
    const double low = plot.y.coordinate(plot.y.from); // once: there are many cells
    const double length = plot.y.coordinate(plot.y.to) - low;
    std::uint64_t most = 0;
    for (const Moment& moment : moments().all()) {
        const Seconds middle = (moment.load.begin + moment.load.end) / 2;
        const int column = std::clamp(static_cast<int>(middle / moments().width()), 0, columns - 1);
        forEachCell(moment.load, [&](Seconds latency, std::uint64_t count) {
            const double share = (plot.y.coordinate(latency.count()) - low) / length;
            const int row = std::clamp(static_cast<int>((1 - share) * rows), 0, rows - 1);
            auto& cell = counts[static_cast<std::size_t>(row * columns + column)];
            cell += count;
            most = std::max(most, cell);
        });
    }
    QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double whole = std::log1p(static_cast<double>(most));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto count = counts[static_cast<std::size_t>(row * columns + column)];
            if (count == 0)
                continue;
            const double share = std::log1p(static_cast<double>(count)) / whole;
            image.setPixelColor(
                column, row,
                between(theme().surface, theme().running, faintest + (1 - faintest) * share));
        }
    }
    return image;
}

void HeatMapTrack::paintData(QPainter& painter, const Plot& plot) {
    if (moments().all().empty())
        return;
    const QImage image = picture(plot);
    // A moment may begin before the end: then the last column reaches beyond it.
    const double width = plot.xOf(moments().width() * image.width()) - plot.area.left();
    painter.save();
    painter.setClipRect(plot.area);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(plot.area.left(), plot.area.top(), width, plot.area.height()), image);
    painter.restore();
}

} // namespace quadrant

#include "moc_heat_map_track.cpp"
