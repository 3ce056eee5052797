// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <limits>
#include <optional>

namespace quadrant {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::string_view;

// A number: Beast 1.74 fails every answer that has a Content-Length where there is no limit.
constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

/// Counts the body and keeps nothing else: Beast tells the rest itself.
class ResponseBodyCounter : public beast::http::basic_parser<false> {
public:
    explicit ResponseBodyCounter(std::string* body)
        : m_body(body) {
        header_limit(64 * 1024);
        body_limit(unlimited);
        eager(true);
    }

    int status = 0;
    std::uint64_t bodyBytes = 0;

private:
    void on_request_impl(beast::http::verb, string_view, string_view, int, error_code&) override {}
    void on_response_impl(int code, string_view, int, error_code&) override { status = code; }
    void on_field_impl(beast::http::field, string_view, string_view, error_code&) override {}
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view bytes, error_code&) override { return take(bytes); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code&) override {
        return take(bytes);
    }
    void on_finish_impl(error_code&) override {}

    std::size_t take(string_view bytes) {
        bodyBytes += bytes.size();
        if (m_body)
            m_body->append(bytes.data(), bytes.size());
        return bytes.size();
    }

    std::string* m_body;
};

} // namespace

class ResponseParser::Private {
public:
    std::optional<ResponseBodyCounter> parser;
    std::string pending; // what the parser wants to see again, with more behind it
    std::string* body = nullptr;
    bool head = false;
    bool begun = false;
    bool surplus = false;

    void restart() {
        parser.emplace(body);
        if (head)
            parser->skip(true);
    }

    /// Beast looks only at a whole line: what isn't HTTP may never have one.
    bool canBegin(std::string_view bytes) const {
        constexpr std::string_view version = "HTTP/1.";
        return parser->status != 0 || version.starts_with(bytes.substr(0, version.size()));
    }

    bool isInterim() const { return parser->status / 100 == 1 && parser->status != 101; }

    State parse(std::string_view bytes) {
        while (!bytes.empty()) {
            if (!canBegin(bytes))
                return State::Bad;
            // Beast takes for granted that it sees the last chunk whole ("0 CRLF CRLF") when it
            // looks at it again. At least as much always follows.
            if (parser->is_header_done() && parser->chunked() && bytes.size() < 5) {
                keep(bytes);
                return State::NeedMore;
            }
            error_code error;
            const std::size_t used =
                parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
            bytes.remove_prefix(used);
            if (error && error != beast::http::error::need_more)
                return State::Bad;
            if (parser->is_done()) {
                if (!isInterim()) {
                    surplus = !bytes.empty();
                    return State::Done;
                }
                restart();
            } else if (error || used == 0) {
                keep(bytes);
                return State::NeedMore;
            }
        }
        pending.clear();
        return State::NeedMore;
    }

    void keep(std::string_view bytes) {
        // `bytes` may be a part of `pending` itself.
        pending = std::string(bytes);
    }
};

ResponseParser::ResponseParser()
    : d(std::make_unique<Private>()) {
    start();
}

ResponseParser::~ResponseParser() = default;

void ResponseParser::start(bool headRequest) {
    d->head = headRequest;
    d->begun = d->surplus = false;
    d->body = nullptr;
    d->pending.clear();
    d->restart();
}

void ResponseParser::keepBody(std::string* body) {
    d->body = body;
    d->restart();
}

ResponseParser::State ResponseParser::feed(std::string_view bytes) {
    d->begun = d->begun || !bytes.empty();
    if (d->pending.empty())
        return d->parse(bytes);
    d->pending.append(bytes);
    return d->parse(d->pending);
}

ResponseParser::State ResponseParser::endOfStream() {
    error_code error;
    if (!d->parser->got_some())
        return State::Bad;
    d->parser->put_eof(error);
    return !error && d->parser->is_done() ? State::Done : State::Bad;
}

bool ResponseParser::begun() const {
    return d->begun;
}

int ResponseParser::status() const {
    return d->parser->status;
}

std::uint64_t ResponseParser::bodyBytes() const {
    return d->parser->bodyBytes;
}

bool ResponseParser::hasContentLength() const {
    return d->parser->content_length().has_value();
}

bool ResponseParser::keepAlive() const {
    return !d->surplus && d->parser->keep_alive();
}

} // namespace quadrant
