// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold.h"

#include "core/base/language.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using Unit = Figure::Unit;

struct GaugeName {
    Gauge gauge;
    const char* id;
    Unit unit;
    bool ofServer;
};

constexpr std::array gauges{
    GaugeName{Gauge::LoopLag, "loop lag", Unit::Milliseconds, true},
    GaugeName{Gauge::LoopBusy, "loop busy", Unit::Percent, true},
    GaugeName{Gauge::PoolActive, "pool active", Unit::Count, true},
    GaugeName{Gauge::PoolQueued, "pool queued", Unit::Count, true},
    GaugeName{Gauge::Connections, "connections", Unit::Count, true},
    GaugeName{Gauge::InFlight, "in flight", Unit::Count, false},
    GaugeName{Gauge::OldestInFlight, "oldest in flight", Unit::Milliseconds, false},
    GaugeName{Gauge::GeneratorBusy, "generator busy", Unit::Percent, false},
};

const GaugeName& named(Gauge gauge) {
    return *std::find_if(gauges.begin(), gauges.end(),
                         [gauge](const GaugeName& each) { return each.gauge == gauge; });
}

Unit unitOf(const Threshold::What& what) {
    if (const auto* figure = std::get_if<const Figure*>(&what))
        return (*figure)->unit;
    return named(std::get<Gauge>(what)).unit;
}

QString symbolOf(Threshold::Comparison comparison) {
    switch (comparison) {
    case Threshold::Comparison::Below:
        return u"<"_s;
    case Threshold::Comparison::AtMost:
        return u"<="_s;
    case Threshold::Comparison::Above:
        return u">"_s;
    case Threshold::Comparison::AtLeast:
        return u">="_s;
    }
    return {};
}

QString numberText(double number) {
    return QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString withUnit(const Threshold::What& what, const QString& number) {
    const QString symbol = unitsOf(what).front().symbol;
    if (symbol.isEmpty())
        return number;
    return number + (symbol == u"/s" ? symbol : u' ' + symbol);
}

} // namespace

bool Threshold::isMetBy(double value) const {
    switch (comparison) {
    case Comparison::Below:
        return value < limit;
    case Comparison::AtMost:
        return value <= limit;
    case Comparison::Above:
        return value > limit;
    case Comparison::AtLeast:
        return value >= limit;
    }
    return false;
}

std::vector<ThresholdUnit> unitsOf(const Threshold::What& what) {
    switch (unitOf(what)) {
    case Unit::Milliseconds:
        return {{u"ms"_s, 1}, {u"s"_s, 1000}};
    case Unit::PerSecond:
        return {{u"/s"_s, 1}, {{}, 1}};
    case Unit::Percent:
        return {{u"%"_s, 1}};
    default:
        return {{{}, 1}};
    }
}

QString idOf(const Threshold::What& what) {
    if (const auto* figure = std::get_if<const Figure*>(&what))
        return (*figure)->id;
    return QString::fromLatin1(named(std::get<Gauge>(what)).id);
}

QStringList thresholdFigureIds() {
    QStringList ids = figureIds();
    for (const GaugeName& each : gauges)
        ids.append(QString::fromLatin1(each.id));
    return ids;
}

std::optional<Threshold::What> thresholdFigure(const QString& id) {
    const QString wanted = id.simplified().toLower();
    if (const Figure* figure = figureById(wanted))
        return figure;
    for (const GaugeName& each : gauges) {
        if (wanted == QLatin1String(each.id))
            return each.gauge;
    }
    return std::nullopt;
}

bool isOfServer(const Threshold::What& what) {
    const auto* gauge = std::get_if<Gauge>(&what);
    return gauge && named(*gauge).ofServer;
}

QString toText(const Threshold& threshold) {
    QString text;
    if (!threshold.endpoint.isEmpty())
        text += threshold.endpoint + u": "_s;
    text += u"%1 %2 %3"_s.arg(idOf(threshold.what), symbolOf(threshold.comparison),
                              withUnit(threshold.what, numberText(threshold.limit)));
    if (threshold.window.count() > 0)
        text += u" over %1 s"_s.arg(numberText(threshold.window.count()));
    if (threshold.stops)
        text += u", else stop"_s;
    return text;
}

QString valueText(const Threshold::What& what, double value) {
    return withUnit(what, wordsLocale().toString(value, 'g', 4));
}

Threshold scaled(Threshold threshold, double factor) {
    threshold.window *= factor;
    const Unit unit = unitOf(threshold.what);
    if (unit == Unit::Milliseconds)
        threshold.limit *= factor;
    else if (unit == Unit::PerSecond)
        threshold.limit /= factor;
    return threshold;
}

} // namespace quadrant
