// SPDX-License-Identifier: GPL-3.0-or-later
// How long the blocks of a block bootstrap should be, for what depends on what went before it.
// Pure.
//
// Chosen from the series itself as D. N. Politis and H. White describe (Automatic block-length
// selection for the dependent bootstrap, Econometric Reviews 23, 2004), for circular blocks, with
// the correction of A. Patton, D. N. Politis and H. White (Econometric Reviews 28, 2009), and with
// their bound: at most 3 √n or n / 3, for a series of n values.
#pragma once

#include <cstddef>
#include <vector>

namespace quadrant {

/// In values of the series, 1 or more. Of a series that doesn't vary it is 1.
std::size_t blockLength(const std::vector<double>& series);

} // namespace quadrant
