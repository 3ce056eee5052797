// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/models/scenario_model.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace quadrant;

class TestScenarioModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInsAreSound() {
        for (const QString& name : builtInScenarios()) {
            ScenarioModel model;
            QVERIFY2(model.load(name).ok(), qPrintable(name));
            QCOMPARE(model.source(), name);
            QVERIFY(model.problems().empty());
            QVERIFY(!model.isModified());
        }
    }

    void anEditIsToldOnceAndChecked() {
        ScenarioModel model;
        QVERIFY(model.load(QStringLiteral("quick-look")).ok());
        QSignalSpy changed(&model, &ScenarioModel::changed);
        model.edit([](Scenario& s) { s.load.users = 0; });
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.isModified());
        QVERIFY(!model.problemsAt(QStringLiteral("load.users")).isEmpty());
        QVERIFY(!model.problemsAt(QStringLiteral("load")).isEmpty());
        QVERIFY(model.problemsAt(QStringLiteral("io")).isEmpty());
        QCOMPARE(model.lastValid().load.users, 100);
        model.edit([](Scenario&) {});
        QCOMPARE(changed.size(), 1);
        model.edit([](Scenario& s) { s.load.users = 100; });
        QVERIFY(model.problems().empty());
        QVERIFY(!model.isModified());
    }

    void paths_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<bool>("within");
        QTest::newRow("itself") << "load.users"
                                << "load.users" << true;
        QTest::newRow("key") << "load.users"
                             << "load" << true;
        QTest::newRow("element") << "modes[2]"
                                 << "modes" << true;
        QTest::newRow("same beginning") << "title2"
                                        << "title" << false;
        QTest::newRow("parent") << "load"
                                << "load.users" << false;
        QTest::newRow("element 1 is not 12") << "targets[12].url"
                                             << "targets[1].url" << false;
    }
    void paths() {
        QFETCH(QString, path);
        QFETCH(QString, parent);
        QTEST(isAtOrBelow(path, parent), "within");
    }

    void urls_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("sound");
        QTest::addColumn<QStringList>("remote");
        QTest::newRow("loopback") << "http://127.0.0.1:8080/a" << true << QStringList();
        QTest::newRow("localhost") << "http://localhost/" << true << QStringList();
        QTest::newRow("another") << "http://example.org/" << true
                                 << QStringList{QStringLiteral("example.org")};
        QTest::newRow("https") << "https://127.0.0.1/" << false << QStringList();
        QTest::newRow("no scheme") << "127.0.0.1:80" << false << QStringList();
        QTest::newRow("empty") << "" << false << QStringList();
        QTest::newRow("bad port") << "http://127.0.0.1:99999/" << false << QStringList();
    }
    void urls() {
        QFETCH(QString, url);
        QFETCH(bool, sound);
        ScenarioModel model;
        QVERIFY(model.load(QStringLiteral("quick-look")).ok());
        model.edit([&](Scenario& s) {
            s.targets = {{QStringLiteral("a"), QStringLiteral("http://127.0.0.1/")},
                         {QStringLiteral("b"), url}};
        });
        QCOMPARE(model.problems().empty(), sound);
        QCOMPARE(model.problemsAt(QStringLiteral("targets[1].url")).isEmpty(), sound);
        QTEST(remoteHosts(model.scenario()), "remote");
    }

    void savesAndLoads() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.json"));
        ScenarioModel model;
        QVERIFY(model.load(QStringLiteral("quick-look")).ok());
        model.edit([](Scenario& s) {
            s.name = QStringLiteral("mine");
            s.load.thinkTime = Millis(12.5);
        });
        QVERIFY(model.save(path).ok());
        QCOMPARE(model.source(), path);
        QVERIFY(!model.isModified());
        ScenarioModel other;
        QVERIFY(other.load(path).ok());
        QCOMPARE(other.scenario(), model.scenario());
    }

    void failuresLeaveItAsItIs() {
        const QTemporaryDir folder;
        ScenarioModel model;
        QVERIFY(model.load(QStringLiteral("quick-look")).ok());
        const Scenario before = model.scenario();
        QVERIFY(!model.load(folder.filePath(QStringLiteral("none.json"))).ok());
        QFile blocker(folder.filePath(QStringLiteral("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QVERIFY(!model.save(folder.filePath(QStringLiteral("blocker/x.json"))).ok());
        QCOMPARE(model.scenario(), before);
        QCOMPARE(model.source(), QStringLiteral("quick-look"));
    }

    void namesOfEndpoints() {
        Scenario scenario;
        QCOMPARE(endpointNames(scenario).size(), std::size_t{4});
        QCOMPARE(endpointNames(scenario).front(), QStringLiteral("sync-blocking"));
        scenario.targets = {{QStringLiteral("mine"), {}}};
        QCOMPARE(endpointNames(scenario), std::vector<QString>{QStringLiteral("mine")});
    }
};

QUADRANT_TEST(TestScenarioModel)
#include "tst_scenario_model.moc"
