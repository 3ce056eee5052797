// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_protocol.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>

using namespace quadrant;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(quadrant::ServerSample)

class TestServerProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsStayWhatTheyAre();
    void badSettings();
    void samplesStayWhatTheyAre_data();
    void samplesStayWhatTheyAre();
    void noSample_data();
    void noSample();
};

void TestServerProtocol::settingsStayWhatTheyAre() {
    ServerSettings settings;
    settings.io = {IoKind::File, 123ms};
    settings.profile = {"n\u00e4m\u00e9 \"quoted\"\n2nd line",
                        "t",
                        7,
                        QueueOrder::Lifo,
                        Millis(0.1 + 0.2),
                        true,
                        Millis(1.0 / 3),
                        true,
                        Millis(1e-3),
                        Millis(0.7),
                        Seconds(0.05),
                        99,
                        3};
    const std::string line = protocol::settingsLine(settings);
    QVERIFY(line.find('\n') == std::string::npos);
    const auto read = protocol::readSettings(line);
    QVERIFY(read.ok());
    QCOMPARE(read.value().io, settings.io);
    QCOMPARE(read.value().profile, settings.profile);
}

void TestServerProtocol::badSettings() {
    QVERIFY(!protocol::readSettings(""));
    QVERIFY(!protocol::readSettings("{}"));
    QVERIFY(!protocol::readSettings("sample"));
}

void TestServerProtocol::samplesStayWhatTheyAre_data() {
    QTest::addColumn<ServerSample>("sample");
    QTest::newRow("of nothing") << ServerSample();
    QTest::newRow("each its own") << ServerSample{
        Millis(0.1), Millis(1.0 / 3), Millis(1e9), 0.25, 0.125, 3, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        13};
    ServerSample large;
    large.requests = std::numeric_limits<std::uint64_t>::max();
    large.polls = large.requests - 1;
    large.loopLagWorst = Millis(std::numeric_limits<double>::max());
    large.loopQueued = std::numeric_limits<int>::max();
    QTest::newRow("large") << large;
}

void TestServerProtocol::samplesStayWhatTheyAre() {
    QFETCH(ServerSample, sample);
    const auto read = protocol::readSample(protocol::sampleLine(sample));
    QVERIFY(read.has_value());
    QCOMPARE(*read, sample);
}

void TestServerProtocol::noSample_data() {
    QTest::addColumn<std::string>("line");
    ServerSample sample;
    sample.poolProcessor = 0.1; // the last field
    const std::string good = protocol::sampleLine(sample);
    QTest::newRow("empty") << std::string();
    QTest::newRow("something else") << std::string("listening on http://127.0.0.1:1");
    QTest::newRow("no fields") << std::string("sample");
    QTest::newRow("something behind the word") << std::string("samples") + good.substr(6);
    QTest::newRow("no Base64") << good.substr(0, good.size() - 1) + '!';
    QTest::newRow("one too many") << good + "AAAA";
    for (std::size_t size = std::string("sample ").size(); size < good.size(); ++size)
        QTest::addRow("cut off at %zu", size) << good.substr(0, size);
}

void TestServerProtocol::noSample() {
    QFETCH(std::string, line);
    QVERIFY(!protocol::readSample(line));
}

QUADRANT_TEST(TestServerProtocol)
#include "tst_server_protocol.moc"
