// SPDX-License-Identifier: GPL-3.0-or-later
// Reads HTTP/1.x requests from bytes, whatever brings them (RFC 9112, on Beast's parser but for
// plain_get.h), one after the other: bytes behind a request are kept for the next. Bodies, chunked
// ones too, are read and dropped. One thread at a time.
//
// Bounds: request line and headers 16 KiB, trailers and chunk headers alike; body 1 MiB. What is
// kept is no more than that and what the caller feeds beyond: it should stop reading while
// pendingBytes() is large.
#pragma once

#include "core/http/request.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace quadrant {

class KnownGet;

class RequestParser {
public:
    enum class State {
        NeedMore, ///< feed more bytes
        Done,     ///< request() is whole; next() goes on behind it
        Bad,      ///< refusal() says why; the connection is of no more use
    };

    static constexpr std::size_t headerLimit = 16 * 1024;
    static constexpr std::size_t bodyLimit = 1024 * 1024;

    RequestParser();
    /// Shares with others what they have read; it must outlive the parser.
    explicit RequestParser(KnownGet& known);
    ~RequestParser();

    State feed(std::string_view bytes);
    /// After Done: begins the next request with the bytes that are there already.
    State next();

    State state() const;
    const Request& request() const;
    /// After Bad, the status to answer: 400, 413 (body too large) or 431 (header too large).
    int refusal() const;
    /// Whether some of a request has come, but not all of it.
    bool begun() const;
    /// Whether the client holds back a body until it is told "100 Continue". True once a request.
    bool takeExpectation();
    /// Bytes kept for later.
    std::size_t pendingBytes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
