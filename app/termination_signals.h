// SPDX-License-Identifier: GPL-3.0-or-later
// The first SIGINT or SIGTERM calls a listener, on a thread of its own, where anything may be done;
// the second one ends the process at once. At most one object at a time; when it goes, the signals
// end the process again.
#pragma once

#include "core/base/named_thread.h"

#include <functional>

namespace quadrant {

class TerminationSignals {
public:
    using Listener = std::function<void()>;

    explicit TerminationSignals(Listener listener);
    TerminationSignals(const TerminationSignals&) = delete;
    TerminationSignals& operator=(const TerminationSignals&) = delete;
    ~TerminationSignals();

private:
    NamedThread m_thread;
};

} // namespace quadrant
