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

std::string_view ResponseWriter::date() {
    const std::time_t now = std::time(nullptr);
    if (now != m_second) {
        m_second = now;
        m_date = httpDate(now);
    }
    return {m_date.data(), m_date.size()};
}

void ResponseWriter::append(std::string& out, const Response& response, const Request& request) {
    out += "HTTP/1.1 ";
    appendNumber(out, static_cast<std::size_t>(response.status));
    out += ' ';
    out += reasonPhrase(response.status);
    out += "\r\nDate: ";
    out += date();
    out += "\r\nContent-Type: ";
    out += response.contentType;
    out += "\r\nContent-Length: ";
    appendNumber(out, response.body.size());
    if (!response.allow.empty()) {
        out += "\r\nAllow: ";
        out += response.allow;
    }
    if (!request.keepAlive)
        out += "\r\nConnection: close";
    else if (request.http10)
        out += "\r\nConnection: keep-alive";
    out += "\r\n\r\n";
    if (request.method != Method::Head)
        out += response.body;
}

} // namespace quadrant
