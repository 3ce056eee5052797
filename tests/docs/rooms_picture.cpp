// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/docs/rooms_picture.h"

#include <QLineF>
#include <QPointF>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Place {
    int column;
    int row;
};

/// So that no arrow has to pass behind a room. The window's rooms begin with the seventh row.
const std::map<QString, Place>& places() {
    static const std::map<QString, Place> all{
        {u"core/base"_s, {0, 0}},     {u"core/scenario"_s, {1, 0}}, {u"core/http"_s, {3, 0}},
        {u"core/stats"_s, {4, 0}},    {u"core/server"_s, {2, 1}},   {u"core/load"_s, {3, 1}},
        {u"core/analysis"_s, {1, 2}}, {u"core/run"_s, {2, 3}},      {u"core/library"_s, {0, 4}},
        {u"core/explain"_s, {1, 4}},  {u"core/compare"_s, {3, 4}},  {u"core/report"_s, {2, 5}},
        {u"ui/words"_s, {0, 6}},      {u"ui/models"_s, {1, 6}},     {u"ui/charts"_s, {4, 6}},
        {u"ui/form"_s, {0, 7}},       {u"ui/explain"_s, {1, 7}},    {u"ui/compare"_s, {2, 7}},
        {u"ui/panels"_s, {3, 7}},     {u"ui/explore"_s, {4, 7}},    {u"ui/history"_s, {0, 8}},
        {u"ui/help"_s, {2, 6}},       {u"ui/settings"_s, {1, 10}},  {u"ui/desktop"_s, {3, 10}},
        {u"ui/theme"_s, {4, 8}},      {u"ui/window"_s, {2, 9}},     {u"ui/widgets"_s, {0, 10}},
        {u"app"_s, {5, 9}},           {u"core/plot"_s, {4, 2}},     {u"app/options"_s, {5, 5}},
    };
    return all;
}

constexpr int firstWindowRow = 6;
constexpr int rows = 11;
constexpr int bandColumns = 5;
constexpr int columns = 6;

constexpr double pitchX = 184;
constexpr double pitchY = 88;
constexpr double boxWidth = 122;
constexpr double boxHeight = 38;
constexpr double margin = 16;
constexpr double bandTop = 34; ///< room for a band's title
constexpr double bandGap = 20;
constexpr double footer = 58;
constexpr double width = columns * pitchX + 2 * margin;

double bandHeight(int bandRows) {
    return bandTop + bandRows * pitchY - (pitchY - boxHeight) + margin;
}

constexpr double coreTop = margin;

double windowTop() {
    return coreTop + bandHeight(firstWindowRow) + bandGap;
}

QPointF centreOf(const Place& place) {
    const bool window = place.row >= firstWindowRow;
    const double top = (window ? windowTop() : coreTop) + bandTop + boxHeight / 2;
    return {margin + pitchX / 2 + place.column * pitchX,
            top + (place.row - (window ? firstWindowRow : 0)) * pitchY};
}

QString number(double value) {
    return QString::number(std::round(value * 10) / 10);
}

/// Where a line from a room's centre towards another point leaves its box.
QPointF edgeTowards(QPointF centre, QPointF towards) {
    const QPointF way = towards - centre;
    const double acrossX = way.x() == 0 ? 1e9 : boxWidth / 2 / std::abs(way.x());
    const double acrossY = way.y() == 0 ? 1e9 : boxHeight / 2 / std::abs(way.y());
    return centre + way * std::min(acrossX, acrossY);
}

/// Straight, but into a column at the side first across, then down.
std::vector<QPointF> wayOf(const Place& from, const Place& to) {
    const QPointF begin = centreOf(from);
    const QPointF end = centreOf(to);
    if (to.column >= bandColumns && from.row != to.row) {
        const QPointF corner(end.x(), begin.y());
        return {edgeTowards(begin, corner), corner, edgeTowards(end, corner)};
    }
    return {edgeTowards(begin, end), edgeTowards(end, begin)};
}

QString text(QPointF at, const QString& cssClass, const QString& content) {
    return u"<text class=\"%1\" x=\"%2\" y=\"%3\">%4</text>\n"_s.arg(
        cssClass, number(at.x()), number(at.y()), content.toHtmlEscaped());
}

QString band(double top, double height, const QString& title) {
    return u"<rect class=\"band\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"8\"/>\n"_s.arg(
               number(margin), number(top), number(bandColumns * pitchX), number(height)) +
           text({margin + 12, top + 20}, u"title"_s, title);
}

QString arrow(const Flow& flow, const std::vector<QPointF>& way) {
    QString path;
    for (const QPointF& point : way)
        path += (path.isEmpty() ? u"M"_s : u" L"_s) + number(point.x()) + u' ' + number(point.y());
    return u"<path data-from=\"%1\" data-to=\"%2\" d=\"%3\" marker-end=\"url(#head)\"/>\n"_s.arg(
        flow.from, flow.to, path);
}

QString label(const Flow& flow, const std::vector<QPointF>& way) {
    const QLineF line(way[0], way[1]);
    double share = 0.5;
    if (std::abs(line.dy()) > 2 * pitchY) // so that those side by side keep clear of each other
        share = line.dx() > 0 ? 0.42 : 0.33;
    return text(line.pointAt(share) + QPointF(0, 4), u"label"_s, flow.what);
}

QString box(const QString& room, const Place& place, bool hasArrow) {
    const QPointF centre = centreOf(place);
    return u"<rect class=\"%1\" data-room=\"%2\" x=\"%3\" y=\"%4\" width=\"%5\" height=\"%6\" "
           "rx=\"5\"/>\n"_s.arg(
               hasArrow ? u"room"_s : u"room everywhere"_s, room, number(centre.x() - boxWidth / 2),
               number(centre.y() - boxHeight / 2), number(boxWidth), number(boxHeight)) +
           text(centre + QPointF(0, 5), u"name"_s, room);
}

QString head() {
    return uR"(<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Drawn from the tables of architecture.md by tests/docs; do not edit. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1 %2" font-family="sans-serif">
<title>How data flows between the rooms of Quadrant</title>
<style>
.paper { fill: #ffffff }
.band { fill: #f3f5f8; stroke: #c9d1dc }
.room { fill: #ffffff; stroke: #33506b; stroke-width: 1.4 }
.everywhere { stroke-dasharray: 4 3 }
.title { font-size: 13px; fill: #55606e }
.name { font-size: 14px; fill: #14202b; text-anchor: middle }
.label { font-size: 11px; fill: #14202b; text-anchor: middle; stroke: #ffffff; stroke-width: 4px;
  stroke-linejoin: round; paint-order: stroke }
path { fill: none; stroke: #6b7f93; stroke-width: 1.3 }
marker path { fill: #6b7f93; stroke: none }
</style>
<marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8"
  orient="auto"><path d="M0 0 L8 4 L0 8 Z"/></marker>
)"_s;
}

} // namespace

QStringList placeProblems(const ArchitecturePage& page) {
    QStringList sentences;
    for (const auto& [room, used] : page.links) {
        if (!places().contains(room)) {
            sentences.append(u"%1 has no place in the picture: give it one in "
                             "tests/docs/rooms_picture.cpp."_s.arg(room));
        }
    }
    for (const auto& [room, place] : places()) {
        if (!page.links.contains(room)) {
            sentences.append(u"%1 has a place in tests/docs/rooms_picture.cpp, but "
                             "docs/architecture.md does not have it."_s.arg(room));
        }
    }
    return sentences;
}

QByteArray drawPicture(const ArchitecturePage& page) {
    QString arrows;
    QString labels;
    std::set<QString> withArrow;
    for (const Flow& flow : page.flows) {
        const auto from = places().find(flow.from);
        const auto to = places().find(flow.to);
        if (from == places().end() || to == places().end())
            continue;
        const std::vector<QPointF> way = wayOf(from->second, to->second);
        arrows += arrow(flow, way);
        labels += label(flow, way);
        withArrow.insert({flow.from, flow.to});
    }
    QString boxes;
    for (const auto& [room, place] : places()) {
        if (page.links.contains(room))
            boxes += box(room, place, withArrow.contains(room));
    }

    const double bottom = windowTop() + bandHeight(rows - firstWindowRow);
    const double height = bottom + footer;
    return (head().arg(number(width), number(height)) +
            u"<rect class=\"paper\" width=\"%1\" height=\"%2\"/>\n"_s.arg(number(width),
                                                                          number(height)) +
            band(coreTop, bandHeight(firstWindowRow), u"core: no window in it"_s) +
            band(windowTop(), bandHeight(rows - firstWindowRow), u"ui: the window"_s) + arrows +
            boxes + labels +
            text(
                {margin + 12, bottom + 24}, u"title"_s,
                u"An arrow: what one room makes, the next one takes, and links that room for it."_s) +
            text(
                {margin + 12, bottom + 44}, u"title"_s,
                u"Dashed: values, words and colours that other rooms use; their arrows are left out."_s) +
            u"</svg>\n"_s)
        .toUtf8();
}

} // namespace quadrant
