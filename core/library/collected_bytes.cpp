// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/collected_bytes.h"

#include "core/run/archived_fields.h"

namespace quadrant {
namespace {

// What the archive's first version wrote was compressed; later ones are not, and have a checksum at
// the end: opening a long run and recording one are faster for it (scripts/bench --only history).
constexpr qsizetype checksumSize = sizeof(quint16);

/// What is between the version and the checksum, or all of it uncompressed; empty where the bytes
/// are none that were written.
QByteArray payloadOf(const QByteArray& bytes, quint8 version) {
    if (version == firstArchiveVersion)
        return qUncompress(bytes.sliced(1));
    if (bytes.size() < 1 + checksumSize)
        return {};
    const QByteArrayView whole = QByteArrayView(bytes).chopped(checksumSize);
    const auto checksum = qFromBigEndian<quint16>(bytes.constData() + whole.size());
    return qChecksum(whole) == checksum ? whole.sliced(1).toByteArray() : QByteArray();
}

} // namespace

template <Is<SelfSample> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.windowLateness, it.processorsBusy, it.othersBusy, it.descriptorsLeft, it.portsLeft);
}

template <Is<Collected> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.intervals, it.server, it.processBusyShare, it.self);
}

QByteArray toBytes(const Collected& collected) {
    QByteArray bytes(1, archiveVersion);
    ArchiveWriter writer(bytes);
    writer(collected);
    char checksum[checksumSize];
    qToBigEndian(qChecksum(bytes), checksum);
    return bytes.append(checksum, checksumSize);
}

std::optional<Collected> collectedFrom(const QByteArray& bytes) {
    if (bytes.isEmpty() || bytes[0] < firstArchiveVersion || bytes[0] > archiveVersion)
        return std::nullopt;
    const auto version = static_cast<quint8>(bytes[0]);
    const QByteArray plain = payloadOf(bytes, version);
    Collected collected;
    ArchiveReader reader(plain, version);
    reader(collected);
    if (plain.isEmpty() || !reader.isComplete())
        return std::nullopt;
    return collected;
}

} // namespace quadrant
