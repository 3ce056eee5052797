// SPDX-License-Identifier: GPL-3.0-or-later
// Runs made up for comparing: a latency for each second, or all of them, by a rule.
#pragma once

#include "core/run/run_record.h"

#include <functional>
#include <random>

namespace quadrant::synthetic {

using SecondsOf = std::vector<std::vector<double>>; ///< latencies in ms, second by second

inline EndpointRecord endpoint(const SecondsOf& seconds, const QString& name,
                               std::uint64_t failuresEach = 0) {
    EndpointRecord record;
    record.name = name;
    record.status = EndpointStatus::Finished;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        Interval interval;
        interval.begin = Seconds(static_cast<double>(i));
        interval.end = Seconds(static_cast<double>(i + 1));
        Histogram succeeded;
        for (const double ms : seconds[i])
            succeeded.record(static_cast<std::int64_t>(ms * 1000));
        interval.succeeded = succeeded.drain();
        Histogram failed;
        for (std::uint64_t n = 0; n < failuresEach; ++n)
            failed.record(1000);
        interval.failed = failed.drain();
        record.totals.add(interval);
        record.seconds.push_back({static_cast<int>(i), interval, std::nullopt});
    }
    return record;
}

inline std::shared_ptr<RunRecord> run(std::vector<EndpointRecord> endpoints) {
    auto record = std::make_shared<RunRecord>();
    record->program = QStringLiteral("Quadrant test");
    record->host = {2, QStringLiteral("Linux 6.1"), QStringLiteral("6.4.2"), 1024};
    record->status = RunStatus::Finished;
    record->scenario.name = QStringLiteral("made-up");
    record->endpoints = std::move(endpoints);
    return record;
}

/// The seconds' means are an AR(1) process around 100 ms, requests within a second scatter by 2 ms.
inline SecondsOf dependent(std::size_t seconds, double correlation, unsigned seed,
                           int requestsEach = 40) {
    std::mt19937 random(seed);
    std::normal_distribution<> normal;
    const double innovation = 10 * std::sqrt(1 - correlation * correlation);
    double level = 10 * normal(random);
    SecondsOf all(seconds);
    for (auto& second : all) {
        for (int i = 0; i < requestsEach; ++i)
            second.push_back(std::max(1.0, 100 + level + 2 * normal(random)));
        level = correlation * level + innovation * normal(random);
    }
    return all;
}

inline SecondsOf scaled(SecondsOf seconds, double factor) {
    for (auto& second : seconds) {
        for (double& ms : second)
            ms *= factor;
    }
    return seconds;
}

} // namespace quadrant::synthetic
