// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/wait_query.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace quadrant {
namespace {

/// The value of the first parameter that begins so ("name=").
std::optional<std::string_view> valueOf(std::string_view query, std::string_view parameter) {
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        if (pair.starts_with(parameter))
            return pair.substr(parameter.size());
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
    }
    return std::nullopt;
}

/// Whether the text is one whole number and nothing else.
template <class Number>
bool isNumber(std::string_view text, Number& number) {
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end;
}

std::string complaint(std::string_view value) {
    constexpr std::size_t shown = 40;
    std::string text = "waitms must be a whole number from 0 to ";
    text += std::to_string(longestWait.count());
    text += ", not \"";
    text += value.substr(0, shown);
    text += value.size() > shown ? "...\"" : "\"";
    return text;
}

} // namespace

TargetParts splitTarget(std::string_view target) {
    const auto scheme = target.starts_with('/') ? target.npos : target.find("://");
    if (scheme != target.npos) {
        const auto path = target.find_first_of("/?", scheme + 3);
        target = path == target.npos ? std::string_view("/") : target.substr(path);
    }
    const auto question = target.find('?');
    if (question == target.npos)
        return {target, {}};
    return {target.substr(0, question), target.substr(question + 1)};
}

Result<std::chrono::milliseconds, std::string> requestedWait(std::string_view query,
                                                             std::chrono::milliseconds otherwise) {
    const auto value = valueOf(query, "waitms=");
    if (!value)
        return otherwise;
    unsigned number = 0;
    if (!isNumber(*value, number) || number > longestWait.count())
        return complaint(*value);
    return std::chrono::milliseconds(number);
}

std::uint64_t callerOf(std::string_view query) {
    std::uint64_t caller = 0;
    const auto value = valueOf(query, "caller=");
    return value && isNumber(*value, caller) ? caller : 0;
}

std::string waitedText(std::chrono::milliseconds wait) {
    return "Waited for " + std::to_string(wait.count()) + " milliseconds";
}

} // namespace quadrant
