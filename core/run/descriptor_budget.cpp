// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/descriptor_budget.h"

#include <algorithm>

namespace quadrant {
namespace {

// Event loops, wake-up pipes, listening sockets, report files, and connections on their way out.
constexpr long machinery = 64;
constexpr long perGeneratorThread = 4;

/// How many requests of a mode can wait for the downstream at once.
long downstreamConnections(Mode mode, const Scenario& scenario, long users) {
    switch (mode) {
    case Mode::SyncBlocking:
    case Mode::SyncNonBlocking:
        return std::min<long>(users, scenario.profile.poolSize);
    case Mode::AsyncBlocking:
        return 1;
    case Mode::AsyncNonBlocking:
        return users;
    }
    return users;
}

long neededFor(const Scenario& scenario, long users, long open) {
    long needed = open + machinery + perGeneratorThread * scenario.load.threads + users;
    if (!scenario.targets.empty())
        return needed;
    needed += users;
    if (scenario.profile.watchdog.count() > 0)
        needed += users; // the supervisor's hold on each connection
    if (scenario.io.kind == IoKind::None)
        return needed;
    if (scenario.io.kind == IoKind::File) // open in a pool thread; few helpers are machinery
        return needed + std::min<long>(users, scenario.profile.poolSize);
    long downstream = 0;
    for (const Mode mode : scenario.modes)
        downstream = std::max(downstream, downstreamConnections(mode, scenario, users));
    return needed + 2 * downstream;
}

} // namespace

long descriptorsNeeded(const Scenario& scenario, long open) {
    return neededFor(scenario, scenario.load.users, open);
}

QString descriptorShortage(const Scenario& scenario, long open, long limit) {
    const long needed = descriptorsNeeded(scenario, open);
    if (needed <= limit)
        return {};
    long fits = 0;
    for (long low = 0, high = scenario.load.users; low < high;) {
        const long middle = (low + high + 1) / 2;
        if (neededFor(scenario, middle, open) <= limit)
            low = fits = middle;
        else
            high = middle - 1;
    }
    const QString what = QStringLiteral("%1 users need about %2 file descriptors, and this process "
                                        "may have %3 open.")
                             .arg(scenario.load.users)
                             .arg(needed)
                             .arg(limit);
    const QString raise = QStringLiteral("raise the limit (ulimit -Hn %1)").arg(needed);
    return fits > 0 ? what + QStringLiteral(" Run at most %1 users, or %2.").arg(fits).arg(raise)
                    : what + QStringLiteral(" Please %1.").arg(raise);
}

} // namespace quadrant
