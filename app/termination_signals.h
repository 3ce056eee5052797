// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as calls of a listener, on a thread of its own, where anything may be done.
// At most one object at a time; when it goes, the signals end the process again.
#pragma once

#include "core/base/named_thread.h"

#include <functional>

namespace quadrant {

class TerminationSignals {
public:
    /// Called with 1 for the first signal, 2 for the second, …
    using Listener = std::function<void(int count)>;

    explicit TerminationSignals(Listener listener);
    TerminationSignals(const TerminationSignals&) = delete;
    TerminationSignals& operator=(const TerminationSignals&) = delete;
    ~TerminationSignals();

private:
    NamedThread m_thread;
};

} // namespace quadrant
