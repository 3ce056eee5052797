// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/failure_title.h"

#include "core/base/language.h"

namespace quadrant {

QString failureKindTitle(FailureKind kind) {
    switch (kind) {
    case FailureKind::ConnectRefused:
        return Core::tr("connection refused");
    case FailureKind::ConnectTimeout:
        return Core::tr("connect time-out");
    case FailureKind::ConnectFailed:
        return Core::tr("connect failed");
    case FailureKind::Reset:
        return Core::tr("connection reset");
    case FailureKind::ClosedEarly:
        return Core::tr("closed early");
    case FailureKind::ReadTimeout:
        return Core::tr("read time-out");
    case FailureKind::BadResponse:
        return Core::tr("bad response");
    case FailureKind::Status4xx:
        return Core::tr("status 4xx");
    case FailureKind::Status5xx:
        return Core::tr("status 5xx");
    case FailureKind::ClientLimit:
        return Core::tr("own limit reached");
    }
    return {};
}

} // namespace quadrant
