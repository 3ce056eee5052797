// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/descriptor_budget.h"

#include "core/base/language.h"
#include "core/scenario/load_level.h"

#include <algorithm>

namespace quadrant {
namespace {

// Event loops, wake-up pipes, listening sockets, report files, and connections on their way out.
constexpr long machinery = 64;
constexpr long perGeneratorThread = 4;
constexpr long perLoop = 8;

/// How many requests of a mode can wait for their I/O at once.
long waitingAtOnce(Mode mode, const Scenario& scenario, long connections) {
    const Profile& profile = scenario.profile;
    // Helpers are fewer than the pool's threads, and count as machinery.
    if (isSync(mode) || traitsOf(scenario.io.kind).usesHelpers)
        return std::min<long>(connections, profile.poolSize);
    return holdsThread(mode) ? std::min<long>(connections, profile.loops) : connections;
}

/// What each of the two sides needs.
struct Need {
    long generator = 0;
    long server = 0;
};

long neededByServer(const Scenario& scenario, long connections) {
    long needed = connections + perLoop * (scenario.profile.loops - 1); // the first is machinery
    if (scenario.profile.watchdog.count() > 0)
        needed += connections; // the supervisor's hold on each connection
    long waiting = 0;
    for (const Mode mode : scenario.modes)
        waiting = std::max(waiting, waitingAtOnce(mode, scenario, connections));
    return needed + traitsOf(scenario.io.kind).descriptors * waiting;
}

Need neededFor(const Scenario& scenario, long connections) {
    Need need{.generator = machinery + perGeneratorThread * scenario.load.threads + connections};
    if (scenario.targets.empty())
        need.server = neededByServer(scenario, connections);
    return need;
}

/// One of our processes, as a shortage is told.
struct Process {
    QString name;
    long needed = 0;
};

/// The one that needs most, be there one or two of them: all have the same limit.
Process neediest(const Scenario& scenario, long connections, long open) {
    const Need need = neededFor(scenario, connections);
    if (!scenario.targets.empty() || scenario.server == ServerPlacement::InProcess)
        return {Core::tr("this process"), open + need.generator + need.server};
    const Process ours{Core::tr("the load generator's process"), open + need.generator};
    const Process childs{Core::tr("the server's process"), machinery + need.server};
    return ours.needed > childs.needed ? ours : childs;
}

/// Of the generator.
long mostConnections(const Scenario& scenario) {
    if (!isOpen(scenario))
        return mostUsers(scenario);
    const auto most = static_cast<double>(scenario.load.maxConnections);
    return static_cast<long>(std::min(most, arrivalsAskedFor(scenario)));
}

QString adviceOn(const Scenario& scenario, long fits, long needed) {
    if (fits <= 0)
        return Core::tr("Please raise the limit (ulimit -Hn %1).").arg(needed);
    return (isOpen(scenario)
                ? Core::tr("Run at most %1 connections, or raise the limit (ulimit -Hn %2).")
                : Core::tr("Run at most %1 users, or raise the limit (ulimit -Hn %2)."))
        .arg(fits)
        .arg(needed);
}

} // namespace

long descriptorsNeeded(const Scenario& scenario, long open) {
    return neediest(scenario, mostConnections(scenario), open).needed;
}

QString descriptorShortage(const Scenario& scenario, long open, long limit) {
    const long wanted = mostConnections(scenario);
    const auto [process, needed] = neediest(scenario, wanted, open);
    if (needed <= limit)
        return {};
    long fits = 0;
    for (long low = 0, high = wanted; low < high;) {
        const long middle = (low + high + 1) / 2;
        if (neediest(scenario, middle, open).needed <= limit)
            low = fits = middle;
        else
            high = middle - 1;
    }
    const QString what =
        (isOpen(scenario)
             ? Core::tr("%1 connections need about %2 file descriptors, and %3 may have %4 open.")
             : Core::tr("%1 users need about %2 file descriptors, and %3 may have %4 open."))
            .arg(QString::number(wanted), QString::number(needed), process, QString::number(limit));
    return what + u' ' + adviceOn(scenario, fits, needed);
}

} // namespace quadrant
