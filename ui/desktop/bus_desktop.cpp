// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/bus_desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace quadrant {

class BusDesktop::Private {
public:
    QString application;
    QString name;
    std::optional<int> percent;
    bool wantsAwake = false;
    QDBusUnixFileDescriptor awake; ///< the machine may sleep again once it is closed
    QObject lifetime;              ///< of what is still to be answered
};

BusDesktop::BusDesktop(const QString& application, const QString& name)
    : d(std::make_unique<Private>()) {
    d->application = application;
    d->name = name;
}

BusDesktop::~BusDesktop() = default;

void BusDesktop::notify(const QString& title, const QString& text) {
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    auto call =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                       service, QStringLiteral("Notify"));
    const uint replaces = 0;
    const int desktopsOwnTime = -1;
    call.setArguments(
        {d->name, replaces, d->application, title, text.toHtmlEscaped(), QStringList(),
         QVariantMap{{QStringLiteral("desktop-entry"), d->application}}, desktopsOwnTime});
    QDBusConnection::sessionBus().asyncCall(call);
}

void BusDesktop::setProgress(std::optional<double> share) {
    const auto percent = share ? std::optional(static_cast<int>(*share * 100)) : std::nullopt;
    if (percent == d->percent)
        return;
    d->percent = percent;
    auto signal = QDBusMessage::createSignal(QStringLiteral("/"),
                                             QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                             QStringLiteral("Update"));
    signal.setArguments({QStringLiteral("application://%1.desktop").arg(d->application),
                         QVariantMap{{QStringLiteral("progress"), share.value_or(0)},
                                     {QStringLiteral("progress-visible"), share.has_value()}}});
    QDBusConnection::sessionBus().send(signal);
}

void BusDesktop::keepAwake(bool awake, const QString& why) {
    d->wantsAwake = awake;
    if (!awake) {
        d->awake = {};
        return;
    }
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call.setArguments({QStringLiteral("sleep:idle"), d->name, why, QStringLiteral("block")});
    using Reply = QDBusPendingReply<QDBusUnixFileDescriptor>;
    auto* answer =
        new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), &d->lifetime);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, &d->lifetime, [this, answer] {
        const Reply reply = *answer;
        if (reply.isValid() && d->wantsAwake)
            d->awake = reply.value();
        answer->deleteLater();
    });
}

} // namespace quadrant
