// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/process_identity.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace quadrant;

class TestProcessIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisProcessLives() {
        QVERIFY(isAlive(processIdentity()));
        QCOMPARE(processIdentity(), processIdentity());
    }

    void oneThatHasEndedDoesNot() {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0); // before anything of Qt's runs in it
        QVERIFY(child > 0);
        QString identity = processIdentity();
        identity.replace(QString::number(::getpid()), QString::number(child));
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(!isAlive(identity));
    }

    /// The number of one that has ended is given to others later.
    void anotherOfTheSameNumberDoesNot() {
        QStringList parts = processIdentity().split(u' ');
        QCOMPARE(parts.size(), 3);
        parts[2] += u'0';
        QVERIFY(!isAlive(parts.join(u' ')));
    }

    void oneBeforeARestartDoesNot() {
        QStringList parts = processIdentity().split(u' ');
        parts[0] = QStringLiteral("another-boot");
        QVERIFY(!isAlive(parts.join(u' ')));
    }

    void nonsenseDoesNot() {
        for (const char* text : {"", "1", "a b c", "  "})
            QVERIFY(!isAlive(QLatin1String(text)));
    }
};

QUADRANT_TEST(TestProcessIdentity)
#include "tst_process_identity.moc"
