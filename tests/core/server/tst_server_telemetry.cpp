// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

class TestServerTelemetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metricsSyntax();
    void metricsCount();
    void poolGauges();
    void poolProcessor();
    void pollsInInterval();
    void loopBlocks();
    void loopBurns();
    void loopRests();
    void lockOfTheSetupCost();
    void lookedAtFromAnyThread();
};

/// Prometheus text format 0.0.4, line by line.
void TestServerTelemetry::metricsSyntax() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get("/nope");
    QVERIFY(client.read());
    client.get("/metrics");
    const auto page = client.read();
    QCOMPARE(page->header("content-type"), std::string("text/plain; version=0.0.4; charset=utf-8"));
    const QString text = QString::fromStdString(page->body);
    QVERIFY(text.endsWith(u'\n'));

    static const QRegularExpression help(QStringLiteral("^# HELP ([a-z_]+) \\S.*$"));
    static const QRegularExpression type(QStringLiteral("^# TYPE ([a-z_]+) (counter|gauge)$"));
    static const QRegularExpression value(
        QStringLiteral("^([a-z_]+)(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? ([0-9.e+-]+)$"));
    QSet<QString> seen;
    QString helped;
    QString typed;
    for (const QString& line : text.chopped(1).split(u'\n')) {
        if (const auto match = help.match(line); match.hasMatch()) {
            helped = match.captured(1);
            QVERIFY2(!seen.contains(helped), qPrintable(line)); // all lines of one name together
            seen.insert(helped);
        } else if (const auto typeMatch = type.match(line); typeMatch.hasMatch()) {
            typed = typeMatch.captured(1);
            QCOMPARE(typed, helped);
            QCOMPARE(typeMatch.captured(2) == u"counter", typed.endsWith(u"_total"));
        } else {
            const auto valueMatch = value.match(line);
            QVERIFY2(valueMatch.hasMatch(), qPrintable(line));
            QCOMPARE(valueMatch.captured(1), typed);
            bool number = false;
            valueMatch.captured(4).toDouble(&number);
            QVERIFY2(number, qPrintable(line));
        }
    }
    for (const char* name :
         {"requests_total", "requests_in_flight", "connections", "pool_active", "pool_queued",
          "pool_size", "polls_total", "event_loop_lag_seconds", "event_loop_busy_seconds_total",
          "event_loop_cpu_seconds_total", "setup_lock_held_seconds_total", "setup_lock_waiting",
          "loop_restarts_total"})
        QVERIFY2(seen.contains(QStringLiteral("quadrant_") + QLatin1String(name)), name);
}

void TestServerTelemetry::metricsCount() {
    ServerSettings settings;
    settings.profile.downstreamTimeout = Millis(30);
    settings.profile.poolSize = 3;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    for (const Mode mode : allModes) {
        const std::string path = EndpointServer::path(mode, IoKind::Http).toStdString();
        for (const char* query : {"?waitms=0", "?waitms=0", "?waitms=600000", "?waitms=x"}) {
            client.get(path + query);
            QVERIFY(client.read());
        }
    }
    client.get("/nope");
    QVERIFY(client.read());
    client.get("/", "DELETE");
    QVERIFY(client.read());
    client.send("nonsense\r\n\r\n");
    QVERIFY(client.read());

    const QByteArray text = server.metrics();
    for (const Mode mode : allModes) {
        const QByteArray series = "quadrant_requests_total{mode=\"" + modeId(mode).toLatin1();
        QVERIFY2(text.contains(series + "\",status=\"200\"} 2\n"), text);
        QVERIFY2(text.contains(series + "\",status=\"504\"} 1\n"), text);
    }
    const QByteArray bad = "400\"} " + QByteArray::number(allModes.size() + 1) + '\n';
    for (const QByteArray& rest : {bad, QByteArray("404\"} 1\n"), QByteArray("405\"} 1\n")}) {
        const QByteArray series = "quadrant_requests_total{mode=\"none\",status=\"";
        QVERIFY2(text.contains(series + rest), text);
    }
    const auto received = 4 * allModes.size() + 3;
    QVERIFY2(
        text.contains("quadrant_requests_received_total " + QByteArray::number(received) + '\n'),
        text);
    QVERIFY(text.contains("quadrant_pool_size 3\n"));
    QCOMPARE(server.sample().requests, std::uint64_t(received));
}

void TestServerTelemetry::poolGauges() {
    ServerSettings settings;
    settings.profile.poolSize = 2;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    QCOMPARE(server.sample().peakThreads, 1); // the loop
    std::vector<RawClient> clients;
    for (int i = 0; i < 5; ++i) {
        clients.emplace_back(server.port());
        clients.back().get("/sync-blocking/http?waitms=600000");
    }
    QTRY_COMPARE(server.sample().poolActive, 2); // before, three may queue for a moment, too
    QTRY_COMPARE(server.sample().poolQueued, 3);
    const ServerSample sample = server.sample();
    QCOMPARE(sample.poolActive, 2);
    QCOMPARE(sample.poolThreads, 2);
    QCOMPARE(sample.peakThreads, 3);
    QCOMPARE(sample.openConnections, 5);
    QVERIFY(server.metrics().contains("quadrant_requests_in_flight 5\n"));
}

/// A handler that works shows in the processor time of the pool, one that waits in that of nobody.
void TestServerTelemetry::poolProcessor() {
    ServerSettings settings;
    settings.profile.poolSize = 2;
    settings.profile.setupCost = Millis(50);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    server.sample();
    RawClient client(server.port());
    client.get("/sync-blocking/none");
    QVERIFY(client.read());
    const ServerSample busy = server.sample();
    QVERIFY(busy.poolProcessor > 0);
    QVERIFY(busy.poolProcessor <= 2);
}

void TestServerTelemetry::pollsInInterval() {
    ServerSettings settings;
    settings.profile.pollInterval = Millis(5);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    const TimePoint asked = Clock::now();
    client.get("/sync-nonblocking/http?waitms=100");
    QVERIFY(client.read());
    const auto most = static_cast<std::uint64_t>((Clock::now() - asked) / Millis(5)) + 2; // ends
    const std::uint64_t polls = server.sample().polls;
    QVERIFY2(polls >= 2 && polls <= most, qPrintable(QString::number(polls)));
    QCOMPARE(server.sample().polls, std::uint64_t(0));
    QVERIFY(server.metrics().contains("quadrant_polls_total " + QByteArray::number(qint64(polls))));
}

/// Blocked counts as busy, while it lasts too; the thread has no use for a processor meanwhile.
void TestServerTelemetry::loopBlocks() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get("/async-blocking/http?waitms=600000");
    QTRY_COMPARE(server.sample().requests, std::uint64_t(1));
    server.sample();
    QTRY_VERIFY(server.sample().loopStalled > Millis(100));
    const ServerSample sample = server.sample();
    QVERIFY(sample.loopUtilisation > 0.99);
    QVERIFY2(sample.loopProcessor < 0.5, qPrintable(QString::number(sample.loopProcessor)));
}

void TestServerTelemetry::loopBurns() {
    ServerSettings settings;
    settings.profile.setupCost = Millis(200);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    const TimePoint begin = Clock::now();
    server.sample();
    client.get("/async-nonblocking/none");
    QVERIFY(client.read());
    const ServerSample sample = server.sample();
    const Millis took = Clock::now() - begin;
    QVERIFY(sample.loopUtilisation >= Millis(195) / took);
    QVERIFY(sample.loopProcessor >= Millis(195) / took);
    QVERIFY(sample.loopProcessor <= sample.loopUtilisation + 0.05);
    QCOMPARE(sample.lockUtilisation, 0.0); // each for itself
}

/// A loop that waits for its downstream does nothing.
void TestServerTelemetry::loopRests() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    server.sample();
    client.get("/async-nonblocking/http?waitms=500");
    QVERIFY(client.read());
    const ServerSample sample = server.sample();
    QVERIFY2(sample.loopUtilisation < 0.5, qPrintable(QString::number(sample.loopUtilisation)));
    QVERIFY(sample.loopUtilisation > 0);
    QVERIFY(sample.loopProcessor > 0);
}

void TestServerTelemetry::lockOfTheSetupCost() {
    ServerSettings settings;
    settings.profile.setupCost = Seconds(600);
    settings.profile.setupCostSerialised = true;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    QCOMPARE(server.sample().lockUtilisation, 0.0);
    std::vector<RawClient> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(server.port());
        clients.back().get("/sync-blocking/none");
    }
    QTRY_COMPARE(server.sample().lockWaiting, 2);
    clients.emplace_back(server.port());
    clients.back().get("/async-blocking/none"); // the loop wants it too
    QTRY_COMPARE(server.sample().lockWaiting, 3);
    QVERIFY(server.metrics().contains("quadrant_setup_lock_waiting 3\n"));
    QTRY_VERIFY(server.sample().lockUtilisation > 0.99);
    server.stop();
    QCOMPARE(server.sample().lockWaiting, 0);
}

void TestServerTelemetry::lookedAtFromAnyThread() {
    EndpointServer server({});
    std::atomic<bool> done{false};
    std::thread looker([&server, &done] {
        while (!done) {
            server.sample();
            server.metrics();
        }
    });
    QVERIFY(server.start().ok());
    for (const Mode mode : allModes) {
        RawClient client(server.port());
        for (int i = 0; i < 20; ++i) {
            client.get(EndpointServer::path(mode, IoKind::None).toStdString());
            QVERIFY(client.read());
        }
    }
    server.stop();
    done = true;
    looker.join();
    QCOMPARE(server.sample().requests, std::uint64_t(20 * allModes.size()));
}

QUADRANT_TEST(TestServerTelemetry)
#include "tst_server_telemetry.moc"
