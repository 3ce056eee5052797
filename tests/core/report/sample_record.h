// SPDX-License-Identifier: GPL-3.0-or-later
// A small run, made by hand: two modes, a second of warm-up each, every figure easy to check.
#pragma once

#include "core/run/run_record.h"

namespace quadrant::sample {

inline SparseHistogram latenciesMs(std::initializer_list<int> values) {
    Histogram histogram;
    for (const int ms : values)
        histogram.record(ms * 1000);
    return histogram.drain();
}

inline Interval secondOf(int second, std::initializer_list<int> succeededMs,
                         std::initializer_list<int> failedMs = {}) {
    Interval interval;
    interval.begin = Seconds(second);
    interval.end = Seconds(second + 1);
    interval.succeeded = latenciesMs(succeededMs);
    interval.failed = latenciesMs(failedMs);
    interval.bodyBytes = interval.requests() * 10;
    interval.users = 2;
    interval.userSeconds = 2;
    interval.inFlight = 1;
    interval.oldestInFlight = Seconds(0.25);
    if (failedMs.size() > 0) {
        auto& reset = interval.failures[static_cast<std::size_t>(FailureKind::Reset)];
        reset = {failedMs.size(), Seconds(second + 0.25), Seconds(second + 0.75)};
    }
    return interval;
}

inline ServerSample telemetry() {
    ServerSample sample;
    sample.loopLagWorst = Millis(1.5);
    sample.poolActive = 3;
    sample.poolQueued = 4;
    sample.openConnections = 2;
    sample.loopUtilisation = 0.125;
    return sample;
}

inline void addSecond(EndpointRecord& endpoint, const Interval& load) {
    endpoint.totals.add(load);
    endpoint.evidence.add(load, telemetry());
    SelfCheck self;
    self.add(load, {});
    if (!load.warmUp)
        endpoint.self.add(load, {});
    endpoint.seconds.push_back({static_cast<int>(load.begin.count()), load, telemetry(), self});
}

inline EndpointRecord endpoint(Mode mode, WallTime started) {
    EndpointRecord record;
    record.name = modeId(mode);
    record.mode = mode;
    record.status = EndpointStatus::Finished;
    record.started = started;
    return record;
}

/// sync-blocking ends 4 requests in its two measured seconds (100, 200, 300 and 400 ms), one of
/// which fails; async-blocking ends none and leaves two unfinished.
inline RunRecord record() {
    using namespace std::chrono_literals;
    const WallTime start{std::chrono::seconds(1'700'000'000)};
    RunRecord run;
    run.program = QStringLiteral("Quadrant test");
    run.started = start;
    run.host = {2, QStringLiteral("Linux 6.1"), QStringLiteral("6.4.2"), 1024};
    run.status = RunStatus::Finished;
    run.scenario.name = QStringLiteral("sample");
    run.scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking};
    run.scenario.load.users = 2;
    run.scenario.warmUp = 1s;
    run.scenario.duration = 3s;

    EndpointRecord first = endpoint(Mode::SyncBlocking, start);
    Interval warmUp = secondOf(0, {50, 60, 70});
    warmUp.warmUp = true;
    addSecond(first, warmUp);
    addSecond(first, secondOf(1, {100, 200, 300}));
    addSecond(first, secondOf(2, {}, {400}));
    first.peakThreads = 41;
    first.peakLoopLag = Millis(1.5);

    EndpointRecord second = endpoint(Mode::AsyncBlocking, start + 3s);
    warmUp = secondOf(0, {});
    warmUp.warmUp = true;
    addSecond(second, warmUp);
    addSecond(second, secondOf(1, {}));
    Interval last = secondOf(2, {});
    last.unfinished = 2;
    last.unfinishedAges = latenciesMs({2500, 3000});
    addSecond(second, last);
    second.peakThreads = 1;
    second.peakLoopLag = Millis(2000);
    second.restarts = 2;

    run.endpoints = {std::move(first), std::move(second)};
    return run;
}

/// An open loop of 4 arrivals/s: in two measured seconds 8 were to start and 7 did; one of them
/// 2 ms late, two others after waiting for a connection. Serving each takes 100 ms; with what they
/// waited it is up to 500.
inline RunRecord openRecord() {
    RunRecord run = record();
    run.scenario.load.rate = 4;
    run.endpoints.resize(1);
    EndpointRecord& endpoint = run.endpoints.front();
    endpoint.totals = {};
    endpoint.evidence = {};
    endpoint.seconds = {};
    Interval load = secondOf(1, {100, 100, 102, 100});
    load.askedRate = 4;
    load.arrived.intended = load.arrived.started = 4;
    load.arrived.startLateness = latenciesMs({0, 0, 2, 0});
    load.arrived.serviceTimes = latenciesMs({100, 100, 100, 100});
    addSecond(endpoint, load);
    load = secondOf(2, {100, 500, 500});
    load.askedRate = 4;
    load.arrived.intended = 4;
    load.arrived.started = 3;
    load.arrived.waited = 2;
    load.arrived.missed = load.arrived.waiting = 1;
    load.arrived.startLateness = latenciesMs({0});
    load.arrived.serviceTimes = latenciesMs({100, 100, 100});
    addSecond(endpoint, load);
    return run;
}

} // namespace quadrant::sample
