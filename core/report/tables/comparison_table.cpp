// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/comparison_table.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/compare/seconds_bootstrap.h"
#include "core/report/tables/text_table.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using Titled = QString (*)(const QString& name);

// Where noise is all that differs, the interval of five repeats a side is a third of that of two
// (the quantile of Student's t, times the error of a difference of means).
constexpr std::size_t enoughRepeats = 5;

/// What a terminal has room for; files have all.
bool isShown(const Figure& figure) {
    static const QStringList shown{u"rps"_s, u"failures"_s, u"mean"_s,  u"p50"_s, u"p90"_s,
                                   u"p95"_s, u"p99"_s,      u"p99.9"_s, u"max"_s};
    return shown.contains(figure.id);
}

/// "+3.2", "−12"
QString signedNumber(double value) {
    const double magnitude = std::abs(value);
    const QString number = wordsLocale().toString(magnitude, 'f', magnitude < 99.95 ? 1 : 0);
    const bool isZero = wordsLocale().toDouble(number) == 0;
    return isZero ? number : (value < 0 ? u"−"_s : u"+"_s) + number;
}

/// With its unit: a share changes by percentage points.
QString inUnitOfChange(const Figure& figure, const QString& number) {
    return (figure.unit == Figure::Unit::Percent ? Core::tr("%1 points") : Core::tr("%1 %"))
        .arg(number);
}

QString betterOrWorse(const Figure& figure, bool isBetter) {
    if (figure.unit == Figure::Unit::Milliseconds)
        return isBetter ? Core::tr("faster") : Core::tr("slower");
    return isBetter == (figure.better == Figure::Better::Higher) ? Core::tr("more")
                                                                 : Core::tr("fewer");
}

/// "run 3 (sync-blocking)"
QString labelOf(const Comparison& comparison, std::size_t side) {
    const Side& of = comparison.sides[side];
    return of.runs.size() > 1
               ? Core::tr("%1 (%2 repeats)").arg(of.label, QString::number(of.runs.size()))
               : of.label;
}

QString titleOf(const Comparison& comparison, const ComparedEndpoint& endpoint, std::size_t side) {
    const QString& one = endpoint.names[0];
    const QString& other = endpoint.names[static_cast<qsizetype>(side)];
    const QString what = one == other ? one : Core::tr("%1 against %2").arg(other, one);
    return comparison.sides.size() > 2 && one == other
               ? Core::tr("%1: %2 against %3")
                     .arg(what, labelOf(comparison, side), labelOf(comparison, 0))
               : what;
}

/// The words, of any length, follow what is aligned.
QString tableText(const Comparison& comparison, const ComparedEndpoint& endpoint,
                  std::size_t side) {
    std::vector<QStringList> rows{{titleOf(comparison, endpoint, side), labelOf(comparison, 0),
                                   labelOf(comparison, side), Core::tr("Change"),
                                   Core::tr("95 % interval")}};
    QStringList words{{}};
    for (const ComparedFigure& compared : endpoint.figures) {
        const Figure& figure = *compared.figure;
        if (!isShown(figure))
            continue;
        const DifferenceTexts difference = textsOf(figure, compared.differences[side - 1]);
        rows.push_back({figure.name(), figure.text(compared.values[0]),
                        figure.text(compared.values[side]), difference.change,
                        difference.interval});
        words.append(difference.seen);
    }
    const QStringList lines = alignedLines(rows);
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += (words[i].isEmpty() ? lines[i] : lines[i] + u"  "_s + words[i]) + u'\n';
    return text;
}

/// A counterpart that is only on one of the sides.
QStringList unmatchedSentences(const Comparison& comparison, Titled titled) {
    QStringList sentences;
    for (std::size_t side = 1; side < comparison.sides.size(); ++side) {
        QStringList onlyInBaseline;
        for (const ComparedEndpoint& endpoint : comparison.endpoints) {
            if (endpoint.names[static_cast<qsizetype>(side)].isEmpty())
                onlyInBaseline.append(endpoint.names[0]);
        }
        const auto add = [&](QStringList names, std::size_t has, std::size_t lacks) {
            for (QString& name : names)
                name = titled ? titled(name) : name;
            if (!names.isEmpty())
                sentences.append(Core::tr("Only %1 has %2, and %3 has not.")
                                     .arg(labelOf(comparison, has), names.join(u", "),
                                          labelOf(comparison, lacks)));
        };
        add(onlyInBaseline, 0, side);
        add(comparison.onlyThere[side], side, 0);
    }
    return sentences;
}

QString differencesText(const Comparison& comparison) {
    if (comparison.differences.empty())
        return Core::tr("Scenario, host and program are the same.") + u'\n';
    QStringList header{Core::tr("What else differs")};
    for (std::size_t side = 0; side < comparison.sides.size(); ++side)
        header.append(labelOf(comparison, side));
    std::vector<QStringList> rows{header};
    for (const ScenarioDifference& difference : comparison.differences) {
        QStringList row{difference.key};
        for (const QString& value : difference.values)
            row.append(value.isEmpty() ? noValue() : value);
        rows.push_back(row);
    }
    return alignedLines(rows).join(u'\n') + u'\n';
}

/// %1 is the side.
QString statusSentence(RunStatus status) {
    switch (status) {
    case RunStatus::Running:
        return Core::tr("⚠ %1 is still going on.");
    case RunStatus::Stopped:
        return Core::tr("⚠ %1 was stopped before its end.");
    case RunStatus::Failed:
        return Core::tr("⚠ %1 failed.");
    case RunStatus::Interrupted:
        return Core::tr("⚠ %1 was interrupted.");
    case RunStatus::Finished:
        break;
    }
    return Core::tr("⚠ %1 finished.");
}

} // namespace

QString changeText(const Figure& figure, double change) {
    return inUnitOfChange(figure, signedNumber(change));
}

QString intervalText(const Figure& figure, const ConfidenceInterval& interval) {
    return Core::tr("%1 to %2").arg(signedNumber(interval.from), changeText(figure, interval.to));
}

QString seenId(DifferenceSeen seen) {
    switch (seen) {
    case DifferenceSeen::Better:
        return u"better"_s;
    case DifferenceSeen::Worse:
        return u"worse"_s;
    case DifferenceSeen::None:
        return u"no difference"_s;
    case DifferenceSeen::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString differenceText(const Figure& figure, const Difference& difference) {
    switch (seen(figure, difference)) {
    case DifferenceSeen::Better:
        return betterOrWorse(figure, true);
    case DifferenceSeen::Worse:
        return betterOrWorse(figure, false);
    case DifferenceSeen::None:
        return Core::tr("no difference seen");
    case DifferenceSeen::Unknown:
        break;
    }
    return difference.confidence.missing ? reasonText(*difference.confidence.missing) : QString();
}

DifferenceTexts textsOf(const Figure& figure, const Difference& difference) {
    const auto& interval = difference.confidence.interval;
    return {difference.change ? changeText(figure, *difference.change) : noValue(),
            interval ? intervalText(figure, *interval) : noValue(),
            differenceText(figure, difference)};
}

QString reasonText(NoInterval reason) {
    switch (reason) {
    case NoInterval::TooShort:
        return Core::tr("no interval: measured for less than %1 s").arg(fewestSeconds);
    case NoInterval::TooFewEnded:
        return Core::tr("no interval: too few requests");
    case NoInterval::Extreme:
        return Core::tr("no interval: of a single request");
    case NoInterval::ZeroBaseline:
        return Core::tr("no percentage of 0");
    case NoInterval::NothingFailed:
        return Core::tr("none failed");
    case NoInterval::NotMeasured:
        return Core::tr("not measured on both sides");
    case NoInterval::TooFewRepeats:
        return Core::tr("no interval: measured in fewer than two repeats");
    }
    return {};
}

QStringList methodSentences(const Comparison& comparison) {
    QStringList sentences;
    if (comparison.method == Comparison::Method::ByRepeats) {
        sentences.append(
            Core::tr("The intervals are Welch's, from what differs between the repeats."));
        const auto fewest = std::min_element(
            comparison.sides.begin(), comparison.sides.end(),
            [](const Side& a, const Side& b) { return a.runs.size() < b.runs.size(); });
        if (fewest->runs.size() < enoughRepeats)
            sentences.append(Core::tr("With %1 repeats only a large difference is seen: take %2 or "
                                      "more to tell small ones from chance.")
                                 .arg(fewest->runs.size())
                                 .arg(enoughRepeats));
    } else {
        sentences.append(Core::tr(
            "The intervals are from each run's own seconds (circular block bootstrap). They "
            "do not hold what differs from run to run: two runs of the same may lie "
            "further apart."));
    }
    sentences.append(
        Core::tr("One in twenty such intervals leaves 0 out by chance, where nothing differs."));
    return sentences;
}

QStringList cautionSentences(const Comparison& comparison, Titled titled) {
    QStringList sentences = unmatchedSentences(comparison, titled);
    for (const Caution& caution : comparison.cautions) {
        const QString label = labelOf(comparison, caution.side);
        const QString where =
            comparison.sides[caution.side].endpoint == caution.endpoint ||
                    caution.endpoint.isEmpty()
                ? label
                : u"%1, %2"_s.arg(label, titled ? titled(caution.endpoint) : caution.endpoint);
        switch (caution.kind) {
        case Caution::Kind::Suspect:
            sentences.append(Core::tr("⚠ %1: the measurement is suspect.").arg(where));
            break;
        case Caution::Kind::NotFinished:
            sentences.append(statusSentence(caution.status).arg(label));
            break;
        case Caution::Kind::Shorter:
            sentences.append(Core::tr("⚠ %1 was measured for %2, the baseline for %3.")
                                 .arg(where, formatDuration(caution.measured),
                                      formatDuration(caution.baseline)));
            break;
        case Caution::Kind::NeverEnded:
            sentences.append(
                Core::tr("⚠ %1: the response times leave out many requests that had not "
                         "ended when the load did.")
                    .arg(where));
            break;
        }
    }
    return sentences;
}

QString gateSentence(const GateOutcome& outcome, const Comparison& comparison) {
    const Figure& figure = *outcome.gate.figure;
    const ComparedEndpoint& endpoint = comparison.endpoints[outcome.endpoint];
    const QString of = Core::tr("%1 of %2 in %3")
                           .arg(figure.id,
                                endpoint.names[static_cast<qsizetype>(
                                    outcome.kind == GateOutcome::Kind::Missing ? 0 : outcome.side)],
                                labelOf(comparison, outcome.side));
    const QString allowed =
        inUnitOfChange(figure, wordsLocale().toString(outcome.gate.percent, 'g', 6));
    switch (outcome.kind) {
    case GateOutcome::Kind::Missing:
        return Core::tr("%1 could not be held against the baseline: that mode is not in it")
            .arg(of);
    case GateOutcome::Kind::NotMeasured:
        return Core::tr("%1 could not be measured on both sides").arg(of);
    case GateOutcome::Kind::FromZero:
        return Core::tr("%1 was 0 in the baseline and is more now").arg(of);
    case GateOutcome::Kind::Passed:
    case GateOutcome::Kind::Failed:
        break;
    }
    const QString text =
        outcome.worse > 0
            ? Core::tr("%1 is %2 worse than the baseline, and %3 are allowed")
                  .arg(of, inUnitOfChange(figure, wordsLocale().toString(outcome.worse, 'f', 1)),
                       allowed)
            : Core::tr("%1 is not worse than the baseline").arg(of);
    for (const ComparedFigure& compared : endpoint.figures) {
        if (compared.figure != &figure)
            continue;
        const Difference& difference = compared.differences[outcome.side - 1];
        const auto& interval = difference.confidence.interval;
        if (!interval)
            return Core::tr("%1 (%2)").arg(text, differenceText(figure, difference));
        return (interval->holds(0) ? Core::tr("%1 (the interval, %2, holds 0)")
                                   : Core::tr("%1 (the interval, %2, leaves 0 out)"))
            .arg(text, intervalText(figure, *interval));
    }
    return text;
}

QString toText(const Comparison& comparison) {
    QString text;
    for (const ComparedEndpoint& endpoint : comparison.endpoints) {
        for (std::size_t side = 1; side < comparison.sides.size(); ++side) {
            if (!endpoint.names[static_cast<qsizetype>(side)].isEmpty())
                text += tableText(comparison, endpoint, side) + u'\n';
        }
    }
    text += differencesText(comparison) + u'\n';
    for (const QString& sentence : cautionSentences(comparison) + methodSentences(comparison))
        text += sentence + u'\n';
    return text;
}

} // namespace quadrant
