// SPDX-License-Identifier: GPL-3.0-or-later
// The CPU time that a thread has used, by its own clock, or all of the process
// (CLOCK_PROCESS_CPUTIME_ID) (POSIX); and the time that a thread spent waiting for a processor.
#pragma once

#include <pthread.h>

#include <chrono>
#include <ctime>

namespace quadrant {

inline std::chrono::nanoseconds processorTime(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// With which other threads can ask, as long as the calling thread lives.
inline clockid_t ownProcessorClock() {
    clockid_t clock = CLOCK_THREAD_CPUTIME_ID;
    pthread_getcpuclockid(pthread_self(), &clock);
    return clock;
}

/// How long the calling thread was ready to run, but others had the processor; 0 where the kernel
/// doesn't tell (Linux, sched-stats: /proc/thread-self/schedstat, the second number).
std::chrono::nanoseconds processorWait();

} // namespace quadrant
