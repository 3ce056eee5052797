// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include "core/base/language.h"
#include "core/compare/cautions.h"
#include "core/compare/seconds_bootstrap.h"
#include "core/compare/welch.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

/// Those of the name that were run, one of each repeat.
std::vector<const EndpointRecord*> endpointsOf(const Side& side, const QString& name) {
    std::vector<const EndpointRecord*> found;
    for (const auto& run : side.runs) {
        for (const EndpointRecord& endpoint : run->endpoints) {
            if (endpoint.name == name && endpoint.status != EndpointStatus::Pending &&
                endpoint.totals.measured.count() > 0)
                found.push_back(&endpoint);
        }
    }
    return found;
}

QStringList namesOf(const Side& side) {
    if (!side.endpoint.isEmpty())
        return {side.endpoint};
    QStringList names;
    for (const EndpointRecord& endpoint : side.runs.front()->endpoints)
        names.append(endpoint.name);
    return names;
}

QString counterpart(const Side& baseline, const QString& name, const Side& side) {
    if (!baseline.endpoint.isEmpty() && !side.endpoint.isEmpty())
        return side.endpoint;
    return namesOf(side).contains(name) ? name : QString();
}

/// What a side has of an endpoint.
struct Measured {
    std::vector<Summary> repeats;
    std::optional<Summary> whole; ///< all repeats as one; none where nothing was measured
    std::optional<Resamples> resamples;
};

Measured measuredOf(const Side& side, const QString& name, Comparison::Method method,
                    unsigned stream) {
    Measured measured;
    const auto endpoints = endpointsOf(side, name);
    if (endpoints.empty())
        return measured;
    const Millis thinkTime = side.runs.front()->scenario.load.thinkTime;
    Totals sum;
    for (const EndpointRecord* endpoint : endpoints) {
        measured.repeats.push_back(summarise(endpoint->totals, thinkTime));
        sum.add(endpoint->totals);
    }
    measured.whole = summarise(sum, thinkTime);
    if (method == Comparison::Method::BySeconds)
        measured.resamples.emplace(MeasuredSeconds(endpoints), stream);
    return measured;
}

/// One for each repeat that has it.
std::vector<double> repeatedValues(const Figure& figure, const Measured& side) {
    std::vector<double> values;
    for (const Summary& repeat : side.repeats) {
        if (const auto value = figure.value(repeat))
            values.push_back(*value);
    }
    return values;
}

bool isRatio(const Figure& figure, const std::vector<std::vector<double>>& sides) {
    return figure.unit != Figure::Unit::Percent &&
           std::all_of(sides.begin(), sides.end(), [](const std::vector<double>& values) {
               return std::all_of(values.begin(), values.end(),
                                  [](double value) { return value > 0; });
           });
}

std::vector<double> logarithms(std::vector<double> values) {
    for (double& value : values)
        value = std::log(value);
    return values;
}

Confidence confidenceByRepeats(const Figure& figure, const std::vector<double>& baseline,
                               const std::vector<double>& other) {
    const auto allZero = [](const std::vector<double>& values) {
        return std::all_of(values.begin(), values.end(), [](double value) { return value == 0; });
    };
    if (baseline.size() < 2 || other.size() < 2)
        return {std::nullopt, NoInterval::TooFewRepeats};
    if (allZero(baseline) && allZero(other))
        return {std::nullopt, NoInterval::NothingFailed};
    if (figure.unit == Figure::Unit::Percent)
        return {welchInterval(baseline, other), std::nullopt};
    if (!isRatio(figure, {baseline, other}))
        return {std::nullopt, NoInterval::ZeroBaseline};
    const auto interval = welchInterval(logarithms(baseline), logarithms(other));
    return {ConfidenceInterval{100 * std::expm1(interval->from), 100 * std::expm1(interval->to)},
            std::nullopt};
}

ComparedFigure comparedByRepeats(const Figure& figure, const std::vector<Measured>& sides) {
    ComparedFigure compared{&figure, {}, {}};
    std::vector<std::vector<double>> values;
    for (const Measured& side : sides)
        values.push_back(repeatedValues(figure, side));
    const bool ratio = isRatio(figure, values);
    for (const std::vector<double>& ofSide : values) {
        if (ofSide.empty())
            compared.values.push_back(std::nullopt);
        else
            compared.values.push_back(ratio ? std::exp(meanOf(logarithms(ofSide)))
                                            : meanOf(ofSide));
    }
    for (std::size_t i = 1; i < sides.size(); ++i)
        compared.differences.push_back(
            {std::nullopt, confidenceByRepeats(figure, values[0], values[i])});
    return compared;
}

ComparedFigure comparedBySeconds(std::size_t index, const std::vector<Measured>& sides) {
    const Figure& figure = figures()[index];
    ComparedFigure compared{&figure, {}, {}};
    for (const Measured& side : sides)
        compared.values.push_back(side.whole ? figure.value(*side.whole) : std::nullopt);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        Confidence confidence;
        if (sides[0].resamples && sides[i].resamples)
            confidence = confidenceBySeconds(index, *sides[0].resamples, *sides[i].resamples);
        else
            confidence.missing = NoInterval::NotMeasured;
        compared.differences.push_back({std::nullopt, confidence});
    }
    return compared;
}

/// An interval without a change that it is of would be of no use.
void addChanges(ComparedFigure& compared) {
    for (std::size_t i = 1; i < compared.values.size(); ++i) {
        const auto& from = compared.values[0];
        const auto& to = compared.values[i];
        Difference& difference = compared.differences[i - 1];
        if (from && to)
            difference.change = changeOf(*compared.figure, *from, *to);
        if (!difference.change)
            difference.confidence = {std::nullopt, from && to ? NoInterval::ZeroBaseline
                                                              : NoInterval::NotMeasured};
    }
}

ComparedEndpoint comparedEndpoint(const Comparison& comparison, const QStringList& names) {
    std::vector<Measured> sides;
    for (std::size_t i = 0; i < comparison.sides.size(); ++i)
        sides.push_back(measuredOf(comparison.sides[i], names[static_cast<qsizetype>(i)],
                                   comparison.method, static_cast<unsigned>(i)));
    ComparedEndpoint endpoint{names, {}};
    for (std::size_t i = 0; i < figures().size(); ++i) {
        endpoint.figures.push_back(comparison.method == Comparison::Method::ByRepeats
                                       ? comparedByRepeats(figures()[i], sides)
                                       : comparedBySeconds(i, sides));
        addChanges(endpoint.figures.back());
    }
    return endpoint;
}

Error nothingMatches(const std::vector<Side>& sides) {
    QStringList each;
    for (const Side& side : sides)
        each.append(Core::tr("%1 has %2").arg(side.label, namesOf(side).join(u", ")));
    return {
        Core::tr("nothing of the same name is on both sides (%1); name one of each, as RUN:MODE")
            .arg(each.join(u"; "))};
}

} // namespace

DifferenceSeen seen(const Figure& figure, const Difference& difference) {
    const auto& interval = difference.confidence.interval;
    if (!interval)
        return DifferenceSeen::Unknown;
    if (interval->holds(0))
        return DifferenceSeen::None;
    return worsening(figure, interval->from) > 0 ? DifferenceSeen::Worse : DifferenceSeen::Better;
}

Result<Comparison> compare(std::vector<Side> sides) {
    Comparison comparison;
    comparison.sides = std::move(sides);
    const Side& baseline = comparison.sides.front();
    if (std::all_of(comparison.sides.begin(), comparison.sides.end(),
                    [](const Side& side) { return side.runs.size() > 1; }))
        comparison.method = Comparison::Method::ByRepeats;

    bool anyMatches = false;
    std::vector<QStringList> matched;
    for (const QString& name : namesOf(baseline)) {
        QStringList names{name};
        for (std::size_t i = 1; i < comparison.sides.size(); ++i)
            names.append(counterpart(baseline, name, comparison.sides[i]));
        anyMatches = anyMatches || std::any_of(names.begin() + 1, names.end(),
                                               [](const QString& n) { return !n.isEmpty(); });
        matched.push_back(names);
    }
    if (!anyMatches)
        return nothingMatches(comparison.sides);
    for (const QStringList& names : matched)
        comparison.endpoints.push_back(comparedEndpoint(comparison, names));

    std::vector<const RunRecord*> runs;
    for (std::size_t i = 0; i < comparison.sides.size(); ++i) {
        const Side& side = comparison.sides[i];
        runs.push_back(side.runs.front().get());
        QStringList only;
        for (const QString& name : namesOf(side)) {
            if (std::none_of(matched.begin(), matched.end(), [&](const QStringList& names) {
                    return names[static_cast<qsizetype>(i)] == name;
                }))
                only.append(name);
        }
        comparison.onlyThere.push_back(only);
    }
    comparison.differences = scenarioDifferences(runs);
    comparison.cautions = cautionsOn(comparison);
    return comparison;
}

} // namespace quadrant
