// SPDX-License-Identifier: GPL-3.0-or-later
// Reads HTTP/1.x responses from bytes, whatever brings them (RFC 9112, on Beast's parser): bodies
// by Content-Length, chunked or until the connection closes, none for HEAD, 204 and 304; interim
// 1xx responses are skipped. Header at most 64 KiB; a body has no bound, since it is counted and
// not kept. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace quadrant {

class ResponseParser {
public:
    enum class State {
        NeedMore, ///< feed more bytes
        Done,     ///< status(), keepAlive() and bodyBytes() tell
        Bad,      ///< not HTTP/1.x, or cut short: the connection is of no more use
    };

    ResponseParser();
    ~ResponseParser();

    /// Begins with the answer to a new request; drops what came before.
    void start(bool headRequest = false);
    /// Appends the body to `body` too, until the next start().
    void keepBody(std::string* body);

    State feed(std::string_view bytes);
    /// The peer closed: Done where the body was to last until then, else Bad.
    State endOfStream();

    /// Whether any byte of an answer has come since start().
    bool begun() const;
    int status() const;
    std::uint64_t bodyBytes() const;
    /// Whether the head of the answer says how long the body is.
    bool hasContentLength() const;
    /// Whether the connection can carry another request. False too where bytes followed the answer.
    bool keepAlive() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
