// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/figure.h"

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

Figure percentile(double percent, const QString& name) {
    return {u"p"_s + QString::number(percent),
            name,
            Unit::Milliseconds,
            Better::Lower,
            Kind::Percentile,
            percent,
            [percent](const Summary& summary) {
                return ofRequests(summary, summary.percentileMs(percent));
            }};
}

Figure percentile(double percent) {
    return percentile(percent, u"%1 % response time"_s.arg(percent));
}

Figure responseTime(const QString& id, const QString& name, Kind kind, double Summary::*ms) {
    return {id, name, Unit::Milliseconds, Better::Lower, kind, 0, [ms](const Summary& summary) {
                return ofRequests(summary, summary.*ms);
            }};
}

Figure rate(const QString& id, const QString& name, Better better, double Summary::*perSecond) {
    return {id, name, Unit::PerSecond, better, Kind::Mean, 0, [perSecond](const Summary& summary) {
                return summary.*perSecond;
            }};
}

Figure failures() {
    return {u"failures"_s,
            u"Failures"_s,
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

const std::vector<Figure>& figures() {
    static const std::vector<Figure> all{
        rate(u"rps"_s, u"Requests/s"_s, Better::Higher, &Summary::requestsPerS),
        failures(),
        rate(u"failures/s"_s, u"Failures/s"_s, Better::Lower, &Summary::failuresPerS),
        responseTime(u"mean"_s, u"Mean response time"_s, Kind::Mean, &Summary::meanMs),
        responseTime(u"min"_s, u"Min response time"_s, Kind::Extreme, &Summary::minMs),
        percentile(50, u"Median response time"_s),
        percentile(66),
        percentile(75),
        percentile(80),
        percentile(90),
        percentile(95),
        percentile(98),
        percentile(99),
        percentile(99.9),
        percentile(99.99),
        responseTime(u"max"_s, u"Max response time"_s, Kind::Extreme, &Summary::maxMs),
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
