// SPDX-License-Identifier: GPL-3.0-or-later
// Values as a row of bytes, exactly, and back: for the library's files, for the seconds that a run
// keeps, and for the pipe between two processes. Whole numbers are LEB128 (DWARF 5, section 7.6),
// others the 8 bytes of a double, big endian; histograms are their packed cells. A struct names its
// fields once, for both directions, in a function `fieldsOf(archive, it)`, found beside it, which
// also says which of them joined in a later version. Plain values; one thread at a time.
#pragma once

#include "core/base/clock.h"
#include "core/stats/histogram.h"

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <optional>
#include <type_traits>
#include <vector>

namespace quadrant {

// Version 1: every number in 8 bytes, a histogram's cells as a list of pairs. Version 2: whole
// numbers as LEB128, of which most are a byte, cells as they are packed. Version 3: more fields.
// Version 4: an array's length before its elements, so that it can grow.
inline constexpr quint8 firstArchiveVersion = 1;
inline constexpr quint8 archiveVersion = 4;

template <class T, class Wanted>
concept Is = std::is_same_v<std::remove_const_t<T>, Wanted>;

template <class T>
inline constexpr bool isDuration = false;
template <class Rep, class Period>
inline constexpr bool isDuration<std::chrono::duration<Rep, Period>> = true;

/// Appends to `bytes`, which outlive it.
class ArchiveWriter {
public:
    explicit ArchiveWriter(QByteArray& bytes)
        : m_bytes(bytes) {}

    static constexpr bool isReader = false;
    static constexpr quint8 version() { return archiveVersion; }
    template <class... Fields>
    void operator()(const Fields&... fields) {
        (write(fields), ...);
    }
    /// Fields that joined their struct in that version.
    template <class... Fields>
    void since(quint8, const Fields&... fields) {
        (write(fields), ...);
    }
    /// An array that may grow from one program to the next; the second argument is the reader's.
    template <class T, std::size_t size>
    void list(const std::array<T, size>& elements, std::size_t) {
        write(size);
        for (const T& element : elements)
            write(element);
    }

private:
    template <class T>
    void write(const T& value);
    template <class T>
    void write(const std::optional<T>& value) {
        write(value.has_value());
        if (value)
            write(*value);
    }
    template <class T>
    void write(const std::vector<T>& list) {
        write(list.size());
        for (const T& element : list)
            write(element);
    }
    void write(const PackedCells& cells) {
        write(cells.bytes().size());
        m_bytes.append(reinterpret_cast<const char*>(cells.bytes().data()),
                       static_cast<qsizetype>(cells.bytes().size()));
    }
    /// Small ones of either sign are short: 0, -1, 1, -2, … are 0, 1, 2, 3, ….
    void put(qint64 number) {
        auto rest = (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63);
        for (; rest >= 0x80U; rest >>= 7)
            m_bytes.append(static_cast<char>(rest | 0x80U));
        m_bytes.append(static_cast<char>(rest));
    }
    void put(double number) {
        char bytes[sizeof number];
        qToBigEndian(number, bytes);
        m_bytes.append(bytes, sizeof bytes);
    }

    QByteArray& m_bytes;
};

/// Reads every version.
class ArchiveReader {
public:
    ArchiveReader(QByteArrayView bytes, quint8 version)
        : m_at(bytes.data())
        , m_end(m_at + bytes.size())
        , m_version(version) {}
    ArchiveReader(QByteArray&& bytes, quint8 version) = delete; ///< it would outlive them

    /// Whether all was there, and nothing else.
    bool isComplete() const { return !m_failed && atEnd(); }
    bool atEnd() const { return m_at == m_end; }

    // Many more than any list here can have: a higher number is none that was written.
    static constexpr qint64 longestList = 1'000'000;
    static constexpr bool isReader = true;
    quint8 version() const { return m_version; }
    template <class... Fields>
    void operator()(Fields&... fields) {
        (read(fields), ...);
    }
    /// Leaves them as they are where an older version was written.
    template <class... Fields>
    void since(quint8 joined, Fields&... fields) {
        if (m_version >= joined)
            (read(fields), ...);
    }
    /// A shorter one that was written fills the front, and the rest is left as it is. Fails where a
    /// longer one was: what is in it can't be told. `before` is its length in versions that didn't
    /// write it.
    template <class T, std::size_t size>
    void list(std::array<T, size>& elements, std::size_t before) {
        const qint64 written =
            m_version < firstWithLengths ? static_cast<qint64>(before) : takeSize();
        m_failed = m_failed || written > static_cast<qint64>(size);
        for (auto element = elements.begin(); !m_failed && element != elements.begin() + written;
             ++element)
            read(*element);
    }

private:
    static constexpr quint8 firstWithLengths = 4;

    template <class T>
    void read(T& value);
    template <class T>
    void read(std::optional<T>& value) {
        bool there = false;
        read(there);
        value.reset();
        if (there)
            read(value.emplace());
    }
    template <class T>
    void read(std::vector<T>& list) {
        list.clear();
        for (qint64 size = takeSize(); size > 0 && !m_failed; --size)
            read(list.emplace_back());
    }
    void read(PackedCells& cells);
    PackedCells takePairs();
    qint64 takeSize() {
        const qint64 size = takeWhole();
        if (size < 0 || size > longestList)
            m_failed = true;
        return m_failed ? 0 : size;
    }
    qint64 takeWhole() {
        if (m_version == firstArchiveVersion)
            return take<qint64>();
        quint64 number = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<quint8>(*m_at++);
            number |= static_cast<quint64>(byte & 0x7fU) << shift;
            if (byte < 0x80U)
                return static_cast<qint64>((number >> 1) ^ (~(number & 1) + 1));
        }
        m_failed = true;
        return 0;
    }
    /// In 8 bytes.
    template <class Number>
    Number take() {
        if (m_end - m_at < static_cast<std::ptrdiff_t>(sizeof(Number)))
            m_failed = true;
        if (m_failed)
            return {};
        const Number number = qFromBigEndian<Number>(m_at);
        m_at += sizeof(Number);
        return number;
    }

    const char* m_at;
    const char* const m_end;
    const quint8 m_version;
    bool m_failed = false;
};

template <class T>
void ArchiveWriter::write(const T& value) {
    if constexpr (std::is_integral_v<T>)
        put(static_cast<qint64>(value));
    else if constexpr (std::is_floating_point_v<T>)
        put(static_cast<double>(value));
    else if constexpr (isDuration<T>)
        write(value.count());
    else
        fieldsOf(*this, value);
}

template <class T>
void ArchiveReader::read(T& value) {
    if constexpr (std::is_integral_v<T>)
        value = static_cast<T>(takeWhole());
    else if constexpr (std::is_floating_point_v<T>)
        value = static_cast<T>(take<double>());
    else if constexpr (isDuration<T>) {
        typename T::rep count{};
        read(count);
        value = T(count);
    } else {
        fieldsOf(*this, value);
    }
}

} // namespace quadrant
