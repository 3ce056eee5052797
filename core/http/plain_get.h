// SPDX-License-Identifier: GPL-3.0-or-later
// The request that a load generator sends: GET, HTTP/1.1, the whole head in one piece, nothing in
// it that changes what follows. Reading such a one takes a fraction of what a parser takes that
// knows all of HTTP. Whatever else comes is left to that parser, valid or not. Pure.
#pragma once

#include "core/http/request.h"

#include <cstddef>
#include <string_view>

namespace quadrant {

/// The size of the plain GET at the beginning of `bytes`, and what it asks for; or 0, where the
/// request is another, isn't whole, or isn't certain to be valid, and `request` as it was.
std::size_t parsePlainGet(std::string_view bytes, Request& request);

} // namespace quadrant
