// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the measured figures: theory's and those that were published. A figure is
// followed by what ours is of it, in brackets.
#include "core/base/language.h"
#include "core/report/endpoint_prediction.h"
#include "core/report/summary_sections.h"

#include <algorithm>
#include <array>
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
        return u"users"_s;
    case Ceiling::Arrivals:
        return u"arrivals"_s;
    case Ceiling::Connections:
        return u"connections"_s;
    case Ceiling::Pool:
        return u"pool"_s;
    case Ceiling::Loop:
        return u"event loop"_s;
    case Ceiling::Lock:
        return u"lock"_s;
    case Ceiling::Processor:
        return u"processor"_s;
    }
    return {};
}

QString whole(double count) {
    return formatExactly(static_cast<std::uint64_t>(std::llround(count)));
}

QString milliseconds(double ms) {
    return formatDuration(Millis(ms));
}

struct PublishedRow {
    QString title;
    PublishedFigure figure;
    QString (*format)(double);
};

const std::array<PublishedRow, 6>& publishedRowKinds() {
    static const std::array<PublishedRow, 6> all{{
        {u"Published requests"_s, &PublishedResult::requests, whole},
        {u"Published failures"_s, &PublishedResult::failures, whole},
        {u"Published requests/s"_s, &PublishedResult::requestsPerS, formatRate},
        {u"Published failures/s"_s, &PublishedResult::failuresPerS, formatRate},
        {u"Published median"_s, &PublishedResult::medianMs, milliseconds},
        {u"Published threads"_s, &PublishedResult::threads, whole},
    }};
    return all;
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
    const QString where = published.url.isEmpty() ? QString() : u", "_s + published.url;
    QStringList notes{
        u"Published by %1%2; (×) is measured ÷ published."_s.arg(published.source, where)};
    if (!published.advice.isEmpty())
        notes.append(u"Their advice: "_s + published.advice);
    if (!published.remark.isEmpty())
        notes.append(published.remark);
    return notes;
}

QString theoryNote(const Scenario& scenario) {
    const QString whom = isOpen(scenario) ? u"arrivals"_s : u"users"_s;
    const QString of = sharesServer(scenario)
                           ? u"its share of the %1, alone on the server"_s.arg(whom)
                           : u"all "_s + whom;
    const QString ramp = isOpen(scenario) ? QString() : u"; the ramp is not in it"_s;
    return u"Predicted for %1, in the steady state%2. (×) is measured ÷ predicted."_s.arg(of, ramp);
}

QString responseTime(const Prediction& predicted, const PredictionRatio& ratio) {
    if (predicted.grows)
        return u"grows without end"_s;
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

    SummaryTable::Row rate{u"Predicted requests/s"_s, {}};
    SummaryTable::Row limit{u"Limited by"_s, {}};
    SummaryTable::Row latency{u"Predicted response time"_s, {}};
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
        notes.append(
            u"A predicted response time that is longer than the run can't be measured in it."_s);
    const QString title =
        sharesServer(run.scenario) ? u"What theory says of each alone"_s : u"What theory says"_s;
    return {title, {rate, limit, latency}, notes};
}

SummarySection publishedSection(const RunSummary& run) {
    SummarySection section;
    // A row that nothing was published for is left out.
    const auto addRow = [&](const QString& title, PublishedFigure figure, const auto& cell) {
        SummaryTable::Row row{title, {}};
        bool any = false;
        for (const SummaryColumn& column : run.columns) {
            const PublishedResult* result = publishedFor(run, column);
            const bool has = result && (result->*figure);
            any = any || has;
            row.cells.append(has ? cell(*result, column) : noValue());
        }
        if (any)
            section.rows.push_back(row);
    };
    for (const PublishedRow& kind : publishedRowKinds()) {
        addRow(kind.title, kind.figure, [&](const PublishedResult& result, const auto& column) {
            return withRatio(kind.format(*(result.*kind.figure)),
                             ratioTo(result, kind.figure, column));
        });
    }
    addRow(u"Published rating"_s, &PublishedResult::stars,
           [](const PublishedResult& result, const auto&) { return stars(*result.stars); });
    section.title = run.scenario.timeScale == 1
                        ? u"Published"_s
                        : u"Published, scaled by %1"_s.arg(
                              wordsLocale().toString(run.scenario.timeScale, 'g', 3));
    section.notes = notesOn(run.scenario.published);
    if (run.scenario.timeScale != 1 && !section.rows.empty())
        section.notes.prepend(
            u"Published times are multiplied by the run's time scale, and rates divided by it."_s);
    return section;
}

} // namespace quadrant
