// SPDX-License-Identifier: GPL-3.0-or-later
// What to run: plain values, as a scenario file holds them (format "quadrant-scenario").
#pragma once

#include "core/base/clock.h"
#include "core/scenario/io_kind.h"
#include "core/scenario/mode.h"
#include "core/scenario/profile.h"
#include "core/scenario/published.h"
#include "core/scenario/threshold.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace quadrant {

/// Sequential: a fresh server for each mode, one after the other. Together: all on one server.
enum class Arrangement { Sequential, Together };

/// Where the embedded server runs.
enum class ServerPlacement { InProcess, ChildProcess };

struct IoSettings {
    IoKind kind = IoKind::Http;
    std::chrono::milliseconds wait{1000}; ///< 0 to 600000; how long the downstream takes (http)
    friend bool operator==(const IoSettings&, const IoSettings&) = default;
};

/// At equal distances, or as a Poisson process: independent of each other.
enum class Arrivals { Constant, Poisson };

/// Closed loop: each user sends its next request when the last has ended (plus think time).
/// Open loop: requests start at a rate, whatever becomes of those before; users, spawnRate and
/// thinkTime are not used.
struct LoadSettings {
    double rate = 0; ///< arrivals per second of an open loop; 0: a closed loop
    Arrivals arrivals = Arrivals::Constant;
    int maxConnections = 1000; ///< of an open loop; what finds none free waits for one
    int users = 50;
    double spawnRate = 50; ///< users per second
    Millis thinkTime{0};
    Seconds requestTimeout{60};
    bool keepAlive = true;
    int threads = 1; ///< of the generator
    /// Together: which part of the users each mode gets. Weights; a mode that isn't named has 1.
    std::map<Mode, double> share{};
    friend bool operator==(const LoadSettings&, const LoadSettings&) = default;
};

/// A running server that is loaded in place of the embedded one.
struct Target {
    QString name;
    QString url;
    friend bool operator==(const Target&, const Target&) = default;
};

/// As a file has a level of the load (loadLevels() makes one of it): a rate (open loop) or a number
/// of users (closed loop), not both, and for how long.
struct Stage {
    std::optional<double> rate{};
    std::optional<int> users{};
    Seconds length{0};
    friend bool operator==(const Stage&, const Stage&) = default;
};

struct Scenario {
    QString name;
    QString title;
    QString description;
    std::vector<Mode> modes{allModes.begin(), allModes.end()};
    Arrangement arrangement = Arrangement::Sequential;
    ServerPlacement server = ServerPlacement::InProcess;
    IoSettings io;
    LoadSettings load;
    /// One after the other from each mode's start, in place of load.rate or load.users; the last
    /// one goes on until `duration`. The users of a stage come and go at load.spawnRate.
    std::vector<Stage> stages;
    std::vector<Target>
        targets; ///< when there are any, modes, server, load.share, io and profile are not used
    Seconds warmUp{0};    ///< from the start of each mode; what ends in it is left out
    Seconds duration{10}; ///< of each mode, ramp and warm-up included
    Profile profile;
    double timeScale = 1;              ///< by which the durations have been multiplied already
    std::vector<Threshold> thresholds; ///< that each run must meet
    Published published;               ///< no results: nothing was published for it

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Whether requests start at a rate.
bool isOpen(const Scenario& scenario);

/// What a run of it loads: ids of modes, or names of targets.
std::vector<QString> endpointNames(const Scenario& scenario);
/// How many they are.
int endpointCount(const Scenario& scenario);

/// How long a run of it takes, all its modes together.
Seconds totalDuration(const Scenario& scenario);

/// Every duration × factor (waits, ramp, stages, run, watchdog, costs), but not the poll interval;
/// and every rate ÷ factor. A watchdog stays at least shortestWatchdog.
Scenario scaled(Scenario scenario, double factor);

} // namespace quadrant
