// SPDX-License-Identifier: GPL-3.0-or-later
// Measures an explanation, one run after the other, on a thread of its own that needs no event
// loop. One explanation per explainer. The GUI and the command line use it alike.
#pragma once

#include "core/explain/explanation.h"
#include "core/run/run_keeper.h"

#include <functional>
#include <memory>

namespace quadrant {

class Explainer {
public:
    /// Told all that there is so far, a few times a second, on the explainer's thread; must return
    /// quickly. The last time, and only then, its status is no longer Running.
    using Listener = std::function<void(const Explanation&)>;

    /// Whoever keeps the next of its runs; called on the explainer's thread. Such a run is named
    /// after what it leaves out: "NAME: queue order fifo instead of lifo".
    using KeeperMaker = std::function<std::shared_ptr<RunKeeper>()>;

    /// What variations() has nothing to say about ends as Failed at once.
    Explainer(Scenario scenario, double timeScale, Listener listener,
              KeeperMaker keeperForNext = {});
    ~Explainer(); ///< stops and waits

    void start();
    /// From any thread, returns at once; the end follows within a second or two. What has been
    /// measured stays.
    void requestStop();
    /// Blocks until the end has been told.
    void wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
