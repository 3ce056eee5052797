// SPDX-License-Identifier: GPL-3.0-or-later
// The URL of a server under load: read, checked, and resolved once.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <string>

namespace quadrant {

struct TargetUrl {
    std::string host; ///< as written, without brackets
    std::uint16_t port = 80;
    std::string path;       ///< with the query, at least "/"
    std::string hostHeader; ///< host, and the port where it isn't 80
};

/// http only; https and anything else gets a sentence that says so.
Result<TargetUrl> parseTargetUrl(const QString& url);

struct ResolvedHost {
    std::string address; ///< numeric, IPv4 first where there is one
    bool loopback = false;
};

/// Blocks for as long as name resolution takes. A numeric address needs none.
Result<ResolvedHost> resolveHost(const std::string& host);

/// Says without asking anyone whether this is surely this machine: localhost or a loopback literal.
bool isLoopbackName(const std::string& host);

} // namespace quadrant
