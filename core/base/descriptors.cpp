// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptors.h"

#include <sys/resource.h>

#include <filesystem>
#include <limits>
#include <system_error>

namespace quadrant {
namespace {

long clampLimit(rlim_t limit) {
    constexpr auto most = static_cast<rlim_t>(std::numeric_limits<int>::max());
    return static_cast<long>(limit > most ? most : limit);
}

} // namespace

DescriptorLimit descriptorLimit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {};
    return {clampLimit(limit.rlim_cur), clampLimit(limit.rlim_max)};
}

DescriptorLimit raiseDescriptorLimit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    return descriptorLimit();
}

int openDescriptors() {
    std::error_code error;
    std::filesystem::directory_iterator entries("/proc/self/fd", error);
    if (error)
        return -1;
    int count = -1; // the iterator's own descriptor is listed too
    for (const auto& entry : entries) {
        static_cast<void>(entry);
        ++count;
    }
    return count;
}

} // namespace quadrant
