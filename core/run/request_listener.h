// SPDX-License-Identifier: GPL-3.0-or-later
// Who wants each request of a run, one by one, while it goes on. On the run's thread; must return
// quickly.
#pragma once

#include "core/load/request_log.h"
#include "core/run/run_record.h"

namespace quadrant {

class RequestListener {
public:
    RequestListener() = default;
    RequestListener(const RequestListener&) = delete;
    RequestListener& operator=(const RequestListener&) = delete;
    virtual ~RequestListener() = default;

    /// What ended since the last time. `users` are those that were active, over all endpoints that
    /// are under load together.
    virtual void ended(const EndpointRecord& endpoint, RequestBatch requests, int users) = 0;
};

} // namespace quadrant
