// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel says in words and figures. Pure functions of a run's values.
#pragma once

#include "core/run/run_event.h"

#include <QString>

#include <vector>

namespace quadrant {

enum class PanelStatus {
    Idle,    ///< no run has begun
    Waiting, ///< for its turn
    Starting,
    Ramp,
    WarmUp,
    Measuring,
    Ending,
    Finished,
    Stopped,
    Failed,
    NotRun, ///< the run ended before its turn came
};

PanelStatus panelStatus(Phase phase);
/// Pending and Running are what the end of a run leaves of an endpoint that it never finished.
PanelStatus panelStatus(EndpointStatus status);
bool isUnderLoad(PanelStatus status);
bool hasEnded(PanelStatus status);

/// What the endpoint is called and, where the run's durations were scaled, by how much: "sync +
/// blocking I/O · time × 0.1".
QString panelTitle(const QString& endpoint, const Scenario& scenario);

/// With a sign before it: "▶ measuring". Empty when idle.
QString statusText(PanelStatus status);

/// Stands in place of a chart that has nothing to draw.
QString emptyHint(const QString& endpoint, PanelStatus status);

/// A loop that stands still this long has let someone down: people notice a tenth of a second.
inline constexpr Millis stallWarningFrom{100};

/// How long the loop stood still, from telemetry of the server: the worst in one interval.
Millis worstStall(const ServerSample& sample);
/// "⚠ loop stalled 3.1 s" while it happens, "… up to 3.1 s" afterwards; empty where it has not.
/// Where the watchdog has restarted the loop, that is told in place of what was before: "⟳
/// restarted 2×".
QString loopWarning(Millis stallNow, Millis stallWorst, int restarts);

/// Why it came out so, a sentence after the other.
QString whyText(const std::vector<Finding>& findings);

struct HeadlineFigure {
    QString caption;
    QString value; ///< number and unit, with a space between
    bool alarming = false;
    const char* topic = ""; ///< of the help
};

/// What is asked for: "200/s" of an open loop, "50 users" of a closed one.
QString loadText(double level, bool open);

struct Headline {
    Summary summary;
    int inFlight = 0;
    int waiting = 0; ///< for a connection, in an open loop
    Seconds oldestInFlight{0};
    bool part = false;  ///< of the time: what was in flight then is not known
    bool ended = false; ///< then what was in flight is unfinished
    bool any = false;   ///< whether anything was measured yet
};
std::vector<HeadlineFigure> headlineFigures(const Headline& headline);

} // namespace quadrant
