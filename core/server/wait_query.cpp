// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/wait_query.h"

#include <algorithm>
#include <charconv>

namespace quadrant {
namespace {

constexpr std::string_view parameter = "waitms=";

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
    if (const auto scheme = target.find("://"); scheme != target.npos && target.front() != '/') {
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
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        if (!pair.starts_with(parameter))
            continue;
        const std::string_view value = pair.substr(parameter.size());
        unsigned number = 0;
        const char* const end = value.data() + value.size();
        const auto parsed = std::from_chars(value.data(), end, number);
        if (parsed.ec != std::errc() || parsed.ptr != end || number > longestWait.count())
            return complaint(value);
        return std::chrono::milliseconds(number);
    }
    return otherwise;
}

std::string waitedText(std::chrono::milliseconds wait) {
    return "Waited for " + std::to_string(wait.count()) + " milliseconds";
}

} // namespace quadrant
