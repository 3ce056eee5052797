// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quadrant {
namespace {

using Kind = Finding::Kind;

constexpr std::size_t mostFindings = 2;

// From which share of the measured time on a resource counts as exhausted.
constexpr double poolExhaustedFrom = 0.1;
constexpr double exhaustedFrom = 0.9;
constexpr double processorsExhaustedFrom = 0.95;
// A loop that waits holds everybody up long before it does nothing else.
constexpr double loopBlockedFrom = 0.2;
constexpr Millis shortestStall{50};
// A loop that works runs; one that is blocked is neither idle nor running.
constexpr double mostRunningWhereBlocked = 0.3;
// Who has waited more than twice as long as nearly everybody that was answered was passed over.
constexpr double nearlyEverybody = 95;
constexpr std::int64_t passedOver = 2;
constexpr double starvedFrom = 0.1;  // of the users
constexpr double backlogFrom = 0.01; // of all arrivals

struct Case {
    const Evidence& evidence;
    const Totals& totals;
    const Summary& summary;
    const std::optional<Verdict>& verdict;

    bool suspectFor(Reason::Kind reason) const { return verdict && verdict->has(reason); }
    std::uint64_t failures(FailureKind kind) const {
        return totals.failures[static_cast<std::size_t>(kind)].count;
    }
    /// The failures of connections that were open.
    std::uint64_t connectionsLost() const {
        return failures(FailureKind::Reset) + failures(FailureKind::ClosedEarly);
    }
    double shareOfRequests(std::uint64_t count) const {
        return summary.requests > 0
                   ? static_cast<double>(count) / static_cast<double>(summary.requests)
                   : 0;
    }
};

std::optional<Finding> failedInThisWay(const Case& it, Kind kind, FailureKind way) {
    const std::uint64_t count = it.failures(way);
    if (count == 0)
        return std::nullopt;
    return Finding{.kind = kind, .share = it.shareOfRequests(count)};
}

/// By the first of these that the verdict has.
template <Reason::Kind... reasons>
std::optional<Finding> hampered(const Case& it) {
    for (const Reason::Kind reason : {reasons...}) {
        if (it.suspectFor(reason))
            return Finding{.kind = Kind::Hampered, .by = reason};
    }
    return std::nullopt;
}

constexpr auto generatorExhausted = hampered<Reason::Kind::ClientLimit>;
constexpr auto processorsShared =
    hampered<Reason::Kind::ProcessorsShared, Reason::Kind::OthersBusy>;

/// Said once of the generator.
std::optional<Finding> generator(const Case& it) {
    return generatorExhausted(it) ? std::nullopt : hampered<Reason::Kind::GeneratorBusy>(it);
}

bool processorsFull(const Evidence& evidence) {
    return evidence.shareOf(evidence.processBusy) >= processorsExhaustedFrom;
}

std::optional<Finding> watchdog(const Case& it) {
    if (it.evidence.restarts < 1)
        return std::nullopt;
    return Finding{.kind = Kind::LoopRestarted,
                   .share = it.shareOfRequests(it.connectionsLost()),
                   .count = static_cast<std::uint64_t>(it.evidence.restarts),
                   .loops = it.evidence.loops};
}

std::optional<Finding> loop(const Case& it) {
    const Evidence& evidence = it.evidence;
    const double busy = evidence.shareOf(evidence.loopBusy);
    if (evidence.loopRan <= mostRunningWhereBlocked * evidence.loopBusy) {
        if (processorsFull(evidence))
            return std::nullopt; // it may be waiting for no more than its turn to run
        const bool stalled = busy >= loopBlockedFrom && evidence.longestStall >= shortestStall;
        if (stalled || busy >= exhaustedFrom)
            return Finding{.kind = Kind::LoopBlocked,
                           .share = busy,
                           .most = static_cast<std::uint64_t>(evidence.mostLoopQueued),
                           .longest = evidence.longestStall,
                           .shared = evidence.shared,
                           .loops = evidence.loops};
    } else if (busy >= exhaustedFrom && evidence.begun > 0) {
        const auto begun = static_cast<double>(evidence.begun);
        return Finding{.kind = Kind::LoopBusy,
                       .share = busy,
                       .most = static_cast<std::uint64_t>(evidence.mostLoopQueued),
                       .perS = begun / evidence.measured.count(),
                       // As if all were as busy as the busiest.
                       .each = evidence.loopBusy * evidence.loops / begun,
                       .shared = evidence.shared,
                       .loops = evidence.loops};
    }
    return std::nullopt;
}

std::optional<Finding> lock(const Case& it) {
    const Evidence& evidence = it.evidence;
    const double held = evidence.shareOf(evidence.lockHeld);
    // On average at least one waits: a loop that takes the lock alone is not held up by it.
    const bool queued = evidence.lockWaitingSeconds >= evidence.measured.count();
    if (held < exhaustedFrom || !queued)
        return std::nullopt;
    return Finding{.kind = Kind::LockExhausted,
                   .share = held,
                   .most = static_cast<std::uint64_t>(evidence.mostLockWaiting)};
}

std::optional<Finding> pool(const Case& it) {
    const double full = it.evidence.shareOf(it.evidence.poolFull);
    if (full < poolExhaustedFrom)
        return std::nullopt;
    return Finding{.kind = Kind::PoolExhausted,
                   .share = full,
                   .count = static_cast<std::uint64_t>(it.evidence.poolSize),
                   .most = static_cast<std::uint64_t>(it.evidence.mostQueued)};
}

/// A resource that was exhausted nearly all of the time is surely what limited the load; another
/// may have been so because the generator or the machine did not keep up.
template <auto resource>
std::optional<Finding> certain(const Case& it) {
    const auto finding = resource(it);
    return finding && finding->share >= exhaustedFrom ? finding : std::nullopt;
}

template <auto resource>
std::optional<Finding> uncertain(const Case& it) {
    const auto finding = resource(it);
    return finding && finding->share < exhaustedFrom ? finding : std::nullopt;
}

/// Whether the generator or something in the server explains how fast it was.
bool otherwiseExplained(const Case& it) {
    return it.suspectFor(Reason::Kind::GeneratorBusy) || loop(it) || lock(it) || pool(it);
}

std::optional<Finding> processors(const Case& it) {
    if (otherwiseExplained(it) || processorsShared(it) || !processorsFull(it.evidence))
        return std::nullopt;
    return Finding{.kind = Kind::ProcessorsBusy,
                   .share = it.evidence.shareOf(it.evidence.processBusy),
                   .count = static_cast<std::uint64_t>(it.evidence.cores)};
}

/// Our server's downstream calls end as 5xx where they fail; of another server nothing is known.
std::optional<Finding> downstream(const Case& it) {
    if (it.evidence.answers == Answers::None)
        return std::nullopt;
    const bool readLate = it.evidence.answers == Answers::Loop && loop(it);
    return failedInThisWay(it, readLate ? Kind::AnswersReadLate : Kind::DownstreamFailed,
                           FailureKind::Status5xx);
}

/// Failures that no other finding accounts for.
std::optional<Finding> otherFailures(const Case& it) {
    std::uint64_t all = it.summary.failures;
    std::array<bool, failureKindCount> told{};
    const auto tell = [&](FailureKind kind) {
        told[static_cast<std::size_t>(kind)] = true;
        all -= it.failures(kind);
    };
    tell(FailureKind::ClientLimit);
    if (it.evidence.answers != Answers::None)
        tell(FailureKind::Status5xx);
    if (it.evidence.restarts > 0) {
        tell(FailureKind::Reset);
        tell(FailureKind::ClosedEarly);
    }
    if (all == 0)
        return std::nullopt;
    std::size_t frequent = failureKindCount;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (!told[kind] && (frequent == failureKindCount ||
                            it.totals.failures[kind].count > it.totals.failures[frequent].count))
            frequent = kind;
    }
    return Finding{.kind = Kind::RequestsFailed,
                   .share = it.shareOfRequests(all),
                   .failure = static_cast<FailureKind>(frequent)};
}

/// The luck of those who survived: percentiles of completed requests don't tell of the others.
std::optional<Finding> starvation(const Case& it) {
    if (it.summary.open)
        return std::nullopt; // there are no users
    const auto beyond =
        static_cast<std::int64_t>(it.summary.percentileMs(nearlyEverybody) * 1000) * passedOver;
    const std::uint64_t starved = it.totals.unfinishedAges.countAbove(beyond);
    if (starved == 0 || static_cast<double>(starved) < starvedFrom * it.evidence.users)
        return std::nullopt;
    return Finding{.kind = Kind::UsersStarved,
                   .count = starved,
                   .most = static_cast<std::uint64_t>(it.evidence.users),
                   .each = Millis(it.summary.medianSucceededMs),
                   .longest = it.summary.oldestUnfinished,
                   .beyond = Micros(beyond)};
}

/// The queue of what waits for a connection had not gone when the load ended.
std::optional<Finding> backlog(const Case& it) {
    const auto& open = it.summary.open;
    if (!open ||
        static_cast<double>(open->missed) < backlogFrom * static_cast<double>(open->intended))
        return std::nullopt;
    const auto waited = static_cast<double>(open->waited + open->missed);
    return Finding{.kind = Kind::MoreArrived,
                   .share = std::min(1.0, waited / static_cast<double>(open->intended)),
                   .count = open->missed};
}

/// Tells less of the server than all the others.
std::optional<Finding> machine(const Case& it) {
    return otherwiseExplained(it) || generatorExhausted(it) ? std::nullopt : processorsShared(it);
}

/// With nothing wrong in the server.
Finding allIsWell(const Case& it, bool suspect) {
    if (!it.evidence.telemetry)
        return {.kind = Kind::NothingFailed, .count = it.summary.neverEnded()};
    return {.kind = suspect ? Kind::ServerKeptUp : Kind::NothingExhausted};
}

/// A loop that waits for no more than its turn to run can't be told from one that is blocked.
bool canBeTold(const Case& it, bool suspect) {
    if (it.summary.requests == 0)
        return false;
    return !suspect || (it.summary.failures == 0 && !processorsFull(it.evidence));
}

/// What matters most comes first.
constexpr std::array findingRules{
    generatorExhausted, watchdog,        certain<loop>,   lock,       certain<pool>,
    generator,          uncertain<loop>, uncertain<pool>, processors, downstream,
    otherFailures,      starvation,      backlog,         machine};

} // namespace

std::vector<Finding> findings(const Evidence& evidence, const Totals& totals,
                              const Summary& summary, const std::optional<Verdict>& verdict) {
    const Case it{evidence, totals, summary, verdict};
    std::vector<Finding> found;
    for (const auto rule : findingRules) {
        const auto finding = rule(it);
        if (finding && std::find(found.begin(), found.end(), *finding) == found.end())
            found.push_back(*finding);
        if (found.size() == mostFindings)
            return found;
    }
    const bool suspect = !found.empty() && found.back().kind == Kind::Hampered;
    if (found.size() == (suspect ? 1 : 0) && canBeTold(it, suspect))
        found.push_back(allIsWell(it, suspect));
    return found;
}

} // namespace quadrant
