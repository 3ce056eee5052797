// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/descriptor_budget.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QtTest>

using namespace quadrant;

class TestDescriptorBudget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void perUser_data() {
        QTest::addColumn<QList<int>>("modes");
        QTest::addColumn<int>("io");
        QTest::addColumn<bool>("external");
        QTest::addColumn<double>("perUser"); // what one user more costs at 1,000 users
        const auto row = [](const char* name, QList<Mode> modes, IoKind io, bool external,
                            double n) {
            QList<int> ids;
            for (const Mode mode : modes)
                ids << int(mode);
            QTest::newRow(name) << ids << int(io) << external << n;
        };
        row("another server: the user's end", {Mode::SyncBlocking}, IoKind::Http, true, 1);
        row("none: both ends", {Mode::AsyncNonBlocking}, IoKind::None, false, 2);
        row("file: both ends, the pool bounds the rest", {Mode::SyncBlocking}, IoKind::File, false,
            2);
        row("async non-blocking http: four", {Mode::AsyncNonBlocking}, IoKind::Http, false, 4);
        row("sync: the pool bounds it", {Mode::SyncBlocking}, IoKind::Http, false, 2);
        row("async blocking: one at a time", {Mode::AsyncBlocking}, IoKind::Http, false, 2);
        row("the neediest mode counts", {Mode::SyncBlocking, Mode::AsyncNonBlocking}, IoKind::Http,
            false, 4);
    }
    void perUser() {
        QFETCH(QList<int>, modes);
        QFETCH(int, io);
        QFETCH(bool, external);
        Scenario scenario;
        scenario.modes.clear();
        for (const int mode : modes)
            scenario.modes.push_back(Mode(mode));
        scenario.io.kind = IoKind(io);
        if (external)
            scenario.targets = {{QStringLiteral("x"), QStringLiteral("http://127.0.0.1/")}};
        scenario.load.users = 1000;
        const long at1000 = descriptorsNeeded(scenario, 10);
        scenario.load.users = 1100;
        QTEST(double(descriptorsNeeded(scenario, 10) - at1000) / 100, "perUser");
    }

    void eachSideForItself_data() {
        QTest::addColumn<int>("io");
        QTest::addColumn<double>("watchdog");
        QTest::addColumn<double>("perUser"); // on the needier side
        QTest::addColumn<QString>("side");
        QTest::newRow("none: an end each")
            << int(IoKind::None) << 0.0 << 1.0 << "the load generator's process";
        QTest::newRow("none, held by a supervisor")
            << int(IoKind::None) << 30.0 << 2.0 << "the server's process";
        QTest::newRow("http: three of four are the server's")
            << int(IoKind::Http) << 0.0 << 3.0 << "the server's process";
    }
    void eachSideForItself() {
        QFETCH(int, io);
        QFETCH(double, watchdog);
        QFETCH(QString, side);
        Scenario scenario;
        scenario.server = ServerPlacement::ChildProcess;
        scenario.modes = {Mode::AsyncNonBlocking};
        scenario.io.kind = IoKind(io);
        scenario.profile.watchdog = Seconds(watchdog);
        scenario.load.users = 1000;
        const long at1000 = descriptorsNeeded(scenario, 10);
        scenario.load.users = 1100;
        QTEST(double(descriptorsNeeded(scenario, 10) - at1000) / 100, "perUser");
        const QString sentence = descriptorShortage(scenario, 10, 1024);
        QVERIFY2(sentence.contains(", and " + side + " may have 1024 open."), qPrintable(sentence));
        QVERIFY(descriptorShortage(scenario, 10, 4000).isEmpty());
    }

    /// 10,000 users with a limit of 20,000 need a process for the server.
    void tenThousandUsers() {
        Scenario scenario;
        scenario.io.kind = IoKind::None;
        scenario.load.users = 10'000;
        QVERIFY(descriptorShortage(scenario, 10, 20'000).contains("and this process may"));
        scenario.server = ServerPlacement::ChildProcess;
        QVERIFY(descriptorShortage(scenario, 10, 20'000).isEmpty());
        scenario.targets = {{QStringLiteral("x"), QStringLiteral("http://127.0.0.1/")}};
        QVERIFY(descriptorShortage(scenario, 10, 20'000).isEmpty());
    }

    void watchdogHoldsConnections() {
        Scenario scenario;
        scenario.load.users = 1000;
        const long without = descriptorsNeeded(scenario, 10);
        scenario.profile.watchdog = Seconds(30);
        QCOMPARE(descriptorsNeeded(scenario, 10), without + 1000);
        scenario.targets = {{QStringLiteral("x"), QStringLiteral("http://127.0.0.1/")}};
        const long external = descriptorsNeeded(scenario, 10);
        scenario.profile.watchdog = Seconds(0);
        QCOMPARE(descriptorsNeeded(scenario, 10), external);
    }

    void openLoop_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("maxConnections");
        QTest::addColumn<int>("asManyAs"); // users of a closed loop
        QTest::newRow("the cap") << 1000.0 << 300 << 300;
        QTest::newRow("no more than there are arrivals") << 2.0 << 300 << 20;
    }
    void openLoop() {
        QFETCH(double, rate);
        QFETCH(int, maxConnections);
        QFETCH(int, asManyAs);
        Scenario open;
        open.load.rate = rate;
        open.load.maxConnections = maxConnections;
        Scenario closed;
        closed.load.users = asManyAs;
        QCOMPARE(descriptorsNeeded(open, 10), descriptorsNeeded(closed, 10));
    }

    void openLoopHasConnectionsNotUsers() {
        Scenario scenario;
        scenario.load.rate = 1000;
        const QString sentence = descriptorShortage(scenario, 10, 1024);
        QVERIFY2(sentence.startsWith(QStringLiteral("1000 connections need about ")),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("Run at most ")), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QStringLiteral("users")), qPrintable(sentence));
    }

    void stagesNeedRoomForTheFullest() {
        Scenario stages;
        stages.stages = {{{}, 10, Seconds(1)}, {{}, 400, Seconds(1)}};
        Scenario closed;
        closed.load.users = 400;
        QCOMPARE(descriptorsNeeded(stages, 10), descriptorsNeeded(closed, 10));
    }

    void sayWhatFits() {
        Scenario scenario;
        scenario.load.users = 1000;
        QVERIFY(descriptorShortage(scenario, 10, 5000).isEmpty());
        const QString sentence = descriptorShortage(scenario, 10, 1024);
        const QRegularExpression most(QStringLiteral("Run at most (\\d+) users"));
        const auto match = most.match(sentence);
        QVERIFY2(match.hasMatch(), qPrintable(sentence));
        scenario.load.users = match.captured(1).toInt();
        QVERIFY(descriptorShortage(scenario, 10, 1024).isEmpty());
        ++scenario.load.users;
        QVERIFY(!descriptorShortage(scenario, 10, 1024).isEmpty());
    }

    void sayWhenNothingFits() {
        const QString sentence = descriptorShortage(Scenario{}, 10, 16);
        QVERIFY2(sentence.contains(QStringLiteral("ulimit")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("at most")));
    }
};

QUADRANT_TEST(TestDescriptorBudget)
#include "tst_descriptor_budget.moc"
