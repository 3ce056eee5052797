// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/archive.h"

namespace quadrant {

void ArchiveReader::read(PackedCells& cells) {
    if (m_version == firstArchiveVersion) {
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

PackedCells ArchiveReader::takePairs() {
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

} // namespace quadrant
