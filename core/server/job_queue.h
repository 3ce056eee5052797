// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that wait for a thread of a pool, in the order in which they came. It keeps the memory of
// the longest queue so far, twice that at most, and allocates nothing where it is no longer. One
// thread at a time.
#pragma once

#include "core/server/job.h"

#include <cstddef>
#include <vector>

namespace quadrant {

class JobQueue {
public:
    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_jobs.size() - m_taken; }

    /// `owner` is whoever it is for.
    void push(Job job, const void* owner);
    Job takeFirst();
    Job takeLast();
    /// All of this owner.
    std::vector<Job> takeAllOf(const void* owner);

private:
    struct Owned {
        Job job;
        const void* owner;
    };

    void forgetTaken();

    std::vector<Owned> m_jobs;
    std::size_t m_taken = 0; ///< so many at the beginning have gone
};

} // namespace quadrant
