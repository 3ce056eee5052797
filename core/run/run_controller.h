// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a scenario: for each mode a fresh server, its load, its phases; collects every 250 ms;
// builds the RunRecord. One run per controller, on a thread of its own that needs no event loop.
// The GUI and the command line use it alike, and all commands go through it.
#pragma once

#include "core/base/child_process.h"
#include "core/base/pulse.h"
#include "core/run/request_listener.h"
#include "core/run/run_event.h"
#include "core/run/run_keeper.h"

#include <functional>
#include <memory>

namespace quadrant {

struct RunOptions {
    bool allowRemote = false; ///< targets may be other hosts than this one
    /// What a server in a process of its own is run from: the program that this one is.
    QString serverProgram = ChildProcess::thisProgram();
    /// Of the thread that shows the run; null where none does.
    std::shared_ptr<Pulse> window{};
    /// Keeps what is measured while it is; null where nothing does.
    std::shared_ptr<RunKeeper> keeper{};
    /// Who is told of each request; null where nobody is.
    std::shared_ptr<RequestListener> requests{};
};

class RunController {
public:
    /// Called on the run's thread; must return quickly.
    using Listener = std::function<void(const RunEvent&)>;

    RunController(Scenario scenario, RunOptions options, Listener listener);
    ~RunController(); ///< stops and waits

    /// Unique in this process; every event carries it.
    int id() const;
    void start();
    /// From any thread, returns at once; RunFinished follows within a second.
    void requestStop();
    /// From now on so many arrivals per second (open loop) or users (closed loop), above 0, over
    /// all endpoints that are under load now; stages that would follow are off. The next mode of a
    /// sequential run begins as the scenario says. From any thread, returns at once; LoadChanged
    /// follows, unless no load is on.
    void changeLevel(double level);
    /// Blocks until RunFinished has been delivered.
    void wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
