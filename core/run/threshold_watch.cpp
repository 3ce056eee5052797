// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/threshold_watch.h"

#include <algorithm>

namespace quadrant {
namespace {

using State = ThresholdOutcome::State;

/// What a histogram tells apart (histogram.h), and a little: less is no difference.
constexpr double histogramStep = 1.0 / 512;
/// What is collected is a little late each time.
constexpr Seconds slack{0.05};
/// What is collected at a time; the last of it may be next to nothing.
constexpr Seconds shortestWindow{0.25};

std::optional<double> ofServer(Gauge gauge, const ServerSample& sample) {
    switch (gauge) {
    case Gauge::LoopLag:
        return std::max(sample.loopLagWorst, sample.loopStalled).count();
    case Gauge::LoopBusy:
        return 100 * sample.loopUtilisation;
    case Gauge::PoolActive:
        return sample.poolActive;
    case Gauge::PoolQueued:
        return sample.poolQueued;
    case Gauge::Connections:
        return sample.openConnections;
    case Gauge::InFlight:
    case Gauge::OldestInFlight:
    case Gauge::GeneratorBusy:
        break;
    }
    return std::nullopt;
}

std::optional<double> valueOf(Gauge gauge, const Interval& load,
                              const std::optional<ServerSample>& server) {
    switch (gauge) {
    case Gauge::InFlight:
        return load.inFlight;
    case Gauge::OldestInFlight:
        return Millis(load.oldestInFlight).count();
    case Gauge::GeneratorBusy:
        return 100 * load.generatorBusy;
    default:
        return server ? ofServer(gauge, *server) : std::nullopt;
    }
}

void raise(std::optional<double>& highest, const std::optional<double>& value) {
    if (value)
        highest = std::max(highest.value_or(*value), *value);
}

bool isMet(const Threshold& threshold, const std::optional<double>& value) {
    return value && threshold.isMetBy(*value);
}

bool lowIsGood(const Threshold& threshold) {
    return threshold.comparison == Threshold::Comparison::Below ||
           threshold.comparison == Threshold::Comparison::AtMost;
}

/// What the figure is at least, with those who were left waiting; none where that can't be said.
std::optional<double> atLeast(const Figure& figure, const Summary& summary) {
    if (summary.neverEnded() == 0)
        return std::nullopt;
    if (figure.kind == Figure::Kind::Percentile)
        return summary.percentileWithUnfinishedMs(figure.percent);
    if (figure.id == QStringLiteral("max"))
        return Millis(summary.oldestUnfinished).count();
    return std::nullopt;
}

/// The one that is further from being met.
std::optional<double> worse(const Threshold& threshold, const std::optional<double>& one,
                            const std::optional<double>& other) {
    if (!one || !other)
        return one ? one : other;
    return lowIsGood(threshold) ? std::max(*one, *other) : std::min(*one, *other);
}

} // namespace

ThresholdWatch::ThresholdWatch(const Scenario& scenario, const QString& endpoint)
    : m_thinkTime(scenario.load.thinkTime) {
    for (const Threshold& threshold : scenario.thresholds) {
        if (!threshold.isOf(endpoint))
            continue;
        m_outcomes.push_back({.threshold = threshold, .value = {}, .worst = {}});
        if (threshold.window.count() > 0)
            m_longestWindow = std::max({m_longestWindow, threshold.window, shortestWindow});
    }
    m_highest.resize(m_outcomes.size());
}

void ThresholdWatch::add(const Collected& collected, const Summary& soFar) {
    if (m_outcomes.empty())
        return;
    bool any = false;
    for (const Interval& interval : collected.intervals) {
        if (interval.warmUp)
            continue;
        any = true;
        m_measured += interval.end - interval.begin;
        for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
            if (const auto* gauge = std::get_if<Gauge>(&m_outcomes[i].threshold.what))
                raise(m_highest[i], valueOf(*gauge, interval, collected.server));
        }
        if (m_longestWindow.count() > 0)
            m_recent.push_back({interval, collected.server});
    }
    if (!any)
        return;
    // What a window needs reaches back to its begin, and is dropped when the next one does, too.
    while (m_recent.size() > 1 &&
           m_recent.back().load.end - m_recent[1].load.begin >= m_longestWindow + slack)
        m_recent.pop_front();
    for (ThresholdOutcome& outcome : m_outcomes) {
        if (outcome.threshold.window.count() > 0)
            judgeWindow(outcome);
        else if (m_measured >= wholeFrom)
            judgeWhole(outcome, soFar);
    }
}

void ThresholdWatch::end(const Summary& whole) {
    if (m_measured.count() <= 0)
        return;
    for (ThresholdOutcome& outcome : m_outcomes) {
        if (outcome.threshold.window.count() <= 0)
            judgeWhole(outcome, whole);
    }
}

void ThresholdWatch::judgeWhole(ThresholdOutcome& outcome, const Summary& summary) {
    outcome.lowerBound = false;
    if (const auto* figure = std::get_if<const Figure*>(&outcome.threshold.what)) {
        outcome.value = (*figure)->value(summary);
        const auto bound = atLeast(**figure, summary);
        if (bound && outcome.value && lowIsGood(outcome.threshold) &&
            *bound > *outcome.value * (1 + histogramStep)) {
            outcome.value = bound;
            outcome.lowerBound = true;
        }
    } else {
        outcome.value = m_highest[static_cast<std::size_t>(&outcome - m_outcomes.data())];
    }
    outcome.state = isMet(outcome.threshold, outcome.value) ? State::Held : State::Broken;
}

void ThresholdWatch::judgeWindow(ThresholdOutcome& outcome) {
    const Threshold& threshold = outcome.threshold;
    const Seconds end = m_recent.back().load.end;
    if (m_measured < threshold.window - slack)
        return;
    const Seconds begin = end - std::max(threshold.window, shortestWindow) - slack;
    auto first = std::find_if(m_recent.begin(), m_recent.end(),
                              [begin](const Piece& piece) { return piece.load.begin >= begin; });
    if (first == m_recent.end()) // that was collected late
        --first;
    outcome.value.reset();
    if (const auto* figure = std::get_if<const Figure*>(&threshold.what)) {
        Totals totals;
        for (auto piece = first; piece != m_recent.end(); ++piece)
            totals.add(piece->load);
        outcome.value = (*figure)->value(summarise(totals, m_thinkTime));
    } else {
        for (auto piece = first; piece != m_recent.end(); ++piece)
            raise(outcome.value,
                  valueOf(std::get<Gauge>(threshold.what), piece->load, piece->server));
    }
    const bool broken = outcome.state == State::Broken;
    const bool nothingEnded = broken && !outcome.worst; // nothing is worse
    if (!nothingEnded)
        outcome.worst = worse(threshold, outcome.worst, outcome.value);
    if (broken)
        return;
    outcome.state = isMet(threshold, outcome.value) ? State::Held : State::Broken;
    if (outcome.state == State::Broken) {
        outcome.brokenAt = end;
        if (!outcome.value)
            outcome.worst.reset();
    }
}

} // namespace quadrant
