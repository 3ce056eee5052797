// SPDX-License-Identifier: GPL-3.0-or-later
// quadrant explain: what it says, what it writes, how it ends.
#include "tests/integration/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Two modes, five runs of 0.3 s each.
const QStringList shortExplanation{"explain",      "quick-look",
                                   "--modes",      "sync-blocking,async-nonblocking",
                                   "--set",        "durationS=3",
                                   "--set",        "load.users=4",
                                   "--set",        "load.spawnRate=100",
                                   "--set",        "profile.queueOrder=lifo",
                                   "--set",        "profile.setupCostMs=2",
                                   "--time-scale", "0.1"};

const QStringList longExplanation{"explain",       "quick-look", "--set",
                                  "durationS=600", "--set",      "profile.setupCostMs=1"};

} // namespace

class TestExplainCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void says_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                            const QString& out, const QString& error) {
            QTest::newRow(name) << (QStringList("explain") + arguments) << exitCode << out << error;
        };
        row("help", {"--help"}, 0, "--modes(.|\n)*--time-scale(.|\n)*--csv FILE(.|\n)*--json FILE",
            "^$");
        row("no scenario", {}, 2, "^$", "SCENARIO is required");
        row("unknown scenario", {"quik-look"}, 2, "^$", "neither a file nor a built-in scenario");
        row("every problem", {"quick-look", "--set", "load.users=0", "--modes", "a"}, 2, "^$",
            "quadrant: modes\\[0\\]: must be one of .*\n"
            "quadrant: load.users: must be a whole number from 1 to 100000, not 0\n$");
        row("time scale of nothing", {"quick-look", "--time-scale", "0"}, 2, "^$",
            "^quadrant: --time-scale: must be a number above 0, not 0\n$");
        row("time scale too small", {"quick-look", "--time-scale", "1e-6"}, 2, "^$",
            "^quadrant: --time-scale 1e-06 leaves no valid scenario:\n"
            "(.|\n)*quadrant: durationS: must be a number from 0.01 to 86400");
        row("nothing to switch off", {"quick-look"}, 2, "^$",
            "^quadrant: the profile native has nothing to switch off\n$");
        row("nothing for these modes",
            {"quick-look", "--set", "profile.poolSize=10", "--modes", "async-blocking"}, 2, "^$",
            "nothing to switch off");
        row("running servers",
            {"quick-look", "--set", "targets=[{\"name\":\"a\",\"url\":\"http://localhost/\"}]"}, 2,
            "^$", "^quadrant: running servers cannot be explained");
        row("two documents for standard output",
            {"quick-look", "--set", "profile.setupCostMs=1", "--csv", "-", "--json", "-"}, 2, "^$",
            "only one of --csv and --json");
        row("empty file name", {"quick-look", "--json", ""}, 2, "^$", "--json");
        row("a folder for a file",
            {"quick-look", "--set", "profile.setupCostMs=1", "--csv", "/tmp"}, 3, "^$",
            "cannot write /tmp");
        row("too many users",
            {"quick-look", "--set", "profile.setupCostMs=1", "--set", "load.users=100000"}, 3, "^$",
            "\\[1/8\\] sync-blocking, nothing changed: failed: 100000 users need(.|\n)*"
            "\\[8/8\\] async-nonblocking, no setup cost \\(1 ms\\): failed: (.|\n)*"
            "quadrant: 100000 users need");
    }
    void says() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, out);
        QFETCH(QString, error);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.error));
        QVERIFY2(QString::fromUtf8(outcome.out).contains(QRegularExpression(out)),
                 outcome.out.constData());
        QVERIFY2(outcome.error.contains(QRegularExpression(error)), qPrintable(outcome.error));
    }

    void writesItsTablesAndFiles() {
        const QString csv = m_dir.filePath("new/folder/e.csv");
        const QString json = m_dir.filePath("e.json");
        const QString library = m_dir.filePath("explained.sqlite");
        const Outcome outcome =
            run(shortExplanation + QStringList{"--csv", csv, "--json", json, "--library", library});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QString out = QString::fromUtf8(outcome.out);
        QVERIFY2(out.startsWith("What the profile native does to quick-look, one setting at a time "
                                "as native has it (time scale 0.1)\n\nsync-blocking\nChanged "),
                 outcome.out.constData());
        QVERIFY(out.contains("\nasync-nonblocking\nChanged "));
        QVERIFY(out.contains("\nqueue order fifo instead of lifo "));
        QVERIFY(out.endsWith("\nThe explanation finished.\n"));
        QVERIFY2(outcome.error.startsWith("[1/5] sync-blocking, nothing changed: started\n"),
                 qPrintable(outcome.error));
        QVERIFY(
            outcome.error.contains("[5/5] async-nonblocking, no setup cost (2 ms): finished, "));

        const QJsonObject document = jsonOf(contentOf(json));
        QCOMPARE(document["format"].toString(), "quadrant-explanation");
        QCOMPARE(document["status"].toString(), "finished");
        QCOMPARE(document["timeScale"].toDouble(), 0.1);
        QCOMPARE(document["scenario"]["durationS"].toDouble(), 3.0);
        const auto rows = rowsOf(contentOf(csv));
        const QJsonArray steps = document["steps"].toArray();
        QCOMPARE(steps.size(), 5);
        QCOMPARE(rows.size(), 1 + steps.size());
        for (int i = 0; i < steps.size(); ++i) {
            QCOMPARE(rows[i + 1][0], steps[i]["mode"].toString().toUtf8());
            QCOMPARE(rows[i + 1][1], steps[i]["setting"].toString().toUtf8());
            QCOMPARE(rows[i + 1][4].toInt(), steps[i]["requests"].toInt());
            QVERIFY(steps[i]["requests"].toInt() > 0);
        }
        QVERIFY(steps[0]["setting"].isNull());
        QCOMPARE(steps[1]["setting"].toString(), "profile.queueOrder");

        QVERIFY(outcome.error.contains("Recorded as runs 1 to 5\n"));
        const QString history = QString::fromUtf8(run({"history", "--library", library}).out);
        QCOMPARE(history.count('\n'), 5);
        QVERIFY2(history.contains("quick-look: queue order fifo instead of lifo"),
                 qPrintable(history));
        const Outcome without =
            run({"explain", "quick-look", "--set", "profile.setupCostMs=2", "--modes",
                 "sync-blocking", "--time-scale", "0.05", "--no-record", "--library", library});
        QVERIFY2(without.exitCode == 0, qPrintable(without.error));
        QCOMPARE(QString::fromUtf8(run({"history", "--library", library}).out), history);
    }

    void aRunFileCanBeExplained() {
        const QString json = m_dir.filePath("run.json");
        const Outcome first =
            run({"run", "quick-look", "--modes", "async-nonblocking", "--set", "durationS=0.3",
                 "--set", "load.users=2", "--set", "profile.setupCostMs=1", "--json", json});
        QVERIFY2(first.exitCode == 0, qPrintable(first.error));
        const Outcome outcome = run({"explain", json, "--json", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonObject document = jsonOf(outcome.out); // and nothing else is there
        QCOMPARE(document["scenario"].toObject(), jsonOf(contentOf(json))["scenario"].toObject());
        QCOMPARE(document["steps"].toArray().size(), 2);
    }

    void rowsGoToStandardOutputAlone() {
        const Outcome outcome = run(shortExplanation + QStringList{"--csv", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        QVERIFY(outcome.out.startsWith("Mode,Setting,Change,Status,Request Count,"));
        QCOMPARE(rowsOf(outcome.out).size(), 1 + 5);
    }

    void interruptedOnesAreWritten_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }
    void interruptedOnesAreWritten() {
        QFETCH(int, signal);
        const QString csv = m_dir.filePath("interrupted.csv");
        Program program(longExplanation + QStringList{"--csv", csv});
        program.start();
        QVERIFY(program.waitForError("[1/8] sync-blocking, nothing changed: started"));
        program.signal(signal);
        const Outcome outcome = program.outcome();
        QVERIFY2(outcome.exitCode == 130, qPrintable(outcome.error));
        QVERIFY2(outcome.error.contains("stopping"), qPrintable(outcome.error));
        QVERIFY(outcome.out.contains("The explanation was stopped"));
        const auto rows = rowsOf(contentOf(csv));
        QCOMPARE(rows.size(), 1 + 8);
        QCOMPARE(rows[2][3], QByteArray("pending"));
    }

    void nothingIsLostWhereOutputCannotBeWritten() {
        Program program(shortExplanation);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("TMPDIR", m_dir.path());
        program.setProcessEnvironment(environment);
        program.setStandardOutputFile("/dev/full");
        program.start();
        const Outcome outcome = program.outcome();
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.error.contains("cannot write to standard output"),
                 qPrintable(outcome.error));
        const QStringList rescued =
            QDir(m_dir.path()).entryList({"quadrant-rescued-*_explanation.json"}, QDir::Files);
        QCOMPARE(rescued.size(), 1);
        QCOMPARE(jsonOf(contentOf(m_dir.filePath(rescued[0])))["status"].toString(), "finished");
    }

private:
    QTemporaryDir m_dir;
};

QUADRANT_TEST(TestExplainCommand)
#include "tst_explain_command.moc"
