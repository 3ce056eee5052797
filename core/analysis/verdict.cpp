// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verdict.h"

#include "core/stats/summary.h"

#include <algorithm>
#include <array>

namespace quadrant {
namespace {

// A thread that is nearly always busy lets what comes in wait: at 90 % for nine times as long as it
// takes to be served (ρ ÷ (1 − ρ) of an M/M/1 queue). Locust warns of its own CPU from 90 % on too.
constexpr double generatorBusyFrom = 0.9;

// What 1 % of the timers or starts exceed may be what 1 % of the answers were read too late by, so
// it is weighed against their 99th percentile; and what is less than a millisecond is left to the
// scheduler.
constexpr double lateFrom = 0.1;
constexpr Millis lateAtLeast{1};

// What wasn't asked cannot have been answered: a hundredth shows in no figure. One arrival or user
// may be on its way.
constexpr double missingFrom = 0.01;
constexpr std::uint64_t onItsWay = 1;

// Where no core was idle, those who wanted to run waited for each other. The share that somebody
// had is what the server, which wanted it too, went without.
constexpr double processorsBusyFrom = 0.95;
constexpr double takenFrom = 0.1;

// A window that now and then is late is what windows are.
constexpr double windowLateFrom = 0.05;

// A server that accepts, a downstream connection and a file need a handful at the same time.
constexpr long descriptorsFrom = 16;
// The kernel tries ports one after the other: with few left it takes its time to find one.
constexpr long portsFrom = 100;

double part(std::uint64_t of, std::uint64_t whole) {
    return whole > 0 ? static_cast<double>(of) / static_cast<double>(whole) : 0;
}

std::optional<Reason> clientLimit(const SelfFigures& it) {
    if (it.check.clientLimits == 0)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::ClientLimit,
                  .share = part(it.check.clientLimits, it.check.requests),
                  .count = it.check.clientLimits};
}

std::optional<Reason> generatorBusy(const SelfFigures& it) {
    const double busy = it.check.shareOf(it.check.generatorBusy + it.check.generatorWaited);
    if (busy < generatorBusyFrom)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::GeneratorBusy, .share = busy};
}

std::optional<Reason> rate(const SelfFigures& it) {
    const SelfCheck& check = it.check;
    // A busy generator is late to see that a connection is free.
    const std::uint64_t excused = generatorBusy(it) ? 0 : check.unconnected;
    const std::uint64_t accounted = std::min(check.started + excused, check.intended);
    const std::uint64_t missing = check.intended - accounted;
    if (missing <= onItsWay || part(missing, check.intended) <= missingFrom)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::RateNotKept, .share = part(check.started, check.intended)};
}

bool matters(const Lateness& lateness, Millis response) {
    return response.count() > 0 && lateness.p99 > std::max(lateAtLeast, lateFrom * response);
}

std::optional<Reason> starts(const SelfFigures& it) {
    if (!matters(it.starts, it.response99))
        return std::nullopt;
    return Reason{.kind = Reason::Kind::StartsLate,
                  .share = part(it.starts.overLimit, it.starts.count),
                  .late = lateStart,
                  .worst = it.starts.worst};
}

/// Of an open loop the starts tell more.
std::optional<Reason> timers(const SelfFigures& it) {
    if (starts(it) || !matters(it.timers, it.response99))
        return std::nullopt;
    return Reason{
        .kind = Reason::Kind::TimersLate, .late = it.timers.p99, .worst = it.timers.worst};
}

std::optional<Reason> users(const SelfFigures& it) {
    const SelfCheck& check = it.check;
    const double mean = check.missingUserSeconds / check.checked.count();
    if (mean <= onItsWay || check.missingUserSeconds <= missingFrom * check.askedUserSeconds)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::UsersMissing,
                  .share = check.missingUserSeconds / check.askedUserSeconds};
}

bool processorsBusy(const SelfFigures& it) {
    return it.check.shareOf(it.check.processorsBusy) >= processorsBusyFrom;
}

std::optional<Reason> processors(const SelfFigures& it) {
    const double taken = it.check.shareOf(it.check.generatorBusy) / it.cores;
    if (!processorsBusy(it) || taken < takenFrom || generatorBusy(it))
        return std::nullopt;
    return Reason{.kind = Reason::Kind::ProcessorsShared,
                  .share = taken,
                  .count = static_cast<std::uint64_t>(it.cores)};
}

std::optional<Reason> others(const SelfFigures& it) {
    const double taken = it.check.shareOf(it.check.othersBusy);
    if (!processorsBusy(it) || taken < takenFrom)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::OthersBusy, .share = taken};
}

std::optional<Reason> window(const SelfFigures& it) {
    const double late = it.check.shareOf(it.check.windowLate);
    if (late < windowLateFrom)
        return std::nullopt;
    return Reason{.kind = Reason::Kind::WindowLate,
                  .share = late,
                  .late = noticeable,
                  .worst = it.check.worstWindowLateness.value_or(Millis(0))};
}

std::optional<Reason> shortOf(const std::optional<long>& left, long from, Reason::Kind kind) {
    if (!left || *left >= from)
        return std::nullopt;
    return Reason{.kind = kind, .count = static_cast<std::uint64_t>(std::max(0L, *left))};
}

std::optional<Reason> descriptors(const SelfFigures& it) {
    return shortOf(it.check.fewestDescriptors, descriptorsFrom, Reason::Kind::DescriptorsShort);
}

std::optional<Reason> ports(const SelfFigures& it) {
    return shortOf(it.check.fewestPorts, portsFrom, Reason::Kind::PortsShort);
}

using Rule = std::optional<Reason> (*)(const SelfFigures&);
constexpr auto rules = std::to_array<Rule>({clientLimit, generatorBusy, rate, starts, timers, users,
                                            processors, others, window, descriptors, ports});

} // namespace

bool Verdict::has(Reason::Kind kind) const {
    return std::any_of(reasons.begin(), reasons.end(),
                       [kind](const Reason& reason) { return reason.kind == kind; });
}

Lateness latenessOf(const Histogram& histogram) {
    return {histogram.count(), histogram.countAbove(lateStart.count()),
            Micros(histogram.percentileUs(99)), Micros(histogram.maxUs())};
}

Lateness latenessOf(const SparseHistogram& histogram) {
    Lateness lateness{.count = histogram.count, .worst = Micros(histogram.maxUs)};
    const std::size_t limit = Histogram::cellOf(lateStart.count());
    const std::uint64_t upTo99 = histogram.count - histogram.count / 100;
    std::uint64_t seen = 0;
    for (const auto [cell, count] : histogram.cells) {
        if (cell > limit)
            lateness.overLimit += count;
        if (seen < upTo99)
            lateness.p99 = Micros(std::min(Histogram::highestInCell(cell), histogram.maxUs));
        seen += count;
    }
    return lateness;
}

std::optional<Verdict> verdict(const SelfFigures& figures) {
    if (figures.check.checked.count() <= 0)
        return std::nullopt;
    Verdict verdict;
    for (const auto rule : rules) {
        if (const auto reason = rule(figures))
            verdict.reasons.push_back(*reason);
    }
    return verdict;
}

void addVerdict(std::optional<Verdict>& whole, const std::optional<Verdict>& part) {
    if (!part)
        return;
    whole = whole.value_or(Verdict());
    whole->reasons.insert(whole->reasons.end(), part->reasons.begin(), part->reasons.end());
}

} // namespace quadrant
