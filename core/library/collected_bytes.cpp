// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/collected_bytes.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <type_traits>

namespace quadrant {
namespace {

// 1 had a histogram's cells as a list of pairs, and no samples of failures; 2 has the cells packed.
constexpr quint8 firstVersion = 1;
constexpr quint8 formatVersion = 2;
constexpr int fastest = 1; // of zlib's levels: it finds most of what there is to gain
// Many more than any list here can have: a higher number is none that was written.
constexpr qint64 longestList = 1'000'000;

// A field is told to the archive once, for both directions; so is each struct, by fieldsOf().

class Writer {
public:
    explicit Writer(QDataStream& stream)
        : m_stream(stream) {}

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
        m_stream.writeRawData(reinterpret_cast<const char*>(cells.bytes().data()),
                              static_cast<int>(cells.bytes().size()));
    }

    QDataStream& m_stream;
};

/// Reads what a QDataStream has written, big-endian numbers of 8 bytes, several
/// times as fast as one would: opening a long run is little else.
class Reader {
public:
    Reader(const QByteArray& bytes, quint8 version)
        : m_at(bytes.constData())
        , m_end(m_at + bytes.size())
        , m_version(version) {}

    /// Whether all was there, and nothing else.
    bool isComplete() const { return !m_failed && m_at == m_end; }

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
        const auto size = take<qint64>();
        if (size < 0 || size > longestList)
            m_failed = true;
        return m_failed ? 0 : size;
    }
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
    archive(it.count, it.firstSeen, it.lastSeen);
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
        m_stream << static_cast<qint64>(value);
    else if constexpr (std::is_floating_point_v<T>)
        m_stream << static_cast<double>(value);
    else if constexpr (isDuration<T>)
        write(value.count());
    else
        fieldsOf(*this, value);
}

template <class T>
void Reader::read(T& value) {
    if constexpr (std::is_integral_v<T>)
        value = static_cast<T>(take<qint64>());
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

} // namespace

QByteArray toBytes(const Collected& collected) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    Writer(stream).operator()(collected);
    return QByteArray(1, formatVersion) + qCompress(bytes, fastest);
}

std::optional<Collected> collectedFrom(const QByteArray& bytes) {
    if (bytes.isEmpty() || bytes[0] < firstVersion || bytes[0] > formatVersion)
        return std::nullopt;
    const QByteArray plain = qUncompress(bytes.sliced(1));
    Collected collected;
    Reader reader(plain, static_cast<quint8>(bytes[0]));
    reader(collected);
    if (plain.isEmpty() || !reader.isComplete())
        return std::nullopt;
    return collected;
}

} // namespace quadrant
