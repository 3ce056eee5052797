// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/figure.h"

#include "core/base/language.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using Unit = Figure::Unit;
using Better = Figure::Better;
using Kind = Figure::Kind;

std::optional<double> ofRequests(const Summary& summary, double value) {
    return summary.requests > 0 ? std::optional(value) : std::nullopt;
}

/// Of the core's sentences.
constexpr const char* percentileTitle = QT_TRANSLATE_NOOP("quadrant::Core", "%1 % response time");

Figure percentile(double percent, const char* title = percentileTitle) {
    return {u"p"_s + QString::number(percent),
            title,
            Unit::Milliseconds,
            Better::Lower,
            Kind::Percentile,
            percent,
            [percent](const Summary& summary) {
                return ofRequests(summary, summary.percentileMs(percent));
            }};
}

Figure responseTime(const QString& id, const char* title, Kind kind, double Summary::*ms) {
    return {id, title, Unit::Milliseconds, Better::Lower, kind, 0, [ms](const Summary& summary) {
                return ofRequests(summary, summary.*ms);
            }};
}

Figure rate(const QString& id, const char* title, Better better, double Summary::*perSecond) {
    return {id, title, Unit::PerSecond, better, Kind::Mean, 0, [perSecond](const Summary& summary) {
                return summary.*perSecond;
            }};
}

Figure failures() {
    return {u"failures"_s,
            QT_TRANSLATE_NOOP("quadrant::Core", "Failures"),
            Unit::Percent,
            Better::Lower,
            Kind::Mean,
            0,
            [](const Summary& summary) {
                return ofRequests(summary, 100 * static_cast<double>(summary.failures) /
                                               static_cast<double>(summary.requests));
            }};
}

} // namespace

QString Figure::name() const {
    const QString text = Core::tr(title);
    return text.contains(u"%1") ? text.arg(wordsLocale().toString(percent, 'g', 6)) : text;
}

const std::vector<Figure>& figures() {
    static const std::vector<Figure> all{
        rate(u"rps"_s, QT_TRANSLATE_NOOP("quadrant::Core", "Requests/s"), Better::Higher,
             &Summary::requestsPerS),
        failures(),
        rate(u"failures/s"_s, QT_TRANSLATE_NOOP("quadrant::Core", "Failures/s"), Better::Lower,
             &Summary::failuresPerS),
        responseTime(u"mean"_s, QT_TRANSLATE_NOOP("quadrant::Core", "Mean response time"),
                     Kind::Mean, &Summary::meanMs),
        responseTime(u"min"_s, QT_TRANSLATE_NOOP("quadrant::Core", "Min response time"),
                     Kind::Extreme, &Summary::minMs),
        percentile(50, QT_TRANSLATE_NOOP("quadrant::Core", "Median response time")),
        percentile(66),
        percentile(75),
        percentile(80),
        percentile(90),
        percentile(95),
        percentile(98),
        percentile(99),
        percentile(99.9),
        percentile(99.99),
        responseTime(u"max"_s, QT_TRANSLATE_NOOP("quadrant::Core", "Max response time"),
                     Kind::Extreme, &Summary::maxMs),
    };
    return all;
}

const Figure* figureById(const QString& id) {
    const auto& all = figures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Figure& figure) { return figure.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QStringList figureIds() {
    QStringList ids;
    for (const Figure& figure : figures())
        ids.append(figure.id);
    return ids;
}

std::optional<double> changeOf(const Figure& figure, double baseline, double value) {
    if (figure.unit == Figure::Unit::Percent)
        return value - baseline;
    if (value == baseline)
        return 0;
    if (baseline == 0)
        return std::nullopt;
    return 100 * (value - baseline) / baseline;
}

double worsening(const Figure& figure, double change) {
    return figure.better == Figure::Better::Lower ? change : -change;
}

} // namespace quadrant
