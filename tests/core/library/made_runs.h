// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a library without anything having been measured for them.
#pragma once

#include "core/library/collected_bytes.h"
#include "core/library/run_library.h"
#include "core/run/run_plan.h"
#include "core/run/threshold_watch.h"
#include "core/scenario/threshold_parser.h"

namespace quadrant {

/// Of one mode, with as many requests of 5 ms as are said. Returns its id, or 0.
inline qint64 addMadeRun(RunLibrary& library, const QString& name, int requests = 3,
                         RunStatus status = RunStatus::Finished) {
    RunRecord run;
    run.program = QStringLiteral("Quadrant");
    run.started = std::chrono::system_clock::now();
    run.host.cores = 2;
    run.scenario.name = name;
    run.scenario.modes = {Mode::AsyncNonBlocking};
    run.scenario.thresholds = {parseThreshold(QStringLiteral("p99 < 4 ms over 1 s")).value()};
    run.endpoints = plannedEndpoints(run.scenario);
    run.endpoints[0].thresholds = ThresholdWatch(run.scenario, run.endpoints[0].name).outcomes();
    Histogram latencies;
    for (int i = 0; i < requests; ++i)
        latencies.record(5000);
    Collected collected;
    collected.intervals.resize(1);
    collected.intervals[0].end = Seconds(0.25);
    collected.intervals[0].succeeded = latencies.drain();
    qint64 id = 0;
    const auto done = library.inOneGo([&]() -> Result<Done> {
        const auto added = library.add(run);
        if (!added)
            return added.error();
        id = added.value();
        run.endpoints[0].status = EndpointStatus::Finished;
        ThresholdOutcome& outcome = run.endpoints[0].thresholds[0];
        outcome.state = ThresholdOutcome::State::Broken;
        outcome.value = 3.5;
        outcome.worst = 4.75;
        outcome.brokenAt = Seconds(1.25);
        if (const auto set = library.setState(id, 0, run.endpoints[0]); !set)
            return set;
        if (const auto kept = library.addCollected(id, 0, toBytes(collected)); !kept)
            return kept;
        if (const auto changed = library.addChange(id, 0, {Seconds(0.1), 7, true}); !changed)
            return changed;
        return status == RunStatus::Running ? Result<Done>(Done{}) : library.end(id, status, {});
    });
    return done ? id : 0;
}

} // namespace quadrant
