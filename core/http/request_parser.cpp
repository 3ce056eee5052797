// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_parser.h"

#include "core/http/known_get.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <optional>
#include <utility>

namespace quadrant {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

Method methodOf(http::verb verb) {
    switch (verb) {
    case http::verb::get:
        return Method::Get;
    case http::verb::head:
        return Method::Head;
    case http::verb::post:
        return Method::Post;
    default:
        return Method::Other;
    }
}

class RequestHeadReader : public http::basic_parser<true> {
public:
    explicit RequestHeadReader(Request& request)
        : m_request(request) {
        header_limit(RequestParser::headerLimit);
        body_limit(RequestParser::bodyLimit);
        eager(false); // so that put() returns behind the header, whose length is counted
    }

    bool expectsContinue = false;
    bool bodyBegun = false;

private:
    void on_request_impl(http::verb verb, string_view, string_view target, int version,
                         error_code&) override {
        m_request.method = methodOf(verb);
        m_request.target.assign(target.data(), target.size());
        m_request.http10 = version == 10;
    }
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(http::field field, string_view, string_view value, error_code&) override {
        if (field == http::field::host)
            ++m_hosts;
        else if (field == http::field::transfer_encoding)
            m_transferEncoding = true;
        else if (field == http::field::expect)
            expectsContinue = boost::beast::iequals(value, "100-continue");
    }
    void on_header_impl(error_code& error) override {
        // RFC 9112, 3.2: HTTP/1.1 demands exactly one Host.
        if (m_hosts > 1 || (m_hosts == 0 && !m_request.http10))
            error = http::error::bad_field;
        // RFC 9112, 6.3: without "chunked" at its end, nobody knows where the body ends.
        if (m_transferEncoding && !chunked())
            error = http::error::bad_transfer_encoding;
        m_request.keepAlive = keep_alive();
        expectsContinue = expectsContinue && !m_request.http10;
    }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view bytes, error_code&) override { return drop(bytes); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code&) override {
        return drop(bytes);
    }
    void on_finish_impl(error_code&) override {}

    std::size_t drop(string_view bytes) {
        bodyBegun = true;
        return bytes.size();
    }

    Request& m_request;
    int m_hosts = 0;
    bool m_transferEncoding = false;
};

int refusalFor(const error_code& error) {
    if (error == http::error::header_limit)
        return 431;
    return error == http::error::body_limit ? 413 : 400;
}

} // namespace

class RequestParser::Private {
public:
    explicit Private(KnownGet* shared)
        : known(shared) {}

    KnownGet* const known; // where there is one
    Request request;
    std::optional<RequestHeadReader> parser; // from the first byte of a request that isn't plain
    State state = State::NeedMore;
    int refusal = 0;
    std::size_t headerBytes = 0;
    std::string pending; // what was not used yet, from `pendingFrom` on
    std::size_t pendingFrom = 0;

    void restart() {
        request.keepAlive = false;
        parser.reset();
        state = State::NeedMore;
        headerBytes = 0;
    }

    State refuse(int status) {
        refusal = status;
        request.keepAlive = false;
        return state = State::Bad;
    }

    void dropUsed() {
        pending.erase(0, pendingFrom);
        pendingFrom = 0;
    }

    State parsePending() {
        std::string_view rest = std::string_view(pending).substr(pendingFrom);
        parse(rest);
        pendingFrom = pending.size() - rest.size();
        if (rest.empty())
            dropUsed();
        return state;
    }

    /// Whether the request is one for Beast.
    bool begin(std::string_view& bytes) {
        while (bytes.starts_with('\r') || bytes.starts_with('\n'))
            bytes.remove_prefix(1);
        if (const std::size_t size =
                known ? known->parse(bytes, request) : parsePlainGet(bytes, request)) {
            bytes.remove_prefix(size);
            state = State::Done;
        } else if (!bytes.empty()) {
            parser.emplace(request);
        }
        return parser.has_value();
    }

    /// Parses one request at most; `bytes` is what is left afterwards.
    State parse(std::string_view& bytes) {
        if (!parser && !begin(bytes))
            return state;
        while (!bytes.empty()) {
            const bool inHeader = !parser->is_header_done();
            // Beast takes for granted that it sees the last chunk whole ("0 CRLF CRLF") when it
            // looks at it again. At least as much always follows.
            if (!inHeader && parser->chunked() && bytes.size() < 5)
                return state;
            error_code error;
            const std::size_t used =
                parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
            bytes.remove_prefix(used);
            if (inHeader)
                headerBytes += used;
            if (error && error != http::error::need_more)
                return refuse(refusalFor(error));
            // Beast applies its limit to a field at a time.
            const std::size_t unused = parser->is_header_done() ? 0 : bytes.size();
            if (headerBytes + unused > headerLimit)
                return refuse(431);
            if (parser->is_done())
                return state = State::Done;
            if (error)
                return bytes.size() > headerLimit ? refuse(400) : state; // an endless chunk header
        }
        return state;
    }
};

RequestParser::RequestParser()
    : d(std::make_unique<Private>(nullptr)) {}

RequestParser::RequestParser(KnownGet& known)
    : d(std::make_unique<Private>(&known)) {}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::feed(std::string_view bytes) {
    if (d->state == State::Bad)
        return State::Bad;
    if (d->state == State::NeedMore && pendingBytes() == 0)
        d->parse(bytes); // straight from the caller's buffer: mostly nothing is left to keep
    else
        d->dropUsed();
    const bool toParse = d->state == State::NeedMore && pendingBytes() > 0;
    if (!bytes.empty())
        d->pending.append(bytes);
    return toParse ? d->parsePending() : d->state;
}

RequestParser::State RequestParser::next() {
    d->restart();
    return pendingBytes() > 0 ? d->parsePending() : d->state;
}

RequestParser::State RequestParser::state() const {
    return d->state;
}

const Request& RequestParser::request() const {
    return d->request;
}

int RequestParser::refusal() const {
    return d->refusal;
}

bool RequestParser::begun() const {
    return d->state == State::NeedMore && d->parser;
}

bool RequestParser::takeExpectation() {
    return d->state == State::NeedMore && d->parser && d->parser->is_header_done() &&
           std::exchange(d->parser->expectsContinue, false) && !d->parser->bodyBegun;
}

std::size_t RequestParser::pendingBytes() const {
    return d->pending.size() - d->pendingFrom;
}

} // namespace quadrant
