// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/target_url.h"

#include "core/base/language.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QUrl>

#include <algorithm>

namespace quadrant {
namespace {

constexpr int httpPort = 80;

std::string hostHeaderOf(const QString& host, int port) {
    // A zone (fe80::1%eth0) is this machine's own name for an interface: no server's business.
    QString header = host.contains(u':') ? u'[' + host.section(u'%', 0, 0) + u']' : host;
    if (port != httpPort)
        header += u':' + QString::number(port);
    return header.toStdString();
}

} // namespace

Result<TargetUrl> parseTargetUrl(const QString& url) {
    const QString text = url.trimmed();
    const qsizetype schemeEnd = text.indexOf(QStringLiteral("://"));
    if (schemeEnd < 0 && !text.isEmpty())
        return Error{Core::tr("“%1” has no scheme: write it as “http://%1”.").arg(text)};
    if (schemeEnd <= 0)
        return Error{
            Core::tr("“%1” has no scheme: write it as “http://host:port/path”.").arg(text)};
    const QString scheme = text.left(schemeEnd).toLower();
    if (scheme == QStringLiteral("https"))
        return Error{
            Core::tr("https is not supported yet: use http:// instead of “%1”.").arg(text)};
    if (scheme != QStringLiteral("http"))
        return Error{Core::tr("“%1” can't be loaded: only http:// is supported.").arg(text)};

    const QUrl parsed(text);
    if (!parsed.userInfo().isEmpty())
        return Error{
            Core::tr("“%1” contains a user name or password, which isn't supported.").arg(text)};
    if (!parsed.isValid())
        return Error{
            Core::tr("“%1” is not a valid URL: its host or its port can't be read.").arg(text)};
    if (parsed.host().isEmpty())
        return Error{Core::tr("“%1” names no host.").arg(text)};
    const int port = parsed.port(httpPort);
    if (port == 0)
        return Error{Core::tr("“%1” has port 0, where nothing can listen.").arg(text)};

    const QString host = parsed.host(QUrl::FullyEncoded);
    QString path = parsed.path(QUrl::FullyEncoded);
    if (path.isEmpty())
        path = u'/';
    if (parsed.hasQuery())
        path += u'?' + parsed.query(QUrl::FullyEncoded);
    return TargetUrl{host.toStdString(), static_cast<std::uint16_t>(port), path.toStdString(),
                     hostHeaderOf(host, port)};
}

Result<ResolvedHost> resolveHost(const std::string& host) {
    const QString name = QString::fromStdString(host);
    QHostAddress address(name);
    if (address.isNull()) {
        const QHostInfo info = QHostInfo::fromName(name);
        QList<QHostAddress> addresses = info.addresses();
        // RFC 6761, 6.3: localhost is this machine, also where nothing (no /etc/hosts) says so.
        if (addresses.isEmpty() && isLoopbackName(host))
            addresses = {QHostAddress(QHostAddress::LocalHost)};
        if (addresses.isEmpty())
            return Error{Core::tr("“%1” could not be resolved: %2.").arg(name, info.errorString())};
        const auto ipv4 =
            std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress& candidate) {
                return candidate.protocol() == QAbstractSocket::IPv4Protocol;
            });
        address = ipv4 == addresses.end() ? addresses.front() : *ipv4;
    }
    return ResolvedHost{address.toString().toStdString(), address.isLoopback()};
}

bool isLoopbackName(const std::string& host) {
    const QString name = QString::fromStdString(host);
    return name.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(name).isLoopback();
}

} // namespace quadrant
