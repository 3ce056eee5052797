// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/second_log.h"

#include "core/run/archived_fields.h"

namespace quadrant {

template <Is<SelfCheck> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.checked, it.generatorBusy, it.generatorWaited, it.processorsBusy, it.othersBusy,
            it.windowLate, it.worstWindowLateness, it.fewestDescriptors, it.fewestPorts,
            it.askedUserSeconds, it.missingUserSeconds, it.requests, it.clientLimits, it.intended,
            it.started, it.unconnected);
}

template <Is<SecondRecord> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.second, it.load, it.server, it.self);
}

void SecondLog::pack() {
    if (m_open.size() < 2)
        return;
    ArchiveWriter writer(m_packed);
    for (auto second = m_open.begin(); second + 1 != m_open.end(); ++second)
        writer(*second);
    m_packedCount += m_open.size() - 1;
    m_open.erase(m_open.begin(), m_open.end() - 1);
}

std::vector<SecondRecord> SecondLog::all() const {
    std::vector<SecondRecord> seconds;
    seconds.reserve(size());
    ArchiveReader reader(m_packed, archiveVersion);
    while (!reader.atEnd())
        reader(seconds.emplace_back());
    seconds.insert(seconds.end(), m_open.begin(), m_open.end());
    return seconds;
}

} // namespace quadrant
