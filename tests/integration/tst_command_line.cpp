// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, from the command line: what it says, what it writes, how it ends.
#include "tests/integration/program.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <csignal>

namespace {

/// A run of well under a second for each mode.
const QStringList shortRun{"run",   "quick-look",   "--set", "durationS=0.4",
                           "--set", "load.users=4", "--set", "load.spawnRate=100",
                           "--set", "io.waitMs=5"};

/// Whether the process has a thread of that name.
bool hasThread(qint64 process, const char* name) {
    const QDir threads(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (contentOf(threads.filePath(thread + "/comm")).trimmed() == name)
            return true;
    }
    return false;
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void says_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                            const QString& out, const QString& error) {
            QTest::newRow(name) << arguments << exitCode << out << error;
        };
        row("version", {"--version"}, 0,
            "^Quadrant \\d+\\.\\d+\\.\\d+( \\([0-9a-f]{12}(\\+changes)?\\))?\n$", "^$");
        row("help", {"--help"}, 0, "Subcommands:(.|\n)*run(.|\n)*load(.|\n)*serve(.|\n)*list",
            "^$");
        row("help of a command", {"run", "--help"}, 0, "--time-scale", "^$");
        row("list", {"list"}, 0, "overhead(.|\n)*quick-look(.|\n)*native", "^$");

        row("unknown command", {"bench"}, 2, "^$",
            "^quadrant: FILE: bench is neither a command nor a file\n");
        row("unknown command with arguments", {"bench", "quick-look", "--csv", "q"}, 2, "^$",
            "^quadrant: FILE: bench is neither a command nor a file\n");
        row("a folder for the window", {"/tmp"}, 2, "^$", "/tmp is neither a command nor a file");
        row("a command for the window", {QUADRANT_PROGRAM, "list"}, 2, "^$",
            "is opened in the window, which has no commands");
        row("unknown option", {"run", "quick-look", "--fast"}, 2, "^$", "--fast");
        row("no scenario", {"run"}, 2, "^$", "SCENARIO is required");
        row("unknown scenario", {"run", "quik-look"}, 2, "^$",
            "neither a file nor a built-in scenario \"quik-look\"");
        row("every problem of a scenario",
            {"run", "--set", "load.users=0", "--set", "io.wait=1", "quick-look", "--modes", "a"}, 2,
            "^$",
            "^quadrant: io.wait: unknown key; did you mean io.waitMs\\?\n"
            "quadrant: modes\\[0\\]: must be one of .*\n"
            "quadrant: load.users: must be a whole number from 1 to 100000, not 0\n$");
        row("time scale of nothing", {"run", "quick-look", "--time-scale", "0"}, 2, "^$",
            "--time-scale: must be a number above 0, not 0");
        row("time scale that isn't one", {"run", "quick-look", "--time-scale", "slow"}, 2, "^$",
            "^quadrant: --time-scale: slow is no number it takes\n");
        row("number out of range", {"serve", "--port", "70000"}, 2, "^$",
            "^quadrant: --port: 70000 is no number it takes\n");
        row("time scale too small", {"run", "quick-look", "--time-scale", "1e-6"}, 2, "^$",
            "durationS: must be a number from 0.01 to 86400");
        row("two documents for standard output", {"run", "quick-look", "--csv", "-", "--json", "-"},
            2, "^$", "only one of --csv, --json");
        row("empty prefix", {"run", "quick-look", "--csv", ""}, 2, "^$", "--csv");
        row("no URL", {"load"}, 2, "^$", "URL is required");
        row("no scheme", {"load", "localhost:8000", "--users", "0"}, 2, "^$",
            "^quadrant: load.users: must .*\nquadrant: “localhost:8000” has no scheme: write it as "
            "“http://localhost:8000”.\n$");
        row("https", {"load", "https://localhost/"}, 2, "^$", "https is not supported yet");
        row("users of an open loop", {"load", "http://localhost/", "--rate", "9", "--users", "9"},
            2, "^$", "--users: is of a closed loop, and --rate asks for an open one");
        row("spawn rate of an open loop",
            {"load", "http://localhost/", "--rate", "9", "--spawn-rate", "9"}, 2, "^$",
            "--spawn-rate: is of a closed loop, and --rate asks for an open one");
        row("connections of a closed loop", {"load", "http://localhost/", "--max-connections", "9"},
            2, "^$", "--max-connections: is of an open loop, which needs a --rate");
        row("arrivals of a closed loop", {"load", "http://localhost/", "--arrivals", "poisson"}, 2,
            "^$", "--arrivals: is of an open loop, which needs a --rate");
        row("unknown arrivals", {"load", "http://localhost/", "--rate", "9", "--arrivals", "even"},
            2, "^$", "--arrivals: must be constant or poisson, not even");
        row("no rate", {"load", "http://localhost/", "--rate", "0"}, 2, "^$",
            "--rate: must be above 0");
        row("rate out of range", {"load", "http://localhost/", "--rate", "1e7"}, 2, "^$",
            "load.rate: must be ");
        row("no connections",
            {"load", "http://localhost/", "--rate", "9", "--max-connections", "0"}, 2, "^$",
            "load.maxConnections: must be a whole number from 1 to 100000, not 0");
        row("no users", {"load", "http://localhost/", "--users", "0"}, 2, "^$", "load.users: must");
        row("port out of range", {"serve", "--port", "65536"}, 2, "^$", "--port");
        row("no address", {"serve", "--host", "nowhere"}, 2, "^$", "--host: must be");
        row("unknown profile", {"serve", "--profile", "natve"}, 2, "^$",
            "built in are fastapi-benchmark, native");
        row("what a server has no use for", {"serve", "--set", "load.users=3"}, 2, "^$",
            "load.users: serve only knows io.waitMs and profile");

        row("folder that can't be made", {"run", "quick-look", "--csv", "/proc/nowhere/q"}, 3, "^$",
            "cannot write /proc/nowhere/q_stats.csv");
        row("a folder for a file", {"run", "quick-look", "--json", "/tmp"}, 3, "^$",
            "cannot write /tmp");
        row("another host", {"load", "http://192.0.2.1/"}, 3, "^$", "--allow-remote");
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

    void theWindowNeedsADisplay_data() {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << "xcb"
                              << "";
        QTest::newRow("one that isn't there") << "xcb"
                                              << ":4711";
        QTest::newRow("unknown platform") << "stone tablet"
                                          << "";
    }
    void theWindowNeedsADisplay() {
        QFETCH(QString, platform);
        QFETCH(QString, display);
        Program program(QStringList{});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", platform);
        environment.insert("DISPLAY", display);
        program.setProcessEnvironment(environment);
        program.start();
        const Outcome outcome = program.outcome();
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.error.contains("quadrant: the window needs a display"),
                 qPrintable(outcome.error));
    }

    void commandsNeedNoDisplay() {
        Program program({"list"});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "xcb");
        environment.insert("DISPLAY", "");
        program.setProcessEnvironment(environment);
        program.start();
        QCOMPARE(program.outcome().exitCode, 0);
    }

    void aRunWritesItsTableAndFiles() {
        const QString prefix = m_dir.filePath("new/folder/q");
        const QString json = m_dir.filePath("run.json");
        const Outcome outcome =
            run(shortRun + QStringList{"--set", "warmUpS=0.1", "--csv", prefix, "--json", json});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        QVERIFY2(outcome.out.contains("async-nonblocking\n\nWhat was measured\nRequests "),
                 outcome.out.constData());
        QVERIFY(outcome.out.endsWith("The run finished.\n"));
        QVERIFY2(outcome.error.startsWith("[1/4] sync-blocking: started\n"),
                 qPrintable(outcome.error));
        QVERIFY(outcome.error.contains("[4/4] async-nonblocking: finished, "));

        const QJsonObject document = jsonOf(contentOf(json));
        QCOMPARE(document["status"].toString(), "finished");
        QCOMPARE(jsonOf(contentOf(prefix + "_run.json")), document);
        const auto stats = rowsOf(contentOf(prefix + "_stats.csv"));
        const auto history = rowsOf(contentOf(prefix + "_stats_history.csv"));
        QCOMPARE(stats.size(), 1 + 4 + 1);
        int requests = 0;
        for (int i = 0; i < 4; ++i) {
            const QJsonValue endpoint = document["endpoints"][i];
            QCOMPARE(stats[i + 1][1], endpoint["name"].toString().toUtf8());
            QCOMPARE(stats[i + 1][2].toInt(), endpoint["requests"].toInt());
            QVERIFY(endpoint["requests"].toInt() > 0);
            requests += endpoint["requests"].toInt();
        }
        QCOMPARE(stats.last()[2].toInt(), requests);
        QCOMPARE(history.last()[3], QByteArray("Aggregated"));
        QCOMPARE(history.last()[history[0].indexOf("Total Request Count")].toInt(), requests);
    }

    void aRunCanBeRunAgain() {
        const QString json = m_dir.filePath("first.json");
        QCOMPARE(
            run(shortRun + QStringList{"--modes", "async-nonblocking", "--json", json}).exitCode,
            0);
        const Outcome again = run({"run", json, "--json", "-"});
        QVERIFY2(again.exitCode == 0, qPrintable(again.error));
        const QJsonObject document = jsonOf(again.out); // and nothing else is there
        QCOMPARE(document["scenario"].toObject(), jsonOf(contentOf(json))["scenario"].toObject());
    }

    void timeScaleComesLast() {
        const Outcome outcome = run({"run", "quick-look", "--modes", "async-nonblocking", "--set",
                                     "durationS=4", "--time-scale", "0.1", "--json", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonValue scenario = jsonOf(outcome.out)["scenario"];
        QCOMPARE(scenario["durationS"].toDouble(), 0.4);
        QCOMPARE(scenario["io"]["waitMs"].toInt(), 10);
    }

    void aBrokenThresholdEndsWithFour_data() {
        QTest::addColumn<QStringList>("thresholds");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("error");
        QTest::newRow("held") << QStringList{"p99 < 60 s", "failures <= 0 %"} << 0 << "";
        QTest::newRow("broken") << QStringList{"p99 < 60 s", "max < 0.001 ms"} << 4
                                << "async-nonblocking: max < 0.001 ms was broken: ";
        QTest::newRow("stops") << QStringList{"in flight < 1 over 0.25 s, else stop"} << 4
                               << "in flight < 1 over 0.25 s, else stop was broken: at ";
        QTest::newRow("wrong")
            << QStringList{"p99 < 60"} << 2
            << "--threshold \"p99 < 60\": column 9: it ends here, but there must "
               "be the unit, ms or s";
    }
    void aBrokenThresholdEndsWithFour() {
        QFETCH(QStringList, thresholds);
        QFETCH(int, exitCode);
        QFETCH(QString, error);
        QStringList arguments =
            shortRun + QStringList{"--modes", "async-nonblocking", "--json", "-"};
        for (const QString& threshold : thresholds)
            arguments += {"--threshold", threshold};
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.error));
        QVERIFY2(outcome.error.contains(error), qPrintable(outcome.error));
        if (exitCode == 2)
            return;
        const QJsonArray outcomes = jsonOf(outcome.out)["endpoints"][0]["thresholds"].toArray();
        QCOMPARE(outcomes.size(), thresholds.size());
        QCOMPARE(outcomes.last()["outcome"].toString() == "held", exitCode == 0);
    }

    /// As many rows as requests, and each as JMeter's reader wants it.
    void eachRequestIsARowOfTheJtl() {
        const QString jtl = m_dir.filePath("new/run.jtl");
        const Outcome outcome =
            run(shortRun + QStringList{"--modes", "sync-blocking,async-nonblocking", "--set",
                                       "load.threads=2", "--jtl", jtl, "--json", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonArray endpoints = jsonOf(outcome.out)["endpoints"].toArray();
        const QList<QByteArray> rows = contentOf(jtl).trimmed().split('\n');
        QCOMPARE(rows.size() - 1,
                 endpoints[0]["requests"].toInt() + endpoints[1]["requests"].toInt());
        const auto now = QDateTime::currentMSecsSinceEpoch();
        for (const QByteArray& row : rows.mid(1)) {
            const QList<QByteArray> cells = row.split(',');
            QCOMPARE(cells.size(), 17);
            QVERIFY(qAbs(cells[0].toLongLong() - now) < 60'000);
            QVERIFY(cells[1].toInt() >= 4); // of the 5 ms that the downstream takes
            QCOMPARE(cells[3], QByteArray("200"));
            QCOMPARE(cells[7], QByteArray("true"));
            QVERIFY(cells[13].startsWith("http://127.0.0.1:"));
        }
        QCOMPARE(run(shortRun + QStringList{"--jtl", "-"}).exitCode, 2);
        QCOMPARE(run(shortRun + QStringList{"--jtl", "/proc/nowhere/a.jtl"}).exitCode, 3);
    }

    void statsGoToStandardOutputAlone() {
        const Outcome outcome =
            run(shortRun + QStringList{"--modes", "async-nonblocking", "--csv", "-"});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(rowsOf(outcome.out).size(), 3);
        QVERIFY(outcome.out.startsWith("Type,Name,Request Count,"));
    }

    void interruptedRunsAreWritten_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }
    void interruptedRunsAreWritten() {
        QFETCH(int, signal);
        const QString prefix = m_dir.filePath("interrupted");
        Program program({"run", "quick-look", "--set", "durationS=600", "--csv", prefix});
        program.start();
        QVERIFY(program.waitForError("[1/4] sync-blocking: started"));
        program.signal(signal);
        const Outcome outcome = program.outcome();
        QVERIFY2(outcome.exitCode == 130, qPrintable(outcome.error));
        QVERIFY2(outcome.error.contains("stopping"), qPrintable(outcome.error));
        QVERIFY(outcome.out.contains("The run was stopped"));
        QCOMPARE(jsonOf(contentOf(prefix + "_run.json"))["status"].toString(), "stopped");
        QCOMPARE(rowsOf(contentOf(prefix + "_stats.csv")).size(), 1 + 4 + 1);
    }

    void twiceQuits() {
        // A pipe that nobody reads holds the writing of the files up for good.
        const QString pipe = m_dir.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        Program program({"run", "quick-look", "--set", "durationS=600", "--json", pipe});
        program.start();
        QVERIFY(program.waitForError("[1/4] sync-blocking: started"));
        program.signal(SIGINT);
        QVERIFY(program.waitForError("[1/4] sync-blocking: stopped"));
        program.signal(SIGINT);
        const Outcome outcome = program.outcome();
        QCOMPARE(outcome.exitCode, 130);
        QCOMPARE(outcome.out, QByteArray());
    }

    void nothingIsLostWhereOutputCannotBeWritten() {
        Program program(shortRun + QStringList{"--modes", "async-nonblocking"});
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
            QDir(m_dir.path()).entryList({"quadrant-rescued-*_run.json"}, QDir::Files);
        QCOMPARE(rescued.size(), 1);
        QCOMPARE(jsonOf(contentOf(m_dir.filePath(rescued[0])))["status"].toString(), "finished");
    }

    void servesUntilSignalled_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }
    void servesUntilSignalled() {
        QFETCH(int, signal);
        Program serve({"serve", "--port", "0", "--set", "io.waitMs=1"});
        const QString url = startServing(serve);
        QVERIFY2(QRegularExpression("^http://127\\.0\\.0\\.1:\\d+$").match(url).hasMatch(),
                 qPrintable(url));

        QTcpSocket client;
        client.connectToHost("127.0.0.1", static_cast<quint16>(url.section(':', -1).toUInt()));
        QVERIFY(client.waitForConnected(patienceMs));
        client.write("GET /sync-blocking/http HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(client.waitForReadyRead(patienceMs));
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200 "));

        serve.signal(signal);
        const Outcome outcome = serve.outcome();
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
    }

    void everyPublishedPathAnswers_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("says");
        const QByteArray waited = "Waited for 20 milliseconds";
        const QByteArray comments = "[{";
        for (const QByteArray slash : {"", "/"}) { // the published agent asks with one
            const auto row = [&slash](const QByteArray& path, const QByteArray& says) {
                QTest::newRow(path + slash) << path + slash << says;
            };
            row("/sync/http", waited);
            row("/async/http", waited);
            row("/async/http/sync", waited);
            row("/sync/json", comments);
            row("/async/json", comments);
        }
    }
    void everyPublishedPathAnswers() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, says);
        Program serve({"serve", "--port", "0", "--profile", "native", "--set", "io.waitMs=20"});
        const QString url = startServing(serve);
        QTcpSocket client;
        client.connectToHost("127.0.0.1", static_cast<quint16>(url.section(':', -1).toUInt()));
        QVERIFY(client.waitForConnected(patienceMs));
        // Twice over one connection, with what the agent's HTTP client sends.
        for (int i = 0; i < 2; ++i) {
            client.write("GET " + path +
                         " HTTP/1.1\r\nHost: 127.0.0.1:4242\r\n"
                         "User-Agent: python-requests\r\nAccept-Encoding: gzip, deflate\r\n"
                         "Accept: */*\r\nConnection: keep-alive\r\n\r\n");
            const auto [head, body] = readAnswer(client);
            QVERIFY2(head.startsWith("HTTP/1.1 200 OK\r\n"), head.constData()); // no redirect
            QVERIFY2(body.startsWith(says), body.constData());
        }
        serve.signal(SIGTERM);
        QCOMPARE(serve.outcome().exitCode, 0);
    }

    void aPortInUseIsSaid() {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const Outcome outcome = run({"serve", "--port", QString::number(taken.serverPort())});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.error.contains(QString::number(taken.serverPort())),
                 qPrintable(outcome.error));
    }

    void loadsARunningServer() {
        Program serve({"serve", "--port", "0"});
        const QString url = startServing(serve);
        const QString one = url + "/async-nonblocking/none";
        const QString two = url + "/sync-blocking/http?waitms=1";
        const Outcome outcome =
            run({"load", one, two, "--users", "4", "--duration", "0.4", "--json", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonArray endpoints = jsonOf(outcome.out)["endpoints"].toArray();
        QCOMPARE(endpoints.size(), 2);
        QCOMPARE(endpoints[0]["name"].toString(), one);
        QCOMPARE(endpoints[1]["name"].toString(), two);
        for (const QJsonValue& endpoint : endpoints) {
            QVERIFY(endpoint["requests"].toInt() > 0);
            QCOMPARE(endpoint["failures"].toInt(), 0);
        }
        serve.signal(SIGTERM);
        QCOMPARE(serve.outcome().exitCode, 0);
    }

    void recordsEachRun() {
        QTemporaryDir folder;
        const QString library = folder.filePath("runs.sqlite");
        const QStringList recorded = shortRun + QStringList{"--library", library};
        const Outcome first = run(recorded);
        QVERIFY2(first.exitCode == 0, qPrintable(first.error));
        QVERIFY2(first.error.contains("Recorded as run 1\n"), qPrintable(first.error));
        QVERIFY(run(recorded).error.contains("Recorded as run 2\n"));
        QVERIFY(!run(recorded + QStringList{"--no-record"}).error.contains("Recorded"));

        const Outcome listed = run({"history", "--library", library});
        QCOMPARE(listed.exitCode, 0);
        static const QRegularExpression lines(
            "^   2  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  finished     quick-look\n"
            "   1  .*  finished     quick-look\n$");
        QVERIFY2(lines.match(listed.out).hasMatch(), listed.out.constData());
        const QJsonArray runs =
            QJsonDocument::fromJson(run({"history", "--library", library, "--json", "-"}).out)
                .array();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0]["id"].toInt(), 2);
        QCOMPARE(runs[0]["status"].toString(), QString("finished"));
    }

    void aRecordedRunIsExportedAndImported() {
        QTemporaryDir folder;
        const QString library = folder.filePath("runs.sqlite");
        const QString json = folder.filePath("run.json");
        const Outcome outcome = run(shortRun + QStringList{"--library", library, "--json", json});
        QCOMPARE(outcome.exitCode, 0);

        // What is written later is what was written then, the table as well.
        const Outcome exported =
            run({"export", "latest", "--library", library, "--json", folder.filePath("later.json"),
                 "--run", folder.filePath("sent/run.quadrant")});
        QVERIFY2(exported.exitCode == 0, qPrintable(exported.error));
        QCOMPARE(exported.out, outcome.out);
        QCOMPARE(contentOf(folder.filePath("later.json")), contentOf(json));

        const QString other = folder.filePath("other.sqlite");
        const QString file = folder.filePath("sent/run.quadrant");
        const Outcome imported = run({"import", file, json, "--library", other});
        QCOMPARE(imported.exitCode, 3); // one of the two is none
        QCOMPARE(imported.out, QString(file + " is run 1, quick-look\n").toUtf8());
        QVERIFY2(imported.error.contains(json + " is no run file"), qPrintable(imported.error));
        QCOMPARE(run({"export", "quick-look", "--library", other, "--json", "-"}).out,
                 contentOf(json));
        QCOMPARE(run({"export", file, "--json", "-"}).out, contentOf(json));
        const QString page = folder.filePath("new/page.html");
        QCOMPARE(run({"export", file, "--html", page}).exitCode, 0);
        QVERIFY(contentOf(page).startsWith("<!DOCTYPE html>"));
        QCOMPARE(run({"export", file, "--html", "-"}).out, contentOf(page));
    }

    void aRunThatIsNotThereIsSaid() {
        QTemporaryDir folder;
        const QString library = folder.filePath("runs.sqlite");
        const Outcome outcome = run({"export", "latest", "--library", library});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.error.contains("no run has been recorded in " + library));
        QVERIFY(!QFile::exists(library));
        const Outcome both = run({"export", "latest", "--html", "-", "--json", "-"});
        QCOMPARE(both.exitCode, 2);
        QVERIFY(run({"export"}).exitCode == 2);
        QVERIFY(run({"import"}).exitCode == 2);
    }

    void whereNothingCanBeRecordedTheRunGoesOn() {
        QTemporaryDir folder;
        const QString text = folder.filePath("text");
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("no library\n").repeated(100));
        file.close();
        const Outcome outcome =
            run(shortRun + QStringList{"--library", text, "--csv", folder.filePath("out")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.error.contains("quadrant: this run is not recorded: the run library " +
                                        text + ": it is no run library"),
                 qPrintable(outcome.error));
        QVERIFY(!contentOf(folder.filePath("out_stats.csv")).isEmpty());
        const Outcome history = run({"history", "--library", text});
        QCOMPARE(history.exitCode, 3);
        QVERIFY(history.error.contains("no run library"));
    }

    void aLibraryThatIsNotThereIsNotMade() {
        QTemporaryDir folder;
        const QString library = folder.filePath("runs.sqlite");
        const Outcome outcome = run({"history", "--library", library});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.error.contains("No run has been recorded in " + library));
        QVERIFY(!QFile::exists(library));
    }

    void loadsAtARate() {
        Program serve({"serve", "--port", "0"});
        const QString url = startServing(serve) + "/async-nonblocking/none";
        const Outcome outcome = run({"load", url, "--rate", "200", "--arrivals", "poisson",
                                     "--duration", "0.5", "--json", "-"});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonValue endpoint = jsonOf(outcome.out)["endpoints"][0];
        const QJsonValue open = endpoint["open"];
        QVERIFY(open["intended"].toInt() > 0);
        QCOMPARE(open["started"].toInt() + open["missed"].toInt(), open["intended"].toInt());
        QCOMPARE(endpoint["failures"].toInt(), 0);
        QVERIFY(open["serviceTimeMs"]["99"].toDouble() <=
                endpoint["percentilesMs"]["100"].toDouble());
    }

    /// For half a second it gets no processor: whatever the server did, the figures are those of
    /// the generator, and the run says so.
    void aGeneratorThatIsHeldUpIsSuspect() {
        Program serve({"serve", "--port", "0"});
        const QString url = startServing(serve) + "/async-nonblocking/none";
        Program load({"load", url, "--rate", "200", "--duration", "2", "--json", "-"});
        load.start();
        QVERIFY(load.waitForStarted());
        QTRY_VERIFY(hasThread(load.processId(), "load-0"));
        load.signal(SIGSTOP);
        QTest::qWait(500); // not for anything to happen: what is stopped does nothing
        load.signal(SIGCONT);
        const Outcome outcome = load.outcome();
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.error));
        const QJsonObject record = jsonOf(outcome.out);
        const QJsonValue endpoint = record["endpoints"][0];
        QCOMPARE(endpoint["open"]["intended"].toInt(), 400);
        for (const QJsonValue& verdict : {QJsonValue(record["verdict"]), endpoint["verdict"]}) {
            QCOMPARE(verdict["status"].toString(), QString("suspect"));
            const QString reason = verdict["reasons"][0].toString();
            QVERIFY2(reason.contains("were started more than 1 ms late"), qPrintable(reason));
        }
    }

private:
    /// The head, and the body that it announces.
    static std::pair<QByteArray, QByteArray> readAnswer(QTcpSocket& client) {
        static const QRegularExpression announced("Content-Length: (\\d+)\r\n");
        QByteArray bytes;
        do {
            bytes += client.readAll();
            const qsizetype end = bytes.indexOf("\r\n\r\n") + 4;
            const auto length = announced.match(QString::fromLatin1(bytes.left(end)));
            if (end >= 4 && bytes.size() - end == length.captured(1).toInt())
                return {bytes.left(end), bytes.mid(end)};
        } while (client.waitForReadyRead(patienceMs));
        return {bytes, {}};
    }

    /// Returns the URL that the one line on standard output names.
    static QString startServing(Program& serve) {
        serve.start();
        serve.setReadChannel(QProcess::StandardOutput);
        while (!serve.canReadLine() && serve.waitForReadyRead(patienceMs)) {
        }
        const QString line = QString::fromUtf8(serve.readLine()).trimmed();
        return line.startsWith("listening on ") ? line.mid(13) : "not a URL: " + line;
    }

    QTemporaryDir m_dir;
};

QUADRANT_TEST(TestCommandLine)
#include "tst_command_line.moc"
