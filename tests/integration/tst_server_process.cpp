// SPDX-License-Identifier: GPL-3.0-or-later
// A server in a process of its own: the program, really started, asked, killed and left alone.
#include "core/run/run_controller.h"
#include "core/server/endpoint_server.h"
#include "core/server/server_process.h"
#include "tests/integration/program.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <string>
#include <vector>

#include <unistd.h>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

std::vector<pid_t> childrenOf(qint64 process) {
    const QString tasks = QStringLiteral("/proc/%1/task").arg(process);
    std::vector<pid_t> children;
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray ids = contentOf(tasks + '/' + task + "/children");
        for (const QByteArray& id : ids.simplified().split(' ')) {
            if (!id.isEmpty())
                children.push_back(id.toInt());
        }
    }
    return children;
}

std::vector<pid_t> ownChildren() {
    return childrenOf(::getpid());
}

/// And isn't merely waiting for somebody to take note of its end.
bool isAlive(pid_t process) {
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    const QByteArray state = stat.mid(stat.lastIndexOf(')') + 2, 1);
    return !stat.isEmpty() && state != "Z" && state != "X";
}

bool never() {
    return false;
}

struct Started {
    explicit Started(const ServerSettings& settings = {}, const QString& program = QUADRANT_PROGRAM)
        : server(settings, program, never)
        , outcome(server.start()) {}

    ServerProcess server;
    Result<Done> outcome;
};

RawAnswer answer(quint16 port, const std::string& target) {
    RawClient client(port);
    client.get(target);
    return client.read().value_or(RawAnswer());
}

/// What `io.wait` and a row of profile keys do.
ServerSettings unusual() {
    ServerSettings settings;
    settings.io.wait = 123ms;
    settings.profile.name = "\u00fcblich";
    settings.profile.poolSize = 7;
    settings.profile.loops = 3;
    return settings;
}

Scenario scenario(Mode mode) {
    Scenario scenario;
    scenario.name = "child";
    scenario.modes = {mode};
    scenario.server = ServerPlacement::ChildProcess;
    scenario.io = {IoKind::Http, 10ms};
    scenario.load.users = 8;
    scenario.load.spawnRate = 1000;
    scenario.duration = Seconds(0.8);
    return scenario;
}

RunOptions withProgram() {
    RunOptions options;
    options.serverProgram = QUADRANT_PROGRAM;
    return options;
}

} // namespace

class TestServerProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(ownChildren().empty()); }

    void serves_data() {
        QTest::addColumn<std::string>("target");
        for (const Mode mode : allModes) {
            for (const IoKind io : allIoKinds) {
                const std::string path = EndpointServer::path(mode, io).toStdString();
                QTest::addRow("%s", path.c_str()) << path + "?waitms=5";
            }
        }
    }
    void serves() {
        QFETCH(std::string, target);
        Started started;
        QVERIFY(started.outcome.ok());
        ServerProcess& server = started.server;
        QCOMPARE(server.baseUrl(), QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
        QCOMPARE(answer(server.port(), target).status, 200);
        const auto sample = server.telemetry();
        QVERIFY(sample.has_value());
        QCOMPARE(sample->requests, std::uint64_t(1));
        QVERIFY(server.failure().isEmpty());
        QVERIFY(server.otherProcessorTime() > 0ms);
    }

    void settingsAreHandedOver() {
        Started started(unusual());
        QVERIFY(started.outcome.ok());
        const quint16 port = started.server.port();
        const std::string metrics = answer(port, "/metrics").body;
        QVERIFY(metrics.find("quadrant_pool_size 7\n") != std::string::npos);
        QVERIFY(metrics.find("quadrant_connections{loop=\"3\"}") != std::string::npos);
        QCOMPARE(answer(port, "/async-nonblocking/http").body,
                 std::string("Waited for 123 milliseconds"));
        QCOMPARE(started.server.telemetry()->peakThreads, 3);
    }

    void telemetryIsOfTheInterval() {
        Started started;
        QVERIFY(started.outcome.ok());
        RawClient client(started.server.port());
        client.get("/async-blocking/http?waitms=600000");
        QTRY_COMPARE(started.server.telemetry()->requests, std::uint64_t(1));
        QTRY_VERIFY(started.server.telemetry()->loopStalled > Millis(100));
        const auto sample = started.server.telemetry();
        QVERIFY(sample->loopUtilisation > 0.99);
        QCOMPARE(sample->openConnections, 1);
    }

    void cannotStart() {
        Started missing({}, "/nowhere/quadrant");
        QVERIFY(!missing.outcome);
        QVERIFY2(missing.outcome.error().message.contains("/nowhere/quadrant: No such file"),
                 qPrintable(missing.outcome.error().message));
        Started wrong({}, "/bin/false");
        QCOMPARE(wrong.outcome.error().message,
                 QStringLiteral("The server's process ended before it listened: exit code 1."));
        Started first;
        ServerSettings taken;
        taken.port = first.server.port();
        Started second(taken);
        QVERIFY(!second.outcome);
        QVERIFY2(second.outcome.error().message.startsWith("Cannot listen on 127.0.0.1:"),
                 qPrintable(second.outcome.error().message));
    }

    /// One that never says that it listens.
    void startIsGivenUp() {
        QTemporaryDir folder;
        const QString script = folder.filePath("quadrant");
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nexec sleep 600\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        int asked = 0;
        const TimePoint begin = Clock::now();
        {
            ServerProcess server({}, script, [&asked] { return ++asked > 3; });
            QVERIFY(!server.start());
        }
        QVERIFY(Clock::now() - begin < 5s);
    }

    void isKilled() {
        Started started;
        QVERIFY(started.outcome.ok());
        QVERIFY(started.server.telemetry().has_value());
        const auto children = ownChildren();
        QCOMPARE(children.size(), std::size_t(1));
        ::kill(children[0], SIGKILL);
        QTRY_VERIFY(!started.server.telemetry().has_value());
        QTRY_VERIFY((started.server.telemetry(), !started.server.failure().isEmpty()));
        QCOMPARE(started.server.failure(),
                 QStringLiteral("The server's process ended in the middle of the run: signal 9 "
                                "(Killed)."));
        QVERIFY(started.server.otherProcessorTime() > 0ms);
    }

    /// Nobody waits for it for long, and what it did meanwhile isn't lost.
    void hangs() {
        Started started;
        QVERIFY(started.outcome.ok());
        const pid_t child = ownChildren().at(0);
        started.server.telemetry();
        RawClient client(started.server.port());
        client.get("/sync-nonblocking/http?waitms=100");
        QVERIFY(client.read());
        ::kill(child, SIGSTOP);
        for (int i = 0; i < 2; ++i) {
            const TimePoint begin = Clock::now();
            QVERIFY(!started.server.telemetry().has_value());
            QVERIFY(Clock::now() - begin < 5s);
        }
        QVERIFY(started.server.failure().isEmpty());
        ::kill(child, SIGCONT);
        ServerSample all;
        QTRY_VERIFY((all.append(started.server.telemetry().value_or(ServerSample())),
                     all.polls > 0 && all.requests == 1));
        ::kill(child, SIGSTOP);
        const TimePoint begin = Clock::now();
        started.server.stop();
        QVERIFY(Clock::now() - begin < 5s);
        QVERIFY(!isAlive(child));
    }

    void stopsWithinASecond() {
        Started started;
        QVERIFY(started.outcome.ok());
        std::vector<RawClient> clients;
        for (const Mode mode : allModes) {
            clients.emplace_back(started.server.port());
            clients.back().get(EndpointServer::path(mode, IoKind::Http).toStdString() +
                               "?waitms=600000");
        }
        const TimePoint begin = Clock::now();
        started.server.stop();
        QVERIFY(Clock::now() - begin < 1s);
        for (RawClient& client : clients)
            QVERIFY(!client.read());
        started.server.stop();
    }

    void endsWithItsParent() {
        Program program({"run", "overhead", "--set", "server=child-process", "--set",
                         "durationS=60", "--set", "load.users=5"});
        program.start();
        QVERIFY(program.waitForStarted());
        std::vector<pid_t> children;
        QTRY_VERIFY((children = childrenOf(program.processId())).size() == 1);
        const pid_t server = children[0];
        QTRY_VERIFY(contentOf(QStringLiteral("/proc/%1/cmdline").arg(server)).contains("serve"));
        program.signal(SIGKILL);
        program.waitForFinished();
        QTRY_VERIFY(!isAlive(server));
    }

    void interruptedRun() {
        Program program({"run", "overhead", "--set", "server=child-process", "--set",
                         "durationS=60", "--set", "load.users=5", "--json", "-"});
        program.start();
        QVERIFY(program.waitForStarted());
        std::vector<pid_t> children;
        QTRY_VERIFY((children = childrenOf(program.processId())).size() == 1);
        const pid_t server = children[0];
        QVERIFY(program.waitForError("started"));
        program.signal(SIGINT);
        const Outcome outcome = program.outcome();
        QCOMPARE(outcome.exitCode, 130);
        QCOMPARE(jsonOf(outcome.out)["scenario"].toObject()["server"].toString(), "child-process");
        QVERIFY(!isAlive(server));
    }

    void runs_data() {
        QTest::addColumn<int>("mode");
        for (const Mode mode : allModes)
            QTest::newRow(qPrintable(modeId(mode))) << int(mode);
    }
    void runs() {
        QFETCH(int, mode);
        std::shared_ptr<const RunRecord> record;
        RunController controller(scenario(Mode(mode)), withProgram(), [&](const RunEvent& event) {
            if (const auto* finished = std::get_if<RunFinished>(&event))
                record = finished->record;
        });
        controller.start();
        controller.wait();
        QCOMPARE(record->error, QString());
        QCOMPARE(record->status, RunStatus::Finished);
        const EndpointRecord& endpoint = record->endpoints[0];
        QVERIFY(endpoint.totals.succeeded.count() > 0);
        QCOMPARE(endpoint.totals.failed.count(), std::uint64_t(0));
        QVERIFY(endpoint.evidence.telemetry);
        QVERIFY(endpoint.evidence.processBusy.count() > 0);
        QVERIFY(endpoint.seconds.back().server.has_value());
        QVERIFY(endpoint.peakThreads >= (isSync(Mode(mode)) ? 2 : 1));
        if (Mode(mode) == Mode::AsyncBlocking)
            QVERIFY(endpoint.evidence.shareOf(endpoint.evidence.loopBusy) > 0.5);
        if (Mode(mode) == Mode::SyncNonBlocking)
            QVERIFY(endpoint.polls > 0);
    }

    void dyingServerEndsTheRun() {
        Scenario whole = scenario(Mode::AsyncNonBlocking);
        whole.modes = {Mode::AsyncNonBlocking, Mode::SyncBlocking};
        whole.duration = Seconds(60);
        std::shared_ptr<const RunRecord> record;
        std::atomic<int> intervals = 0;
        RunController controller(whole, withProgram(), [&](const RunEvent& event) {
            if (std::holds_alternative<IntervalMeasured>(event))
                ++intervals;
            if (const auto* finished = std::get_if<RunFinished>(&event))
                record = finished->record;
        });
        controller.start();
        QTRY_VERIFY(intervals > 2);
        ::kill(ownChildren().at(0), SIGKILL);
        controller.wait();
        QCOMPARE(record->status, RunStatus::Failed);
        QCOMPARE(record->error, QStringLiteral("The server's process ended in the middle of the "
                                               "run: signal 9 (Killed)."));
        QCOMPARE(record->endpoints[0].status, EndpointStatus::Failed);
        QCOMPARE(record->endpoints[1].status, EndpointStatus::Pending);
        QVERIFY(record->endpoints[0].totals.succeeded.count() > 8);
        QVERIFY(!record->endpoints[0].seconds.empty());
    }
};

QUADRANT_TEST(TestServerProcess)
#include "tst_server_process.moc"
