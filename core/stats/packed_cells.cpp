// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/packed_cells.h"

#include <limits>
#include <utility>

namespace quadrant {
namespace {

/// Moves `at` on; nothing where no number of 32 bits begins there.
std::optional<std::uint32_t> checkedNumber(const std::uint8_t*& at, const std::uint8_t* end) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        if (at == end)
            return std::nullopt;
        const std::uint8_t byte = *at++;
        number |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0) {
            if (number > std::numeric_limits<std::uint32_t>::max())
                return std::nullopt;
            return static_cast<std::uint32_t>(number);
        }
    }
    return std::nullopt;
}

} // namespace

void PackedCells::append(std::uint32_t index, std::uint32_t count) {
    appendNumber(index - m_last);
    appendNumber(count);
    m_last = index;
}

void PackedCells::appendNumber(std::uint32_t number) {
    for (; number >= 0x80U; number >>= 7)
        m_bytes.push_back(static_cast<std::uint8_t>(number | 0x80U));
    m_bytes.push_back(static_cast<std::uint8_t>(number));
}

std::optional<PackedCells> PackedCells::fromBytes(Bytes bytes, std::uint32_t indexLimit) {
    std::uint64_t index = 0;
    const std::uint8_t* at = bytes.data();
    const std::uint8_t* const end = at + bytes.size();
    for (bool first = true; at != end; first = false) {
        const auto step = checkedNumber(at, end);
        const auto count = checkedNumber(at, end);
        if (!step || !count || *count == 0 || (*step == 0 && !first))
            return std::nullopt;
        index += *step;
        if (index >= indexLimit)
            return std::nullopt;
    }
    PackedCells cells;
    cells.m_bytes = std::move(bytes);
    cells.m_last = static_cast<std::uint32_t>(index);
    return cells;
}

} // namespace quadrant
