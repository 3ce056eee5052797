// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/cautions.h"

namespace quadrant {
namespace {

constexpr double muchShorter = 0.5;
// Below it a good part of the users' time went somewhere else than into completed requests.
constexpr double addsUpFrom = 0.8;

const EndpointRecord* endpointOf(const RunRecord& run, const QString& name) {
    for (const EndpointRecord& endpoint : run.endpoints) {
        if (endpoint.name == name && !endpoint.seconds.empty())
            return &endpoint;
    }
    return nullptr;
}

bool leavesMuchOut(const Summary& summary) {
    if (summary.open)
        return static_cast<double>(summary.neverEnded()) >
               (1 - addsUpFrom) * static_cast<double>(summary.open->intended);
    return summary.requests > 0 && summary.littleRatio < addsUpFrom;
}

/// Of the first of a side's runs where several have the same.
void addOnEndpoint(std::vector<Caution>& cautions, const Side& side, std::size_t index,
                   const QString& name, Seconds baseline) {
    bool suspect = false;
    bool neverEnded = false;
    Seconds measured{0};
    for (const auto& run : side.runs) {
        const EndpointRecord* endpoint = endpointOf(*run, name);
        if (!endpoint)
            continue;
        const Summary summary = summarise(*run, *endpoint);
        const auto verdict = verdictOn(*run, *endpoint, summary);
        suspect = suspect || (verdict && !verdict->sound());
        neverEnded = neverEnded || leavesMuchOut(summary);
        measured = std::max(measured, endpoint->totals.measured);
    }
    if (suspect)
        cautions.push_back({Caution::Kind::Suspect, index, name});
    if (neverEnded)
        cautions.push_back({Caution::Kind::NeverEnded, index, name});
    if (measured.count() > 0 && baseline.count() > 0 &&
        (measured < muchShorter * baseline || baseline < muchShorter * measured))
        cautions.push_back({Caution::Kind::Shorter, index, name, measured, baseline});
}

Seconds measuredFor(const Side& side, const QString& name) {
    Seconds longest{0};
    for (const auto& run : side.runs) {
        if (const EndpointRecord* endpoint = endpointOf(*run, name))
            longest = std::max(longest, endpoint->totals.measured);
    }
    return longest;
}

} // namespace

std::vector<Caution> cautionsOn(const Comparison& comparison) {
    std::vector<Caution> cautions;
    for (std::size_t i = 0; i < comparison.sides.size(); ++i) {
        const Side& side = comparison.sides[i];
        for (const auto& run : side.runs) {
            if (run->status != RunStatus::Finished) {
                cautions.push_back(
                    {Caution::Kind::NotFinished, i, {}, Seconds(0), Seconds(0), run->status});
                break;
            }
        }
        for (const ComparedEndpoint& endpoint : comparison.endpoints) {
            const QString& name = endpoint.names[static_cast<qsizetype>(i)];
            if (!name.isEmpty())
                addOnEndpoint(cautions, side, i, name,
                              measuredFor(comparison.sides[0], endpoint.names[0]));
        }
    }
    return cautions;
}

} // namespace quadrant
