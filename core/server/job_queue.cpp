// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/job_queue.h"

#include <algorithm>
#include <utility>

namespace quadrant {

void JobQueue::push(Job job, const void* owner) {
    // Rather than grow it moves the rest to the beginning, but not for a few places.
    if (m_jobs.size() == m_jobs.capacity() && m_taken >= size())
        forgetTaken();
    m_jobs.push_back({std::move(job), owner});
}

Job JobQueue::takeFirst() {
    Job first = std::move(m_jobs[m_taken++].job);
    if (empty())
        forgetTaken();
    return first;
}

Job JobQueue::takeLast() {
    Job last = std::move(m_jobs.back().job);
    m_jobs.pop_back();
    if (empty())
        forgetTaken();
    return last;
}

std::vector<Job> JobQueue::takeAllOf(const void* owner) {
    forgetTaken();
    const auto theirs = std::ranges::stable_partition(
        m_jobs, [owner](const Owned& each) { return each.owner != owner; });
    std::vector<Job> taken;
    for (Owned& each : theirs)
        taken.push_back(std::move(each.job));
    m_jobs.erase(theirs.begin(), theirs.end());
    return taken;
}

void JobQueue::forgetTaken() {
    m_jobs.erase(m_jobs.begin(), m_jobs.begin() + static_cast<std::ptrdiff_t>(m_taken));
    m_taken = 0;
}

} // namespace quadrant
