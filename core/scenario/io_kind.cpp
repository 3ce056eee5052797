// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/io_kind.h"

namespace quadrant {

QString ioKindId(IoKind kind) {
    const std::string_view id = traitsOf(kind).id;
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

} // namespace quadrant
