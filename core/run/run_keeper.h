// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever keeps what a run measures, while it measures: the run tells it everything from which its
// record is built. On the run's thread.
#pragma once

#include "core/run/collected.h"
#include "core/run/run_record.h"

#include <cstddef>

namespace quadrant {

class RunKeeper {
public:
    RunKeeper() = default;
    RunKeeper(const RunKeeper&) = delete;
    RunKeeper& operator=(const RunKeeper&) = delete;
    virtual ~RunKeeper() = default;

    // While the load is on these must return quickly:

    /// First of all: its host and endpoints are known, nothing has been measured.
    virtual void begun(const RunRecord& run) = 0;
    /// `endpoint` has another URL, start or status.
    virtual void changed(std::size_t endpoint, const EndpointRecord& to) = 0;
    virtual void collected(std::size_t endpoint, const Collected& what) = 0;
    virtual void loadChanged(std::size_t endpoint, const LoadChange& change) = 0;

    /// Last of all. May take its time, so that all is kept when RunFinished is told.
    virtual void ended(const RunRecord& run) = 0;
};

} // namespace quadrant
