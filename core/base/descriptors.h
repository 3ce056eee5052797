// SPDX-License-Identifier: GPL-3.0-or-later
// File descriptors of this process (Linux): how many it may have, how many it has.
#pragma once

namespace quadrant {

struct DescriptorLimit {
    long soft = 0;
    long hard = 0;
};

DescriptorLimit descriptorLimit();

/// Raises the soft limit to the hard one; a desktop's usual soft limit is 1024. Returns what is in
/// force afterwards, also where raising failed.
DescriptorLimit raiseDescriptorLimit();

/// How many are open now, or -1 where that can't be told.
int openDescriptors();

} // namespace quadrant
