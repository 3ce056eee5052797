// SPDX-License-Identifier: GPL-3.0-or-later
// Real runs, compared from the command line: what it says, and its exit codes.
#include "tests/integration/program.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class TestCompareCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsAreComparedByWhatDiffersBetweenThem() {
        QTemporaryDir folder;
        const QString library = folder.filePath("runs.sqlite");
        const QStringList repeated{
            "run", "quick-look", "--time-scale", "0.05",    "--repeat",
            "3",   "--library",  library,        "--modes", "sync-blocking,async-nonblocking"};
        const Outcome outcome =
            run(repeated + QStringList{"--json", folder.filePath("out/r.json")});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        QVERIFY(outcome.error.contains("Repeat 3 of 3"));
        QVERIFY(outcome.error.contains("`quadrant compare 1`"));
        for (const char* name : {"out/r-1.json", "out/r-2.json", "out/r-3.json"})
            QCOMPARE(jsonOf(contentOf(folder.filePath(name)))["endpoints"].toArray().size(), 2);

        const Outcome modes = run({"compare", "2", "--library", library}); // any of them names all
        QVERIFY2(modes.exitCode == 0, qPrintable(modes.error));
        QVERIFY2(modes.out.contains("(3 repeats)"), modes.out.constData());
        QVERIFY2(modes.out.contains("The intervals are Welch's"), modes.out.constData());

        const Outcome refused = run(repeated + QStringList{"--json", "-"});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.error.contains("name files"));
        QCOMPARE(run({"run", "quick-look", "--repeat", "0"}).exitCode, 2);
    }

    /// Run 1, and run 2 whose downstream takes four times as long.
    void initTestCase() {
        m_library = m_dir.filePath("runs.sqlite");
        for (const char* wait : {"io.waitMs=5", "io.waitMs=20"}) {
            const Outcome outcome =
                run({"run", "quick-look", "--set", "durationS=1", "--set", "load.users=4", "--set",
                     "load.spawnRate=100", "--set", wait, "--modes",
                     "sync-blocking,async-nonblocking", "--library", m_library});
            QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        }
    }

    void says_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                            const QString& out, const QString& error) {
            QTest::newRow(name) << arguments << exitCode << out << error;
        };
        row("two runs", {"1", "2"}, 0,
            "sync-blocking +1 +2 +Change(.|\n)*Median response time(.|\n)*io.waitMs +5 +20\n"
            "(.|\n)*differs from run to run",
            "^$");
        row("the latest", {"latest~1", "latest"}, 0, "io.waitMs +5 +20\n", "^$");
        row("a short run has no interval", {"1", "2"}, 0, "measured for less than 8 s", "^$");
        row("modes of a run", {"2:sync-blocking", "2:async-nonblocking"}, 0,
            "async-nonblocking against sync-blocking(.|\n)*are the same", "^$");
        row("all modes of a run", {"latest"}, 0, "latest:sync-blocking +latest:async-nonblocking",
            "^$");
        row("passes", {"2", "1", "--fail-if-worse", "p50:10%"}, 0, "Change", "^$");
        row("fails", {"1", "2", "--fail-if-worse", "p50:10%", "--fail-if-worse", "failures:1"}, 4,
            "Change",
            "^quadrant: p50 of sync-blocking in 2 is [0-9.,]+ % worse than the baseline, and 10 % "
            "are allowed \\(.*\nquadrant: p50 of async-nonblocking in 2 is .*\n$");
        row("fails by the option's old name", {"1", "2", "--fail-over", "p50:10%"}, 4, "Change",
            "^quadrant: p50 of sync-blocking in 2 is ");
        row("a mode is missing", {"1", "1:sync-blocking", "--fail-if-worse", "p50:10%"}, 4,
            "Only 1 has", "p50 of async-nonblocking in 1:sync-blocking could not be held against");
        row("unknown figure", {"1", "2", "--fail-if-worse", "p97x:10"}, 2, "^$",
            "^quadrant: --fail-if-worse: there is no figure \"p97x\".*there are rps, failures, ");
        row("no percentage", {"1", "2", "--fail-if-worse", "p99:ten"}, 2, "^$",
            "\"ten\" is no percentage");
        row("no run", {}, 2, "^$", "RUN is required");
        row("a mode alone", {"1:sync-blocking"}, 2, "^$", "has nothing to be compared with");
        row("unknown mode", {"1:sync", "2"}, 2, "^$",
            "1 has no \"sync\", but sync-blocking, async-nonblocking");
        row("three sides", {"1:sync-blocking", "2:sync-blocking", "1:async-nonblocking"}, 0,
            "Change", "^$");
        row("unknown run", {"1", "9"}, 3, "^$", "no run is \"9\"");
        row("unknown run with a mode", {"1", "9:sync-blocking"}, 3, "^$", "no run is \"9\"");
        row("no such file", {"1", "nowhere.quadrant"}, 3, "^$", "nowhere.quadrant");
        row("cannot write", {"1", "2", "--json", "/proc/nowhere/c.json"}, 3, "^$",
            "cannot write /proc/nowhere/c.json");
    }
    void says() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, out);
        QFETCH(QString, error);
        const Outcome outcome =
            run(QStringList{"compare"} + arguments + QStringList{"--library", m_library});
        QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.error));
        QVERIFY2(QString::fromUtf8(outcome.out).contains(QRegularExpression(out)),
                 outcome.out.constData());
        QVERIFY2(outcome.error.contains(QRegularExpression(error)), qPrintable(outcome.error));
    }

    void isWrittenAsJson() {
        const Outcome outcome = run({"compare", "1", "2", "--fail-if-worse", "rps:5%", "--library",
                                     m_library, "--json", "-"});
        QCOMPARE(outcome.exitCode, 4);
        const QJsonObject json = jsonOf(outcome.out);
        QCOMPARE(json["format"].toString(), "quadrant-comparison");
        QCOMPARE(json["version"].toInt(), 1);
        QCOMPARE(json["sides"].toArray().size(), 2);
        const QJsonArray endpoints = json["endpoints"].toArray();
        QCOMPARE(endpoints.size(), 2);
        const QJsonValue rps = endpoints[0]["figures"][0];
        QCOMPARE(rps["id"].toString(), "rps");
        QVERIFY(rps["values"][0].toDouble() > rps["values"][1].toDouble());
        QVERIFY(rps["differences"][0]["change"].toDouble() < -5);
        QVERIFY(rps["differences"][0]["interval"].isNull());
        QCOMPARE(json["failOver"].toArray().size(), 2);
        QCOMPARE(json["failOver"][0]["outcome"].toString(), "failed");
        const QString file = m_dir.filePath("comparison.json");
        QCOMPARE(run({"compare", "1", "2", "--library", m_library, "--json", file}).exitCode, 0);
        QCOMPARE(jsonOf(contentOf(file))["sides"], json["sides"]);
    }

    void isWrittenAsAPage() {
        const QString file = m_dir.filePath("comparison.html");
        const QStringList both{"compare", "1",         "2",      "--fail-if-worse",
                               "p50:10%", "--library", m_library};
        QCOMPARE(run(both + QStringList{"--html", file}).exitCode, 4);
        QXmlStreamReader page(contentOf(file)); // it is well-formed XML
        QStringList texts;
        int charts = 0;
        while (!page.atEnd()) {
            page.readNext();
            charts += page.isStartElement() && page.name() == QLatin1String("svg");
            if (page.isCharacters())
                texts.append(page.text().toString());
        }
        QVERIFY2(!page.hasError(), qPrintable(page.errorString()));
        QCOMPARE(charts, 2);
        for (const char* text : {"sync-blocking", "async-nonblocking", "Median response time",
                                 "✗ Worse than was allowed:", "io.waitMs", "20"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
        QVERIFY(run(both + QStringList{"--html", "-"}).out.startsWith("<!DOCTYPE html>"));
        QCOMPARE(run(both + QStringList{"--html", "-", "--json", "-"}).exitCode, 2);
    }

    void aRunFileIsASide() {
        const QString file = m_dir.filePath("one.quadrant");
        QCOMPARE(run({"export", "1", "--run", file, "--library", m_library}).exitCode, 0);
        const Outcome outcome =
            run({"compare", file + ":sync-blocking", "2:sync-blocking", "--library", m_library});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
    }

private:
    QTemporaryDir m_dir;
    QString m_library;
};

QUADRANT_TEST(TestCompareCommand)
#include "tst_compare_command.moc"
