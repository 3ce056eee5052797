// SPDX-License-Identifier: GPL-3.0-or-later
// Results, threads with an owner, descriptors, the program's name.
#include "core/base/clock.h"
#include "core/base/descriptors.h"
#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/base/version.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <pthread.h>

#include <array>
#include <atomic>
#include <memory>

using namespace quadrant;
using namespace std::chrono_literals;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsAreOneOrTheOther() {
        Result<int> good = 3;
        QVERIFY(good.ok());
        QVERIFY(static_cast<bool>(good));
        QCOMPARE(good.value(), 3);
        const Result<int> bad = Error{QStringLiteral("why")};
        QVERIFY(!bad.ok());
        QCOMPARE(bad.error().message, QStringLiteral("why"));
    }

    void resultsOfWhatCannotBeCopied() {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
        QCOMPARE(*result.take(), 3);
    }

    void threadsHaveNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("short") << QStringLiteral("load-1") << QStringLiteral("load-1");
        QTest::newRow("15 characters")
            << QStringLiteral("123456789012345") << QStringLiteral("123456789012345");
        QTest::newRow("longer") << QStringLiteral("1234567890123456")
                                << QStringLiteral("123456789012345");
    }
    void threadsHaveNames() {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        std::array<char, 16> seen{};
        NamedThread(name.toStdString(), [&seen] {
            pthread_getname_np(pthread_self(), seen.data(), seen.size());
        }).join();
        QCOMPARE(QString::fromLatin1(seen.data()), shown);
    }

    void theOwnerJoins() {
        std::atomic<bool> ended = false;
        {
            const NamedThread thread("t", [&ended] { ended = true; });
        }
        QVERIFY(ended);
    }

    void aNewThreadWaitsForTheOneThatItReplaces() {
        std::atomic<int> ended = 0;
        NamedThread thread("first", [&ended] { ++ended; });
        thread = NamedThread("second", [] {});
        QCOMPARE(ended.load(), 1);
        thread.join();
        QVERIFY(!thread.joinable());
    }

    void descriptorsAreCounted() {
        const int before = openDescriptors();
        QVERIFY(before > 0);
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(openDescriptors(), before + 1);
    }

    void theSoftLimitIsRaisedToTheHardOne() {
        const DescriptorLimit raised = raiseDescriptorLimit();
        QVERIFY(raised.soft > 0);
        QCOMPARE(raised.soft, raised.hard);
        QCOMPARE(descriptorLimit().soft, raised.soft);
    }

    void durationsBecomeTicks() {
        QVERIFY(toTicks(Seconds(1.5)) == Clock::duration(1500ms));
        QVERIFY(toTicks(Millis(0.25)) == Clock::duration(250us));
    }

    void theProgramHasAVersion() {
        const QRegularExpression version(QStringLiteral("^Quadrant \\d+\\.\\d+\\.\\d+$"));
        QVERIFY(version.match(programName()).hasMatch());
        QVERIFY(programName().endsWith(programVersion()));
    }

    void aBuildNamesItsCommit() {
        QCOMPARE(programBuild(), programName());
        setProgramCommit(QStringLiteral("688ebad0c1de+changes"));
        QCOMPARE(programBuild(), programName() + QStringLiteral(" (688ebad0c1de+changes)"));
        setProgramCommit(QString());
    }
};

QUADRANT_TEST(TestBase)
#include "tst_base.moc"
