// SPDX-License-Identifier: GPL-3.0-or-later
// Measures an explanation, one run after the other, on a thread of its own that needs no event
// loop. One explanation per explainer. The GUI and the command line use it alike.
#pragma once

#include "core/explain/explanation.h"

#include <functional>
#include <memory>

namespace quadrant {

class Explainer {
public:
    /// Told all that there is so far, a few times a second, on the explainer's thread; must return
    /// quickly. The last time, and only then, its status is no longer Running.
    using Listener = std::function<void(const Explanation&)>;

    /// What variations() has nothing to say about ends as Failed at once.
    Explainer(Scenario scenario, double timeScale, Listener listener);
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
