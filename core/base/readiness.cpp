// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/readiness.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

namespace quadrant {
namespace {

timespec toTimespec(std::optional<Clock::duration> time) {
    const auto some = std::max(time.value_or(Clock::duration::zero()), Clock::duration::zero());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(some);
    return {seconds.count(), std::chrono::nanoseconds(some - seconds).count()};
}

int wholeMilliseconds(std::optional<Clock::duration> time) {
    if (!time)
        return -1;
    const auto some =
        std::clamp<Clock::duration>(*time, Clock::duration::zero(), std::chrono::hours(1));
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(some).count());
}

} // namespace

int waitForReady(int epoll, std::span<epoll_event> ready, std::optional<Clock::duration> time) {
    const auto most = static_cast<int>(ready.size());
    const timespec exactly = toTimespec(time);
    const int count = ::epoll_pwait2(epoll, ready.data(), most, time ? &exactly : nullptr, nullptr);
    if (count >= 0 || errno != ENOSYS)
        return count;
    return ::epoll_wait(epoll, ready.data(), most, wholeMilliseconds(time));
}

bool waitForReadable(int descriptor, std::optional<Clock::duration> time) {
    pollfd polled{descriptor, POLLIN, 0};
    const timespec exactly = toTimespec(time);
    return ::ppoll(&polled, 1, time ? &exactly : nullptr, nullptr) > 0;
}

} // namespace quadrant
