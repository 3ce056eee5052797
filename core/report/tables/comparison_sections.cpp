// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the measured figures: theory's and those that were published. A figure is
// followed by what ours is of it, in brackets.
#include "core/base/language.h"
#include "core/report/figures/endpoint_prediction.h"
#include "core/report/figures/published_figures.h"
#include "core/report/tables/summary_sections.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// "35.1 (× 0.98)"
QString withRatio(const QString& figure, std::optional<double> ratio) {
    return ratio ? u"%1 (× %2)"_s.arg(figure, wordsLocale().toString(*ratio, 'f', 2)) : figure;
}

QString nameOf(Ceiling ceiling) {
    switch (ceiling) {
    case Ceiling::Users:
        return Core::tr("users");
    case Ceiling::Arrivals:
        return Core::tr("arrivals");
    case Ceiling::Connections:
        return Core::tr("connections");
    case Ceiling::Pool:
        return Core::tr("pool");
    case Ceiling::Loop:
        return Core::tr("event loop");
    case Ceiling::Lock:
        return Core::tr("lock");
    case Ceiling::Processor:
        return Core::tr("processor");
    }
    return {};
}

/// "★★★☆☆", and the number itself where it isn't whole.
QString stars(double rating) {
    const auto full = std::clamp<qsizetype>(std::lround(rating), 0, 5);
    const QString drawn = QString(full, u'★') + QString(5 - full, u'☆');
    return rating == static_cast<double>(full)
               ? drawn
               : drawn + u' ' + wordsLocale().toString(rating, 'g', 2);
}

QStringList notesOn(const Published& published) {
    QStringList notes{
        published.url.isEmpty()
            ? Core::tr("Published by %1; (×) is measured ÷ published.").arg(published.source)
            : Core::tr("Published by %1, %2; (×) is measured ÷ published.")
                  .arg(published.source, published.url)};
    if (!published.advice.isEmpty())
        notes.append(Core::tr("Their advice: %1").arg(published.advice));
    if (!published.remark.isEmpty())
        notes.append(published.remark);
    return notes;
}

QString theoryNote(const Scenario& scenario) {
    if (isOpen(scenario))
        return sharesServer(scenario)
                   ? Core::tr(
                         "Predicted for its share of the arrivals, alone on the server, in the "
                         "steady state. (×) is measured ÷ predicted.")
                   : Core::tr("Predicted for all arrivals, in the steady state. (×) is measured ÷ "
                              "predicted.");
    return sharesServer(scenario)
               ? Core::tr("Predicted for its share of the users, alone on the server, in the "
                          "steady state; the ramp is not in it. (×) is measured ÷ predicted.")
               : Core::tr("Predicted for all users, in the steady state; the ramp is not in it. "
                          "(×) is measured ÷ predicted.");
}

QString responseTime(const Prediction& predicted, const PredictionRatio& ratio) {
    if (predicted.grows)
        return Core::tr("grows without end");
    return predicted.latency ? withRatio(formatDuration(*predicted.latency), ratio.latency)
                             : noValue();
}

} // namespace

SummarySection theorySection(const RunSummary& run) {
    std::vector<std::optional<Prediction>> predictions;
    for (const SummaryColumn& column : run.columns)
        predictions.push_back(predictionFor(run, column));
    if (std::none_of(predictions.begin(), predictions.end(),
                     [](const auto& predicted) { return predicted.has_value(); }))
        return {};

    SummaryTable::Row rate{Core::tr("Predicted requests/s"), {}};
    SummaryTable::Row limit{Core::tr("Limited by"), {}};
    SummaryTable::Row latency{Core::tr("Predicted response time"), {}};
    Seconds longest{0};
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        if (!predictions[i]) {
            for (SummaryTable::Row* row : {&rate, &limit, &latency})
                row->cells.append(noValue());
            continue;
        }
        const Prediction& predicted = *predictions[i];
        const PredictionRatio ratio = ratioTo(predicted, run.columns[i]);
        longest = std::max<Seconds>(longest, predicted.latency.value_or(Millis(0)));
        rate.cells.append(withRatio(formatRate(predicted.requestsPerS), ratio.requestsPerS));
        limit.cells.append(nameOf(predicted.ceiling));
        latency.cells.append(responseTime(predicted, ratio));
    }
    QStringList notes{theoryNote(run.scenario)};
    if (longest > run.scenario.duration)
        notes.append(Core::tr(
            "A predicted response time that is longer than the run can't be measured in it."));
    const QString title = sharesServer(run.scenario) ? Core::tr("What theory says of each alone")
                                                     : Core::tr("What theory says");
    return {title, {rate, limit, latency}, notes};
}

SummarySection publishedSection(const RunSummary& run) {
    SummarySection section;
    // A row that nothing was published for is left out.
    const auto addRow = [&](const QString& title, auto published, const auto& cell) {
        SummaryTable::Row row{title, {}};
        bool any = false;
        for (const SummaryColumn& column : run.columns) {
            const PublishedResult* result = publishedFor(run, column);
            const bool has = result && (result->*published);
            any = any || has;
            row.cells.append(has ? cell(*result, column) : noValue());
        }
        if (any)
            section.rows.push_back(row);
    };
    for (const PublishedFigure& each : publishedFigures()) {
        addRow(Core::tr(each.title), each.published,
               [&](const PublishedResult& result, const auto& column) {
                   return withRatio(each.figure.text(result.*each.published),
                                    ratioTo(result, each, column));
               });
    }
    addRow(Core::tr("Published rating"), &PublishedResult::stars,
           [](const PublishedResult& result, const auto&) { return stars(*result.stars); });
    section.title = run.scenario.timeScale == 1
                        ? Core::tr("Published")
                        : Core::tr("Published, scaled by %1")
                              .arg(wordsLocale().toString(run.scenario.timeScale, 'g', 3));
    section.notes = notesOn(run.scenario.published);
    if (run.scenario.timeScale != 1 && !section.rows.empty())
        section.notes.prepend(Core::tr(
            "Published times are multiplied by the run's time scale, and rates divided by it."));
    return section;
}

} // namespace quadrant
