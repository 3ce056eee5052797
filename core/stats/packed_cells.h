// SPDX-License-Identifier: GPL-3.0-or-later
// The cells in use of a histogram, packed: a run keeps one such list for every second. Of each cell
// the step from the index before and the count are kept, both as LEB128 numbers (7 bits a byte, the
// lowest first: DWARF 5, section 7.6), which is 2 to 3 bytes a cell. The library writes the same
// bytes. Plain values: from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

namespace quadrant {

class PackedCells {
public:
    struct Cell {
        std::uint32_t index = 0;
        std::uint32_t count = 0;
        bool operator==(const Cell&) const = default;
    };
    class Iterator;
    using Bytes = std::vector<std::uint8_t>;

    /// `index` is higher than the last one's, `count` not 0.
    void append(std::uint32_t index, std::uint32_t count);
    void shrinkToFit() { m_bytes.shrink_to_fit(); }

    bool empty() const { return m_bytes.empty(); }
    std::uint32_t lastIndex() const { return m_last; } ///< 0 when empty
    Iterator begin() const;
    Iterator end() const;
    bool operator==(const PackedCells&) const = default;

    const Bytes& bytes() const { return m_bytes; }
    /// Nothing where the bytes are not those of a list of cells below `indexLimit`.
    static std::optional<PackedCells> fromBytes(Bytes bytes, std::uint32_t indexLimit);

private:
    void appendNumber(std::uint32_t number);

    Bytes m_bytes;
    std::uint32_t m_last = 0;
};

/// By ascending index. Valid until the list changes.
class PackedCells::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Cell;
    using difference_type = std::ptrdiff_t;
    using pointer = const Cell*;
    using reference = const Cell&;

    Iterator() = default;
    const Cell& operator*() const { return m_cell; }
    const Cell* operator->() const { return &m_cell; }
    Iterator& operator++() {
        m_at = m_next;
        read();
        return *this;
    }
    Iterator operator++(int) {
        const Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator& other) const { return m_at == other.m_at; }

private:
    friend class PackedCells;
    Iterator(const std::uint8_t* at, const std::uint8_t* end)
        : m_at(at)
        , m_next(at)
        , m_end(end) {
        read();
    }

    void read() {
        if (m_next == m_end)
            return;
        m_cell.index += number();
        m_cell.count = number();
    }
    std::uint32_t number() {
        std::uint32_t number = *m_next & 0x7fU;
        for (unsigned shift = 7; *m_next++ & 0x80U; shift += 7)
            number |= (*m_next & 0x7fU) << shift;
        return number;
    }

    const std::uint8_t* m_at = nullptr;
    const std::uint8_t* m_next = nullptr; ///< of the cell after this
    const std::uint8_t* m_end = nullptr;
    Cell m_cell;
};

inline PackedCells::Iterator PackedCells::begin() const {
    return {m_bytes.data(), m_bytes.data() + m_bytes.size()};
}

inline PackedCells::Iterator PackedCells::end() const {
    return {m_bytes.data() + m_bytes.size(), m_bytes.data() + m_bytes.size()};
}

} // namespace quadrant
