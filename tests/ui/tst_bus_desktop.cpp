// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is asked for, over a message bus of our own with services that stand in for the
// desktop's: the calls, the signals and the file descriptors are real.
#include "tests/support/test_main.h"
#include "ui/desktop/bus_desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace quadrant;

namespace {

constexpr int patience = 20'000; ///< ms

/// Whoever holds a descriptor that Inhibit() gave keeps the machine awake.
class LoginManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList asked;
    std::array<int, 2> pipe{-1, -1};

    ~LoginManager() override { ::close(pipe[0]); }
    /// There is nobody left who could write: the machine may sleep.
    bool maySleep() const {
        char byte = 0;
        return pipe[0] < 0 || ::read(pipe[0], &byte, 1) == 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode) {
        asked << QStringList{what, who, why, mode}.join("; ");
        if (::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        const QDBusUnixFileDescriptor held(pipe[1]); // a copy
        ::close(pipe[1]);
        return held;
    }
};

class Notifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;

public Q_SLOTS:
    uint Notify(const QString& application, uint, const QString& icon, const QString& title,
                const QString& text, const QStringList&, const QVariantMap& hints, int) {
        shown << QStringList{application, icon, title, text, hints["desktop-entry"].toString()}
                     .join("; ");
        return 1;
    }
};

class Launcher : public QObject {
    Q_OBJECT

public:
    QStringList told;

public Q_SLOTS:
    void update(const QString& application, const QVariantMap& properties) {
        told << QStringList{application, properties["progress"].toString(),
                            properties["progress-visible"].toString()}
                    .join("; ");
    }
};

} // namespace

class TestBusDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        QVERIFY2(m_daemon.waitForReadyRead(patience), qPrintable(m_daemon.errorString()));
        m_address = m_daemon.readLine().trimmed();
        QVERIFY(!m_address.isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address);
    }

    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus("desktop");
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished(patience));
    }

    void init() {
        m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(
            QString::fromLocal8Bit(m_address), QStringLiteral("desktop")));
        QVERIFY(m_bus->isConnected());
    }

    void theMachineIsKeptAwakeForAsLongAsARunGoesOn() {
        LoginManager manager;
        QVERIFY(m_bus->registerService("org.freedesktop.login1"));
        QVERIFY(m_bus->registerObject("/org/freedesktop/login1", &manager,
                                      QDBusConnection::ExportAllSlots));
        {
            BusDesktop desktop("quadrant", "Quadrant");
            desktop.keepAwake(true, "quick-look is being measured");
            QTRY_COMPARE_WITH_TIMEOUT(
                manager.asked,
                QStringList{"sleep:idle; Quadrant; quick-look is being measured; block"}, patience);
            desktop.keepAwake(false, {});
            QTRY_VERIFY_WITH_TIMEOUT(manager.maySleep(), patience);

            desktop.keepAwake(true, "another");
            QTRY_COMPARE_WITH_TIMEOUT(manager.asked.size(), 2, patience);
            answersHaveCome();
            QVERIFY(!manager.maySleep());
        }
        QTRY_VERIFY_WITH_TIMEOUT(manager.maySleep(), patience); // it goes with the window
    }

    void notificationsAreTextAndNothingElse() {
        Notifications notifications;
        QVERIFY(m_bus->registerService("org.freedesktop.Notifications"));
        QVERIFY(m_bus->registerObject("/org/freedesktop/Notifications", &notifications,
                                      QDBusConnection::ExportAllSlots));
        BusDesktop desktop("quadrant", "Quadrant");
        desktop.notify("quick-look", "Finished <b>in</b> 00:32");
        QTRY_COMPARE_WITH_TIMEOUT(
            notifications.shown,
            QStringList{"Quadrant; quadrant; quick-look; Finished &lt;b&gt;in&lt;/b&gt; 00:32; "
                        "quadrant"},
            patience);
    }

    void theTaskBarFollowsTheRun() {
        Launcher launcher;
        QVERIFY(m_bus->connect({}, "/", "com.canonical.Unity.LauncherEntry", "Update", &launcher,
                               SLOT(update(QString, QVariantMap))));
        BusDesktop desktop("quadrant", "Quadrant");
        desktop.setProgress(0.25);
        desktop.setProgress(0.2501); // no other percent: not worth a message
        desktop.setProgress(0.5);
        desktop.setProgress(std::nullopt);
        const QString entry = "application://quadrant.desktop; ";
        const QStringList expected{entry + "0.25; true", entry + "0.5; true", entry + "0; false"};
        QTRY_COMPARE_WITH_TIMEOUT(launcher.told, expected, patience);
    }

    /// A desktop that offers none of it is no reason to fail.
    void nobodyNeedAnswer() {
        BusDesktop desktop("quadrant", "Quadrant");
        QVERIFY(m_bus->unregisterService("org.freedesktop.login1"));
        desktop.keepAwake(true, "quick-look is being measured");
        desktop.notify("quick-look", "Finished");
        desktop.setProgress(1);
        answersHaveCome();
        desktop.keepAwake(false, {});
    }

private:
    /// What is asked after them is answered after them.
    static void answersHaveCome() {
        const auto call = QDBusMessage::createMethodCall(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId");
        QVERIFY(QDBusConnection::systemBus().call(call).type() == QDBusMessage::ReplyMessage);
        QCoreApplication::processEvents();
    }

    QProcess m_daemon;
    QByteArray m_address;
    std::unique_ptr<QDBusConnection> m_bus;
};

QUADRANT_TEST(TestBusDesktop)
#include "tst_bus_desktop.moc"
