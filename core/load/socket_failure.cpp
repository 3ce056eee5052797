// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/socket_failure.h"

#include <cerrno>

namespace quadrant {
namespace {

/// Descriptors, ports or memory of this machine have run out.
bool isClientLimit(int error) {
    switch (error) {
    case EMFILE:
    case ENFILE:
    case EADDRNOTAVAIL:
    case ENOBUFS:
    case ENOMEM:
    case ENOSPC: // epoll's limit of watches
        return true;
    default:
        return false;
    }
}

} // namespace

FailureKind connectFailure(int error) {
    if (isClientLimit(error))
        return FailureKind::ClientLimit;
    switch (error) {
    case ECONNREFUSED:
        return FailureKind::ConnectRefused;
    case ETIMEDOUT: // the system gave up before our own time-out
        return FailureKind::ConnectTimeout;
    case ECONNRESET: // it was there, and reset before we looked
    case EPIPE:
        return FailureKind::Reset;
    default:
        return FailureKind::ConnectFailed;
    }
}

FailureKind exchangeFailure(int error) {
    if (isClientLimit(error))
        return FailureKind::ClientLimit;
    return error == ETIMEDOUT ? FailureKind::ReadTimeout : FailureKind::Reset;
}

bool isConnectFailure(FailureKind kind) {
    switch (kind) {
    case FailureKind::ConnectRefused:
    case FailureKind::ConnectTimeout:
    case FailureKind::ConnectFailed:
    case FailureKind::ClientLimit:
        return true;
    default:
        return false;
    }
}

} // namespace quadrant
