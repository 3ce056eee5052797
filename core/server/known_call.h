// SPDX-License-Identifier: GPL-3.0-or-later
// Where the last request went that called an endpoint: the next one mostly has the same target, and
// then need not be routed. One thread at a time.
#pragma once

#include "core/server/router.h"

#include <string>

namespace quadrant {

class KnownCall {
public:
    /// `call`: what route() has found for the request.
    void remember(const Request& request, const EndpointCall& call) {
        m_target = request.target;
        m_call = call;
    }

    /// What route() would find, or null where it must be asked. It looks at the target, and at
    /// the method only where that is none that an endpoint serves.
    const EndpointCall* find(const Request& request) const {
        const bool known = request.target == m_target && request.method != Method::Other;
        return known && !m_target.empty() ? &m_call : nullptr;
    }

private:
    std::string m_target;
    EndpointCall m_call;
};

} // namespace quadrant
