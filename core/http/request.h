// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.x request as the servers see it: a plain value. Bodies are read and dropped.
#pragma once

#include <string>

namespace quadrant {

enum class Method { Get, Head, Post, Other };

struct Request {
    Method method = Method::Get;
    std::string target;     ///< as sent: path and query
    bool http10 = false;    ///< HTTP/1.0, whose keep-alive must be confirmed in the answer
    bool keepAlive = false; ///< the client will send more requests on this connection
};

} // namespace quadrant
