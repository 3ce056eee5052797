// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/mode.h"

namespace quadrant {

QString modeId(Mode mode) {
    const std::string_view id = traitsOf(mode).id;
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

std::optional<Mode> modeFromId(QStringView id) {
    for (const Mode mode : allModes) {
        if (modeId(mode) == id)
            return mode;
    }
    return std::nullopt;
}

} // namespace quadrant
