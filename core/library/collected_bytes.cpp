// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/collected_bytes.h"

#include <QtEndian>

#include <type_traits>

namespace quadrant {
namespace {

// Version 1: every number in 8 bytes, a histogram's cells as a list of pairs, no samples of
// failures; all of it compressed. Version 2: whole numbers as LEB128, of which most are a byte,
// cells as they are packed, of a failure that didn't happen its count alone; and a checksum at the
// end. Opening a long run and recording one are faster for it (scripts/bench --only history).
constexpr quint8 firstVersion = 1;
constexpr quint8 formatVersion = 2;
constexpr qsizetype checksumSize = sizeof(quint16);
// Many more than any list here can have: a higher number is none that was written.
constexpr qint64 longestList = 1'000'000;

// A field is told to the archive once, for both directions; so is each struct, by fieldsOf().

class Writer {
public:
    explicit Writer(QByteArray& bytes)
        : m_bytes(bytes) {}

    static constexpr bool isReader = false;
    static constexpr bool hasSamples() { return true; }
    template <class... Fields>
    void operator()(const Fields&... fields) {
        (write(fields), ...);
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

/// Reads either version.
class Reader {
public:
    Reader(QByteArrayView bytes, quint8 version)
        : m_at(bytes.data())
        , m_end(m_at + bytes.size())
        , m_version(version) {}

    /// Whether all was there, and nothing else.
    bool isComplete() const { return !m_failed && m_at == m_end; }

    static constexpr bool isReader = true;
    bool hasSamples() const { return m_version > firstVersion; }
    template <class... Fields>
    void operator()(Fields&... fields) {
        (read(fields), ...);
    }

private:
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
        if (m_version == firstVersion)
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

template <class T, class Wanted>
concept Is = std::is_same_v<std::remove_const_t<T>, Wanted>;

template <class T>
inline constexpr bool isDuration = false;
template <class Rep, class Period>
inline constexpr bool isDuration<std::chrono::duration<Rep, Period>> = true;

template <Is<SparseHistogram> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.cells, it.count, it.sumUs, it.minUs, it.maxUs);
}

template <Is<FailureCount> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.count);
    if (it.count == 0 && archive.hasSamples()) {
        if constexpr (std::remove_reference_t<decltype(archive)>::isReader)
            it = {};
        return;
    }
    archive(it.firstSeen, it.lastSeen);
    if (archive.hasSamples())
        archive(it.sample);
}

template <Is<Arrived> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.intended, it.started, it.waited, it.missed, it.waiting, it.startLateness,
            it.serviceTimes);
}

template <Is<Interval> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.begin, it.end, it.warmUp, it.succeeded, it.failed);
    for (auto& failures : it.failures)
        archive(failures);
    archive(it.bodyBytes, it.users, it.userSeconds, it.inFlight, it.oldestInFlight,
            it.generatorBusy, it.generatorWaited, it.timerLateness, it.askedRate, it.askedUsers,
            it.arrived, it.unfinished, it.unfinishedAges);
}

template <Is<ServerSample> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.loopLagMean, it.loopLagWorst, it.loopStalled, it.loopUtilisation, it.loopProcessor,
            it.loopQueued, it.lockUtilisation, it.lockWaiting, it.restarts, it.poolActive,
            it.poolQueued, it.poolThreads, it.peakThreads, it.openConnections, it.polls,
            it.requests, it.intervals);
}

template <Is<SelfSample> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.windowLateness, it.processorsBusy, it.othersBusy, it.descriptorsLeft, it.portsLeft);
}

template <Is<Collected> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.intervals, it.server, it.processBusyShare, it.self);
}

template <class T>
void Writer::write(const T& value) {
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
void Reader::read(T& value) {
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

void Reader::read(PackedCells& cells) {
    if (m_version == firstVersion) {
        cells = takePairs();
        return;
    }
    const qint64 size = takeSize();
    if (m_end - m_at < size)
        m_failed = true;
    if (m_failed)
        return;
    auto read = PackedCells::fromBytes({m_at, m_at + size}, Histogram::cellCount);
    m_at += size;
    m_failed = !read;
    if (read)
        cells = std::move(*read);
}

PackedCells Reader::takePairs() {
    PackedCells cells;
    qint64 lowest = 0;
    for (qint64 size = takeSize(); size > 0 && !m_failed; --size) {
        const auto index = take<qint64>();
        const auto count = take<qint64>();
        if (index < lowest || index >= static_cast<qint64>(Histogram::cellCount) || count <= 0)
            m_failed = true;
        if (m_failed)
            return {};
        cells.append(static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(count));
        lowest = index + 1;
    }
    cells.shrinkToFit();
    return cells;
}

/// What is between the version and the checksum, or all of it uncompressed; empty where the bytes
/// are none that were written.
QByteArray contentOf(const QByteArray& bytes, quint8 version) {
    if (version == firstVersion)
        return qUncompress(bytes.sliced(1));
    if (bytes.size() < 1 + checksumSize)
        return {};
    const QByteArrayView whole = QByteArrayView(bytes).chopped(checksumSize);
    const auto checksum = qFromBigEndian<quint16>(bytes.constData() + whole.size());
    return qChecksum(whole) == checksum ? whole.sliced(1).toByteArray() : QByteArray();
}

} // namespace

QByteArray toBytes(const Collected& collected) {
    QByteArray bytes(1, formatVersion);
    Writer writer(bytes);
    writer(collected);
    char checksum[checksumSize];
    qToBigEndian(qChecksum(bytes), checksum);
    return bytes.append(checksum, checksumSize);
}

std::optional<Collected> collectedFrom(const QByteArray& bytes) {
    if (bytes.isEmpty() || bytes[0] < firstVersion || bytes[0] > formatVersion)
        return std::nullopt;
    const auto version = static_cast<quint8>(bytes[0]);
    const QByteArray plain = contentOf(bytes, version);
    Collected collected;
    Reader reader(plain, version);
    reader(collected);
    if (plain.isEmpty() || !reader.isComplete())
        return std::nullopt;
    return collected;
}

} // namespace quadrant
