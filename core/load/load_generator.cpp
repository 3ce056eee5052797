// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load_generator.h"

#include "core/base/language.h"
#include "core/load/load_worker.h"
#include "core/load/user_deal.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace quadrant {
namespace {

/// Adds one thread's share to that of the others, stretch by stretch.
void combine(std::vector<Interval>& all, std::vector<Interval> share) {
    for (std::size_t i = 0; i < share.size(); ++i) {
        if (i < all.size())
            all[i].combine(share[i]);
        else
            all.push_back(std::move(share[i]));
    }
}

} // namespace

class LoadGenerator::Private {
public:
    explicit Private(LoadPlan of)
        : plan(std::move(of))
        , planned(plan.levels) {
        while (planned.take(Elapsed::zero())) {
        }
    }

    void findBegun(Elapsed now) {
        while (const auto level = planned.take(now))
            begun.push_back(*level);
    }

    LoadPlan plan;
    LevelCursor planned; ///< for what is told of it: each thread has its own
    std::vector<LoadLevel> begun;
    TimePoint start;
    std::vector<std::unique_ptr<LoadWorker>> workers;
};

LoadGenerator::LoadGenerator(LoadPlan plan)
    : d(std::make_unique<Private>(std::move(plan))) {}

LoadGenerator::~LoadGenerator() {
    stop();
}

Result<Done> LoadGenerator::start() {
    try {
        const auto deal = std::make_shared<const std::vector<std::size_t>>(dealUsers(d->plan));
        for (int index = 0; index < d->plan.threads; ++index)
            d->workers.push_back(std::make_unique<LoadWorker>(d->plan, deal, index));
        d->start = Clock::now();
        for (const auto& worker : d->workers)
            worker->start(d->start);
    } catch (const std::exception& exception) {
        d->workers.clear();
        return Error{Core::tr("The load could not be started: %1")
                         .arg(QString::fromLocal8Bit(exception.what()))};
    }
    return Done{};
}

void LoadGenerator::changeLevel(double level) {
    const Elapsed now = Clock::now() - d->start; // the same moment for all
    d->findBegun(now);
    d->planned.dropRest();
    d->begun.push_back({now, level, true});
    for (const auto& worker : d->workers)
        worker->changeLevel(now, level);
}

std::vector<LoadLevel> LoadGenerator::takeChanges() {
    d->findBegun(Clock::now() - d->start);
    return std::exchange(d->begun, {});
}

std::vector<std::vector<Interval>> LoadGenerator::collect() {
    const Elapsed now = Clock::now() - d->start; // the same cut for all
    std::vector<std::future<TargetIntervals>> shares;
    for (const auto& worker : d->workers)
        shares.push_back(worker->handOver(now));

    TargetIntervals all(d->plan.targets.size());
    for (auto& share : shares) {
        TargetIntervals intervals = share.get();
        for (std::size_t target = 0; target < all.size(); ++target)
            combine(all[target], std::move(intervals[target]));
    }
    return all;
}

std::vector<RequestBatch> LoadGenerator::takeRequests() {
    std::vector<RequestBatch> all(d->plan.targets.size());
    if (d->plan.logged == 0)
        return all;
    std::vector<std::future<std::vector<RequestBatch>>> shares;
    for (const auto& worker : d->workers)
        shares.push_back(worker->takeRequests());
    for (auto& share : shares) {
        std::vector<RequestBatch> batches = share.get();
        for (std::size_t target = 0; target < all.size(); ++target)
            all[target].add(std::move(batches[target]));
    }
    return all;
}

void LoadGenerator::stop() {
    for (const auto& worker : d->workers)
        worker->requestEnd();
    for (const auto& worker : d->workers)
        worker->join();
}

bool LoadGenerator::ended() const {
    return std::all_of(d->workers.begin(), d->workers.end(),
                       [](const auto& worker) { return worker->ended(); });
}

} // namespace quadrant
