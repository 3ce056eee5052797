// SPDX-License-Identifier: GPL-3.0-or-later
// Writes HTTP/1.1 responses (RFC 9112): Date, Content-Length, and Connection as the request asks
// for it; the answer to HEAD has no body. One thread at a time.
#pragma once

#include "core/http/request.h"

#include <array>
#include <ctime>
#include <string>
#include <string_view>

namespace quadrant {

struct Response {
    int status = 200;
    std::string body = {};
    std::string_view fixedBody = {};                            ///< a literal, in place of the body
    std::string_view contentType = "text/plain; charset=utf-8"; ///< a literal
    std::string_view allow = {};                                ///< a literal: Allow, for 405
};

/// What a status code is called.
std::string_view reasonPhrase(int status);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), whatever the locale.
using HttpDate = std::array<char, 29>;
HttpDate httpDate(std::time_t time);

inline constexpr std::string_view continueResponse = "HTTP/1.1 100 Continue\r\n\r\n";

class ResponseWriter {
public:
    /// The answer to `request`, until the next one is written; where the request isn't keepAlive,
    /// it says that the connection will be closed.
    std::string_view write(const Response& response, const Request& request);

private:
    /// Is known by its place, not by its text.
    struct Literal {
        const char* data = nullptr;
        std::size_t size = 0;

        Literal() = default;
        Literal(std::string_view text)
            : data(text.data())
            , size(text.size()) {}
        std::string_view text() const { return {data, size}; }
        friend bool operator==(const Literal&, const Literal&) = default;
    };

    /// What a head says. Most answers of a moment have the same, so the last one is kept.
    struct Head {
        std::time_t second = -1;
        int status = 0;
        Literal contentType;
        std::size_t contentLength = 0;
        Literal allow;
        bool keepAlive = false;
        bool http10 = false;

        friend bool operator==(const Head&, const Head&) = default;
    };
    static void write(std::string& out, const Head& head);

    Head m_head;
    Literal m_fixedBody; ///< what is behind the head, where that is a literal
    std::size_t m_headSize = 0;
    std::string m_text; ///< the last answer
};

} // namespace quadrant
