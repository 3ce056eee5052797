// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/plain_get.h"

#include <algorithm>
#include <array>

namespace quadrant {
namespace {

/// Far below every bound of the other parser.
constexpr std::size_t mostBytes = 2048;

/// The characters of a field's name (RFC 9110, 5.6.2).
constexpr auto isToken = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 'a' + 'A'] = true;
    for (const char c :
         {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[static_cast<std::size_t>(c)] = true;
    return table;
}();

std::string_view take(std::string_view& bytes, std::size_t size) {
    const std::string_view taken = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return taken;
}

std::string_view takeToken(std::string_view& bytes) {
    std::size_t size = 0;
    while (size < bytes.size() && isToken[static_cast<unsigned char>(bytes[size])])
        ++size;
    return take(bytes, size);
}

/// As many of the first bytes as are from `lowest` to '~'.
std::string_view takeWithin(std::string_view& bytes, char lowest) {
    std::size_t size = 0;
    while (size < bytes.size() && bytes[size] >= lowest && bytes[size] <= '~')
        ++size;
    return take(bytes, size);
}

bool take(std::string_view& bytes, std::string_view expected) {
    if (!bytes.starts_with(expected))
        return false;
    bytes.remove_prefix(expected.size());
    return true;
}

bool isNamed(std::string_view name, std::string_view lowerCase) {
    return std::ranges::equal(name, lowerCase, [](char given, char lower) {
        return (given >= 'A' && given <= 'Z' ? given - 'A' + 'a' : given) == lower;
    });
}

/// Whether a field may change how the request is read, or its connection used.
bool matters(std::string_view name) {
    switch (name.size()) { // most aren't even as long as one of them
    case 6:
        return isNamed(name, "expect");
    case 7:
        return isNamed(name, "upgrade") || isNamed(name, "trailer");
    case 10:
        return isNamed(name, "connection") || isNamed(name, "keep-alive");
    case 14:
        return isNamed(name, "content-length");
    case 16:
        return isNamed(name, "proxy-connection");
    case 17:
        return isNamed(name, "transfer-encoding");
    default:
        return false;
    }
}

} // namespace

std::size_t parsePlainGet(std::string_view bytes, Request& request) {
    std::string_view rest = bytes.substr(0, mostBytes);
    const std::size_t size = rest.size();
    if (!take(rest, "GET "))
        return 0;
    const std::string_view target = takeWithin(rest, '!');
    if (target.empty() || !take(rest, " HTTP/1.1\r\n"))
        return 0;
    int hosts = 0;
    while (!take(rest, "\r\n")) {
        const std::string_view name = takeToken(rest);
        if (name.empty() || !take(rest, ":"))
            return 0;
        const std::string_view value = takeWithin(rest, ' ');
        if (!take(rest, "\r\n"))
            return 0;
        if (isNamed(name, "host"))
            ++hosts;
        else if (matters(name) && !(isNamed(name, "connection") && isNamed(value, " keep-alive")))
            return 0;
    }
    if (hosts != 1)
        return 0;
    request.method = Method::Get;
    request.target.assign(target);
    request.http10 = false;
    request.keepAlive = true;
    return size - rest.size();
}

} // namespace quadrant
