// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_text.h"

#include "core/base/format.h"
#include "core/report/words/finding_text.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quadrant {
namespace {

struct Panel {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Panel)
};

constexpr int shortDigits = 2;

QString failuresText(const Summary& summary) {
    const QString count = formatCount(summary.failures);
    if (summary.failures == 0)
        return count;
    return QStringLiteral("%1 (%2)").arg(count, formatShare(summary.failures, summary.requests));
}

/// What is in flight, or in the end was never finished, and how old the oldest of it is. Before it
/// stands what waits for a connection, or never got one, where there is any: in an open loop.
HeadlineFigure outstanding(const Headline& headline) {
    const Summary& summary = headline.summary;
    const auto inFlight =
        headline.ended ? summary.unfinished : static_cast<std::uint64_t>(headline.inFlight);
    const auto missed = summary.open ? summary.open->missed : 0;
    const auto waiting = headline.ended ? missed : static_cast<std::uint64_t>(headline.waiting);
    const Seconds oldest = headline.ended ? summary.oldestUnfinished : headline.oldestInFlight;
    HeadlineFigure figure{headline.ended ? Panel::tr("unfinished") : Panel::tr("in flight"),
                          formatCount(inFlight)};
    const auto join = [](const QString& one, const QString& other) {
        return QStringLiteral("%1 / %2").arg(one, other);
    };
    if (waiting > 0)
        figure = {join(headline.ended ? Panel::tr("missed") : Panel::tr("waiting"), figure.caption),
                  join(formatCount(waiting), figure.value)};
    if (inFlight + waiting > 0)
        figure = {join(figure.caption, Panel::tr("oldest")),
                  join(figure.value, formatDuration(oldest, shortDigits))};
    figure.topic = headline.ended ? "unfinished" : "in-flight";
    return figure;
}

QString serviceTime(const OpenSummary& open, double percent) {
    return formatDuration(Millis(open.servicePercentileMs(percent)), shortDigits);
}

} // namespace

PanelStatus panelStatus(Phase phase) {
    switch (phase) {
    case Phase::Prepare:
        return PanelStatus::Starting;
    case Phase::Ramp:
        return PanelStatus::Ramp;
    case Phase::WarmUp:
        return PanelStatus::WarmUp;
    case Phase::Measure:
        return PanelStatus::Measuring;
    case Phase::End:
        return PanelStatus::Ending;
    }
    return PanelStatus::Starting;
}

PanelStatus panelStatus(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Pending:
        return PanelStatus::NotRun;
    case EndpointStatus::Running:
    case EndpointStatus::Stopped:
        return PanelStatus::Stopped;
    case EndpointStatus::Finished:
        return PanelStatus::Finished;
    case EndpointStatus::Failed:
        return PanelStatus::Failed;
    }
    return PanelStatus::Failed;
}

bool isUnderLoad(PanelStatus status) {
    return status >= PanelStatus::Starting && status <= PanelStatus::Ending;
}

bool hasEnded(PanelStatus status) {
    return status >= PanelStatus::Finished;
}

QString panelTitle(const QString& endpoint, const Scenario& scenario) {
    if (scenario.timeScale == 1)
        return endpointTitle(endpoint);
    return Panel::tr("%1 · %2").arg(endpointTitle(endpoint), timeScaleText(scenario.timeScale));
}

QString statusText(PanelStatus status) {
    switch (status) {
    case PanelStatus::Idle:
        return {};
    case PanelStatus::Waiting:
        return Panel::tr("○ waiting");
    case PanelStatus::Starting:
        return Panel::tr("▶ starting");
    case PanelStatus::Ramp:
        return Panel::tr("▶ ramp");
    case PanelStatus::WarmUp:
        return Panel::tr("▶ warm-up");
    case PanelStatus::Measuring:
        return Panel::tr("▶ measuring");
    case PanelStatus::Ending:
        return Panel::tr("▶ ending");
    case PanelStatus::Finished:
        return Panel::tr("✓ finished");
    case PanelStatus::Stopped:
        return Panel::tr("■ stopped");
    case PanelStatus::Failed:
        return Panel::tr("✕ failed");
    case PanelStatus::NotRun:
        return Panel::tr("– not run");
    }
    return {};
}

QString emptyHint(const QString& endpoint, PanelStatus status) {
    if (isUnderLoad(status))
        return Panel::tr("Nothing has been measured yet.");
    if (hasEnded(status))
        return Panel::tr("Nothing was measured.");
    const auto mode = modeFromId(endpoint);
    return mode ? modeExplanation(*mode) : Panel::tr("A run shows its latency here.");
}

Millis worstStall(const ServerSample& sample) {
    return std::max(sample.loopLagWorst, sample.loopStalled);
}

QString loopWarning(Millis stallNow, Millis stallWorst, int restarts) {
    const QString restarted = Panel::tr("⟳ restarted %1×").arg(restarts);
    if (stallNow >= stallWarningFrom) {
        const QString now = formatDuration(stallNow, shortDigits);
        return restarts > 0 ? Panel::tr("%1 · stalled %2").arg(restarted, now)
                            : Panel::tr("⚠ loop stalled %1").arg(now);
    }
    if (restarts > 0)
        return restarted;
    if (stallWorst >= stallWarningFrom)
        return Panel::tr("⚠ loop stalled up to %1").arg(formatDuration(stallWorst, shortDigits));
    return {};
}

QString whyText(const std::vector<Finding>& findings) {
    QStringList sentences;
    for (const Finding& finding : findings)
        sentences += findingText(finding);
    return sentences.join(QLatin1Char(' '));
}

QString loadText(double level, bool open) {
    return open ? Panel::tr("%1/s").arg(formatRate(level))
                : Panel::tr("%1 users").arg(QLocale().toString(level, 'g', 12));
}

std::vector<HeadlineFigure> headlineFigures(const Headline& headline) {
    const Summary& summary = headline.summary;
    const bool measured = summary.requests > 0;
    const auto latency = [&](double percent, int digits = 3) {
        return measured ? formatDuration(Millis(summary.percentileMs(percent)), digits) : noValue();
    };
    const QString none = noValue();
    HeadlineFigure failures{Panel::tr("failures"), headline.any ? failuresText(summary) : none,
                            summary.failures > 0, "failures"};
    if (headline.any && summary.open) { // one more column than a closed loop has: shorter texts
        if (summary.failures > 0)
            failures.value = formatShare(summary.failures, summary.requests);
        return {{Panel::tr("of %1/s asked").arg(formatRate(summary.open->intendedPerS)),
                 formatRate(summary.requestsPerS), false, "rps"},
                {Panel::tr("p50"), latency(50, shortDigits), false, "percentiles"},
                {Panel::tr("p95"), latency(95, shortDigits), false, "percentiles"},
                {Panel::tr("p99"), latency(99, shortDigits), false, "percentiles"},
                {Panel::tr("service p99"), measured ? serviceTime(*summary.open, 99) : none, false,
                 "service-time"},
                failures,
                headline.part ? HeadlineFigure{Panel::tr("in flight"), none, false, "in-flight"}
                              : outstanding(headline)};
    }
    return {{Panel::tr("requests/s"), headline.any ? formatRate(summary.requestsPerS) : none, false,
             "rps"},
            {Panel::tr("p50"), latency(50), false, "percentiles"},
            {Panel::tr("p95"), latency(95), false, "percentiles"},
            {Panel::tr("p99"), latency(99), false, "percentiles"},
            failures,
            headline.any && !headline.part
                ? outstanding(headline)
                : HeadlineFigure{Panel::tr("in flight"), none, false, "in-flight"}};
}

} // namespace quadrant
