// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/figure.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/stats/summary_figures.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

std::vector<std::reference_wrapper<const Figure>> comparable() {
    const SummaryFigures& all = summaryFigures();
    std::vector<std::reference_wrapper<const Figure>> list{all.requestsPerS, all.failureShare,
                                                           all.failuresPerS, all.mean, all.min};
    for (const Figure& percentile : all.percentiles) {
        if (!percentile.id.isEmpty())
            list.emplace_back(percentile);
    }
    list.emplace_back(all.max);
    return list;
}

QString decimals(double value, int count) {
    return wordsLocale().toString(value, 'f', count);
}

} // namespace

QString FigureName::name() const {
    const QString text = Core::tr(title);
    return text.contains(u"%1") ? text.arg(wordsLocale().toString(percent, 'g', 6)) : text;
}

QString FigureName::text(const std::optional<double>& value) const {
    if (!value)
        return noValue();
    switch (unit) {
    case Unit::Count:
        return formatExactly(static_cast<std::uint64_t>(std::llround(*value)));
    case Unit::Milliseconds:
        return formatDuration(Millis(*value));
    case Unit::Second:
        return formatDuration(Seconds(*value));
    case Unit::PerSecond:
        return formatRate(*value);
    case Unit::Percent:
        return Core::tr("%1 %").arg(decimals(*value, 2));
    case Unit::Bytes:
    case Unit::Users:
        return decimals(*value, 1);
    case Unit::Ratio:
        return decimals(*value, 2);
    }
    return {};
}

QString unitId(Figure::Unit unit) {
    switch (unit) {
    case Figure::Unit::Milliseconds:
        return u"ms"_s;
    case Figure::Unit::Second:
        return u"s"_s;
    case Figure::Unit::PerSecond:
        return u"1/s"_s;
    case Figure::Unit::Percent:
        return u"%"_s;
    case Figure::Unit::Bytes:
        return u"B"_s;
    case Figure::Unit::Count:
    case Figure::Unit::Users:
    case Figure::Unit::Ratio:
        break;
    }
    return {};
}

const std::vector<std::reference_wrapper<const Figure>>& figures() {
    static const auto all = comparable();
    return all;
}

const Figure* figureById(const QString& id) {
    const auto& all = figures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Figure& figure) { return figure.id == id; });
    return found == all.end() ? nullptr : &found->get();
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
