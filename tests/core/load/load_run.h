// SPDX-License-Identifier: GPL-3.0-or-later
// What the generator's tests share: plans against this machine, and running one to its end.
#pragma once

#include "core/load/load_generator.h"
#include "core/stats/summary.h"

#include <QTest>

#include <utility>

namespace quadrant {

inline LoadTarget loopbackTarget(std::uint16_t port, std::string path = "/") {
    return {"127.0.0.1", port, "127.0.0.1:" + std::to_string(port), std::move(path)};
}

/// All users start at once.
inline LoadPlan loopbackPlan(std::uint16_t port, int users, Seconds duration, Millis thinkTime) {
    LoadPlan plan;
    plan.targets = {loopbackTarget(port)};
    plan.users = users;
    plan.spawnRate = 1e6;
    plan.thinkTime = thinkTime;
    plan.duration = duration;
    return plan;
}

/// A target's intervals, and their sum; the warm-up is left out of the sum.
struct TargetResult {
    std::vector<Interval> intervals;
    Totals totals;

    std::uint64_t succeeded() const { return totals.succeeded.count(); }
    std::uint64_t failed() const { return totals.failed.count(); }
    std::uint64_t failed(FailureKind kind) const {
        return totals.failures[static_cast<std::size_t>(kind)].count;
    }
};

inline void collectInto(std::vector<TargetResult>& results, LoadGenerator& generator) {
    auto collected = generator.collect();
    results.resize(collected.size());
    for (std::size_t target = 0; target < collected.size(); ++target) {
        for (Interval& interval : collected[target]) {
            results[target].totals.add(interval);
            results[target].intervals.push_back(std::move(interval));
        }
    }
}

/// To its end, or until this many requests have ended.
inline std::vector<TargetResult> runLoad(LoadPlan plan, std::uint64_t enough = UINT64_MAX) {
    LoadGenerator generator(std::move(plan));
    std::vector<TargetResult> results;
    if (const auto started = generator.start(); !started) {
        qCritical("%s", qPrintable(started.error().message));
        return results;
    }
    std::uint64_t requests = 0;
    while (!generator.ended() && requests < enough) {
        QTest::qWait(5); // the pace of collecting, not something to wait for
        collectInto(results, generator);
        requests = 0;
        for (const TargetResult& result : results)
            requests += result.succeeded() + result.failed();
    }
    generator.stop();
    collectInto(results, generator);
    return results;
}

} // namespace quadrant
