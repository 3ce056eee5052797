// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/failure_text.h"

#include "core/base/format.h"
#include "core/base/language.h"

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// The reason phrases of RFC 9110 that a load is likely to meet.
QString reasonOf(int status) {
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 405:
        return u"Method Not Allowed"_s;
    case 408:
        return u"Request Timeout"_s;
    case 413:
        return u"Content Too Large"_s;
    case 429:
        return u"Too Many Requests"_s;
    case 500:
        return u"Internal Server Error"_s;
    case 501:
        return u"Not Implemented"_s;
    case 502:
        return u"Bad Gateway"_s;
    case 503:
        return u"Service Unavailable"_s;
    case 504:
        return u"Gateway Timeout"_s;
    default:
        return {};
    }
}

/// "Connection refused (ECONNREFUSED)"
QString errorText(int error) {
    const char* const name = strerrorname_np(error);
    return u"%1 (%2)"_s.arg(QString::fromLatin1(strerrordesc_np(error)),
                            name ? QString::fromLatin1(name) : u"errno %1"_s.arg(error));
}

/// Where nobody but our own clock or parser said so.
QString ownText(FailureKind kind, const Scenario& scenario) {
    switch (kind) {
    case FailureKind::ConnectTimeout:
        return Core::tr("no connection within %1")
            .arg(formatDuration(scenario.load.requestTimeout));
    case FailureKind::ReadTimeout:
        return Core::tr("no whole answer within %1")
            .arg(formatDuration(scenario.load.requestTimeout));
    case FailureKind::ClosedEarly:
        return Core::tr("the connection was closed before the answer was whole");
    case FailureKind::BadResponse:
        return Core::tr("what came is no HTTP/1.1 answer");
    default:
        return noValue();
    }
}

} // namespace

QString failureKindId(FailureKind kind) {
    const std::string_view name = failureKindName(kind);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString sampleText(FailureKind kind, const FailureCount& failure, const Scenario& scenario) {
    if (failure.sample == 0)
        return ownText(kind, scenario);
    if (kind == FailureKind::Status4xx || kind == FailureKind::Status5xx)
        return u"HTTP %1 %2"_s.arg(failure.sample).arg(reasonOf(failure.sample)).trimmed();
    return errorText(failure.sample);
}

QString usualCause(FailureKind kind) {
    switch (kind) {
    case FailureKind::ConnectRefused:
        return Core::tr("Nobody listens on that port: the server is not running, or has crashed.");
    case FailureKind::ConnectTimeout:
        return Core::tr("The server does not accept: its event loop is blocked, or its listen "
                        "backlog is full.");
    case FailureKind::ConnectFailed:
        return Core::tr("There is no way to that address: a network, a route or a firewall.");
    case FailureKind::Reset:
        return Core::tr("The server gave the connection up: it was restarted, has crashed, or its "
                        "listen backlog was full.");
    case FailureKind::ClosedEarly:
        return Core::tr("The server, or a watchdog over it, closed the connection while it was "
                        "still answering.");
    case FailureKind::ReadTimeout:
        return Core::tr("The request waits in a queue, for a pool thread or a blocked event loop, "
                        "for longer than the time-out.");
    case FailureKind::BadResponse:
        return Core::tr(
            "Another protocol is spoken there (TLS, say), or the server's answer is malformed.");
    case FailureKind::Status4xx:
        return Core::tr("The server does not like the request: the path, the method, a missing "
                        "login, or a rate limit.");
    case FailureKind::Status5xx:
        return Core::tr(
            "The handler failed, or what it calls did not answer in time (502 and 504).");
    case FailureKind::ClientLimit:
        return Core::tr("This machine ran out of descriptors or local ports: it says nothing about "
                        "the server.");
    }
    return {};
}

} // namespace quadrant
