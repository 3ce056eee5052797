// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/plain_get.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace quadrant {
namespace {

/// Far below every bound of the other parser.
constexpr std::size_t mostBytes = 2048;

enum Class : std::uint8_t {
    Token = 1,  ///< of a field's name (RFC 9110, 5.6.2)
    Target = 2, ///< of a request target: visible ASCII
    Value = 4,  ///< of a field's value: that, and spaces
};

constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = '!'; c <= '~'; ++c)
        table[c] = Target | Value;
    table[' '] = Value;
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] |= Token;
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        table[c] |= Token;
        table[c - 'a' + 'A'] |= Token;
    }
    for (const char c :
         {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[static_cast<std::size_t>(c)] |= Token;
    return table;
}();

/// As many of the first bytes as are of this class.
std::string_view takeAll(std::string_view& bytes, Class wanted) {
    const auto end = std::ranges::find_if(
        bytes, [wanted](char c) { return !(classes[static_cast<unsigned char>(c)] & wanted); });
    const std::string_view taken(bytes.begin(), end);
    bytes.remove_prefix(taken.size());
    return taken;
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
    const std::string_view target = takeAll(rest, Target);
    if (target.empty() || !take(rest, " HTTP/1.1\r\n"))
        return 0;
    int hosts = 0;
    while (!take(rest, "\r\n")) {
        const std::string_view name = takeAll(rest, Token);
        if (name.empty() || !take(rest, ":"))
            return 0;
        const std::string_view value = takeAll(rest, Value);
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
