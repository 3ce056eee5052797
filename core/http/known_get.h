// SPDX-License-Identifier: GPL-3.0-or-later
// A plain GET that has been read need not be read again where the same bytes come: a load's clients
// send one request over and over. Shared by connections, whose requests are mostly the same too,
// so it stays in the processor's cache. One thread at a time.
#pragma once

#include "core/http/plain_get.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace quadrant {

class KnownGet {
public:
    /// As parsePlainGet(): what that says hangs on nothing but the bytes of the GET, whatever
    /// follows them.
    std::size_t parse(std::string_view bytes, Request& request) {
        if (!m_bytes.empty() && bytes.starts_with(m_bytes)) {
            request = m_request;
            return m_bytes.size();
        }
        const std::size_t size = parsePlainGet(bytes, request);
        if (size > 0) {
            m_bytes.assign(bytes, 0, size);
            m_request = request;
        }
        return size;
    }

private:
    std::string m_bytes;
    Request m_request;
};

} // namespace quadrant
