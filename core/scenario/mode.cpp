// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/mode.h"

namespace quadrant {

QString modeId(Mode mode) {
    switch (mode) {
    case Mode::SyncBlocking:
        return QStringLiteral("sync-blocking");
    case Mode::SyncNonBlocking:
        return QStringLiteral("sync-nonblocking");
    case Mode::AsyncBlocking:
        return QStringLiteral("async-blocking");
    case Mode::AsyncNonBlocking:
        return QStringLiteral("async-nonblocking");
    }
    return {};
}

std::optional<Mode> modeFromId(QStringView id) {
    for (const Mode mode : allModes) {
        if (modeId(mode) == id)
            return mode;
    }
    return std::nullopt;
}

} // namespace quadrant
