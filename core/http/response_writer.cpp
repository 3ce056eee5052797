// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response_writer.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace quadrant {
namespace {

void appendNumber(std::string& out, std::size_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

} // namespace

std::string_view reasonPhrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 504:
        return "Gateway Timeout";
    default:
        return "Unknown";
    }
}

HttpDate httpDate(std::time_t time) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                  days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                  months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour,
                  utc.tm_min, utc.tm_sec);
    HttpDate date;
    std::copy_n(text.begin(), date.size(), date.begin());
    return date;
}

std::string_view ResponseWriter::write(const Response& response, const Request& request) {
    const std::string_view body =
        response.fixedBody.empty() ? std::string_view(response.body) : response.fixedBody;
    const Head head{std::time(nullptr), response.status,   response.contentType, body.size(),
                    response.allow,     request.keepAlive, request.http10};
    if (head != m_head) {
        m_head = head;
        m_fixedBody = {};
        m_text.clear();
        write(m_text, head);
        m_headSize = m_text.size();
    }
    if (request.method == Method::Head)
        return std::string_view(m_text).substr(0, m_headSize);
    const Literal fixedBody = response.fixedBody;
    if (fixedBody.size == 0 || fixedBody != m_fixedBody) {
        m_fixedBody = fixedBody;
        m_text.resize(m_headSize);
        m_text += body;
    }
    return m_text;
}

void ResponseWriter::write(std::string& out, const Head& head) {
    const HttpDate date = httpDate(head.second);
    out += "HTTP/1.1 ";
    appendNumber(out, static_cast<std::size_t>(head.status));
    out += ' ';
    out += reasonPhrase(head.status);
    out += "\r\nDate: ";
    out.append(date.data(), date.size());
    out += "\r\nContent-Type: ";
    out += head.contentType.text();
    out += "\r\nContent-Length: ";
    appendNumber(out, head.contentLength);
    if (head.allow.size > 0) {
        out += "\r\nAllow: ";
        out += head.allow.text();
    }
    if (!head.keepAlive)
        out += "\r\nConnection: close";
    else if (head.http10)
        out += "\r\nConnection: keep-alive";
    out += "\r\n\r\n";
}

} // namespace quadrant
