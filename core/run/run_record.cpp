// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_record.h"

#include "core/scenario/user_share.h"

#include <algorithm>

namespace quadrant {

Summary summarise(const RunRecord& record, const EndpointRecord& endpoint) {
    const auto index = static_cast<std::size_t>(&endpoint - record.endpoints.data());
    return summarise(endpoint.totals, record.scenario.load.thinkTime,
                     usersOf(record.scenario, index));
}

Summary summariseAll(const RunRecord& record) {
    const LoadSettings& load = record.scenario.load;
    return summarise(aggregatedTotals(record), load.thinkTime, load.users);
}

Totals aggregatedTotals(const RunRecord& record) {
    Totals sum;
    Seconds longest{0};
    for (const EndpointRecord& endpoint : record.endpoints) {
        sum.add(endpoint.totals);
        longest = std::max(longest, endpoint.totals.measured);
    }
    if (record.scenario.arrangement == Arrangement::Together)
        sum.measured = longest;
    return sum;
}

QString statusId(RunStatus status) {
    switch (status) {
    case RunStatus::Running:
        return QStringLiteral("running");
    case RunStatus::Finished:
        return QStringLiteral("finished");
    case RunStatus::Stopped:
        return QStringLiteral("stopped");
    case RunStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString statusId(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Pending:
        return QStringLiteral("pending");
    case EndpointStatus::Running:
        return QStringLiteral("running");
    case EndpointStatus::Finished:
        return QStringLiteral("finished");
    case EndpointStatus::Stopped:
        return QStringLiteral("stopped");
    case EndpointStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace quadrant
