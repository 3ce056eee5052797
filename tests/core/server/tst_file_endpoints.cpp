// SPDX-License-Identifier: GPL-3.0-or-later
// The I/O kind `file` in all four modes: what is answered, and what happens where the file on disk
// is not what it should be.
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace quadrant;
using namespace Qt::Literals::StringLiterals;

namespace {

void addModes() {
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : allModes)
        QTest::newRow(qPrintable(modeId(mode))) << mode;
}

std::string target(Mode mode) {
    return EndpointServer::path(mode, IoKind::File).toStdString();
}

QJsonArray objectsIn(const RawAnswer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).array();
}

/// Where a server puts its temporary files, for as long as this lives.
class TemporaryPlace {
public:
    explicit TemporaryPlace(const QString& path)
        : m_before(qgetenv("TMPDIR")) {
        qputenv("TMPDIR", path.toLocal8Bit());
    }
    ~TemporaryPlace() {
        if (m_before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }

private:
    const QByteArray m_before;
};

} // namespace

class TestFileEndpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<QTemporaryDir>();
        const TemporaryPlace place(m_place->path());
        m_server = std::make_unique<EndpointServer>(ServerSettings{});
        QVERIFY(m_server->start().ok());
    }

    void fiveObjects_data() { addModes(); }
    void fiveObjects() {
        QFETCH(Mode, mode);
        RawClient client(m_server->port());
        for (const char* query : {"", "", "?waitms=5000"}) { // which there is nothing to wait for
            client.get(target(mode) + query);
            const auto answer = client.read();
            QVERIFY(answer);
            QCOMPARE(answer->status, 200);
            QCOMPARE(answer->header("content-type"), std::string("application/json"));
            const QJsonArray objects = objectsIn(*answer);
            QCOMPARE(objects.size(), 5);
            for (const QJsonValue& object : objects) {
                QCOMPARE(object.toObject().keys(),
                         QStringList({u"body"_s, u"email"_s, u"id"_s, u"name"_s, u"postId"_s}));
            }
        }
    }

    void manyAtOnce_data() { addModes(); }
    void manyAtOnce() {
        QFETCH(Mode, mode);
        constexpr int clientCount = 60; // more than the pool or the helpers have threads
        constexpr int rounds = 5;
        std::vector<RawClient> clients;
        for (int i = 0; i < clientCount; ++i)
            clients.emplace_back(m_server->port());
        for (int round = 0; round < rounds; ++round) {
            for (RawClient& client : clients)
                client.get(target(mode));
            for (RawClient& client : clients) {
                const auto answer = client.read();
                QVERIFY(answer);
                QCOMPARE(answer->status, 200);
                QCOMPARE(objectsIn(*answer).size(), 5);
            }
        }
        const QByteArray counted = "quadrant_requests_total{mode=\"" + modeId(mode).toLatin1() +
                                   "\",status=\"200\"} " +
                                   QByteArray::number(clientCount * rounds) + '\n';
        QVERIFY2(m_server->metrics().contains(counted), m_server->metrics().constData());
        QVERIFY(m_server->metrics().contains("quadrant_requests_in_flight 0\n"));
        QCOMPARE(m_server->sample().polls > 0, traitsOf(mode).waiting == Waiting::Polling);
    }

    void everyRequestReadsTheDisk_data() { addModes(); }
    void everyRequestReadsTheDisk() {
        QFETCH(Mode, mode);
        RawClient client(m_server->port());
        QVERIFY(overwrite("[{\"id\": 77}]"));
        client.get(target(mode));
        QCOMPARE(client.read()->body, std::string("[{\"id\":77}]"));

        QVERIFY(overwrite("[{\"id\": "));
        client.get(target(mode));
        const auto broken = client.read();
        QCOMPARE(broken->status, 500);
        QVERIFY2(broken->body.starts_with("The file is not JSON: "), broken->body.c_str());

        QVERIFY(QFile::remove(fileOnDisk()));
        client.get(target(mode));
        const auto missing = client.read();
        QCOMPARE(missing->status, 500);
        QVERIFY2(missing->body.starts_with("Cannot open the file: "), missing->body.c_str());
        const QByteArray counted =
            "quadrant_requests_total{mode=\"" + modeId(mode).toLatin1() + "\",status=\"500\"} 2\n";
        QTRY_VERIFY(m_server->metrics().contains(counted));
    }

    void clientsThatGoAway_data() { addModes(); }
    void clientsThatGoAway() {
        QFETCH(Mode, mode);
        const std::uint64_t before = m_server->sample().requests;
        for (int i = 0; i < 20; ++i)
            RawClient(m_server->port()).get(target(mode));
        // Until the last has come, there may be none in flight for a moment.
        QTRY_COMPARE(m_server->sample().requests, before + 20);
        QTRY_VERIFY(m_server->metrics().contains("quadrant_requests_in_flight 0\n"));
        QTRY_COMPARE(m_server->sample().openConnections, 0);
    }

    void stopsWhileFilesAreRead_data() { addModes(); }
    void stopsWhileFilesAreRead() {
        QFETCH(Mode, mode);
        std::vector<RawClient> clients;
        for (int i = 0; i < 30; ++i) {
            clients.emplace_back(m_server->port());
            clients.back().get(target(mode));
        }
        QTRY_VERIFY(m_server->sample().requests > 0);
        m_server->stop();
        for (RawClient& client : clients) {
            const auto answer = client.read(); // a whole one or none
            QVERIFY(!answer || answer->status == 200);
        }
    }

    void nothingIsLeftOnDisk() {
        QVERIFY(QFile::exists(fileOnDisk()));
        m_server.reset();
        QVERIFY(QDir(m_place->path()).isEmpty());
    }

    void whereNothingCanBeWritten() {
        const TemporaryPlace place(u"/proc"_s); // where not even root can make a folder
        ServerSettings settings;
        settings.io.kind = IoKind::File;
        EndpointServer needsIt(settings);
        const auto started = needsIt.start();
        QVERIFY(!started);
        QVERIFY2(started.error().message.startsWith(u"Cannot write the file that is to be read: "),
                 qPrintable(started.error().message));
        QVERIFY2(started.error().message.contains(u"/proc"), qPrintable(started.error().message));

        EndpointServer needsItNot({});
        QVERIFY(needsItNot.start().ok());
        RawClient client(needsItNot.port());
        client.get(target(Mode::SyncBlocking));
        QCOMPARE(client.read()->status, 500);
        client.get("/sync-blocking/none");
        QCOMPARE(client.read()->status, 200);
    }

private:
    QString fileOnDisk() const {
        QDirIterator files(m_place->path(), QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
    bool overwrite(const QByteArray& content) const {
        QFile file(fileOnDisk());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<EndpointServer> m_server; ///< goes first
};

QUADRANT_TEST(TestFileEndpoints)
#include "tst_file_endpoints.moc"
