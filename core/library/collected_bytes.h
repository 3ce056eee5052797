// SPDX-License-Identifier: GPL-3.0-or-later
// What was collected of one endpoint, as bytes for a file: packed, with a version in front and a
// checksum behind.
// Exact: what is read is what was written. Pure; any thread.
#pragma once

#include "core/run/collected.h"

#include <QByteArray>

#include <optional>

namespace quadrant {

QByteArray toBytes(const Collected& collected);

/// None where the bytes are not what toBytes() made.
std::optional<Collected> collectedFrom(const QByteArray& bytes);

} // namespace quadrant
