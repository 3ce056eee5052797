// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with a row for each value of an enum. A value without a row does not compile:
//
//     inline constexpr std::array colourTable{ColourTraits{Colour::Red, "red"}, …};
//     static_assert(hasRowForEach<colourTable, &ColourTraits::colour>());
//
// The enum counts from 0, and the rows are in its order. Where a switch over an enum lacks a value,
// that is an error in every file that includes this one.
#pragma once

#pragma GCC diagnostic error "-Wswitch"

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace quadrant {

/// Whether `value` is one of its enum's names. GCC and Clang write a value without a name as
/// "(Colour)7".
template <auto value>
consteval bool isEnumerator() {
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "value = ";
    return text[text.rfind(before) + before.size()] != '(';
}

template <const auto& table, auto column>
consteval bool hasRowForEach() {
    using Enum = std::remove_cvref_t<decltype(table[0].*column)>;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table[row].*column != static_cast<Enum>(row))
            return false;
    }
    return isEnumerator<static_cast<Enum>(table.size() - 1)>() &&
           !isEnumerator<static_cast<Enum>(table.size())>();
}

/// One column of a table.
template <const auto& table, auto column>
consteval auto columnOf() {
    std::array<std::remove_cvref_t<decltype(table[0].*column)>, table.size()> values{};
    for (std::size_t row = 0; row < table.size(); ++row)
        values[row] = table[row].*column;
    return values;
}

} // namespace quadrant
