// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptors run out, and come back. A process of its own, since it lowers the process's limit.
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <vector>

using namespace quadrant;

namespace {

/// Takes every descriptor that the process may still have, so that none is left.
class Hoard {
public:
    Hoard() {
        while (true) {
            const int descriptor = ::dup(STDERR_FILENO);
            if (descriptor < 0)
                return;
            m_descriptors.push_back(descriptor);
        }
    }
    ~Hoard() { giveBack(static_cast<int>(m_descriptors.size())); }

    void giveBack(int count) {
        for (; count > 0; --count) {
            ::close(m_descriptors.back());
            m_descriptors.pop_back();
        }
    }

private:
    std::vector<int> m_descriptors;
};

} // namespace

class TestDescriptorShortage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsAgain();
    void downstreamFails_data();
    void downstreamFails();
    void cannotStart();
};

void TestDescriptorShortage::initTestCase() {
    const rlimit limit{200, 200};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void TestDescriptorShortage::acceptsAgain() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients(6); // they have their descriptors already
    Hoard hoard;
    hoard.giveBack(3);
    for (RawClient& client : clients) {
        QVERIFY(client.connectTo(server.port()));
        client.get("/sync-blocking/none");
    }
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(clients[i].read()->status, 200);
    QCOMPARE(server.sample().openConnections, 3);
    clients[0].close(); // its descriptor, and the one at the server's end
    QCOMPARE(clients[3].read()->status, 200);
    QCOMPARE(clients[4].read()->status, 200);
    hoard.giveBack(1);
    QCOMPARE(clients[5].read()->status, 200);
}

void TestDescriptorShortage::downstreamFails_data() {
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : allModes)
        QTest::newRow(qPrintable(modeId(mode))) << mode;
}

void TestDescriptorShortage::downstreamFails() {
    QFETCH(Mode, mode);
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    const std::string target = EndpointServer::path(mode, IoKind::Http).toStdString() + "?waitms=1";
    client.get("/");
    QCOMPARE(client.read()->status, 200);
    {
        const Hoard hoard;
        client.get(target);
        QCOMPARE(client.read()->status, 502);
    }
    client.get(target);
    QCOMPARE(client.read()->status, 200);
}

/// Whatever is missing, start() either works or says in a sentence that it doesn't.
void TestDescriptorShortage::cannotStart() {
    int worked = 0;
    for (int left = 0; left < 12; ++left) {
        Hoard hoard;
        hoard.giveBack(left);
        EndpointServer server({});
        const auto started = server.start();
        if (!started) {
            QVERIFY(started.error().message.endsWith(u'.'));
            continue;
        }
        ++worked;
        hoard.giveBack(4);
        RawClient client(server.port());
        client.get("/");
        QCOMPARE(client.read()->status, 200);
    }
    QVERIFY(worked > 0 && worked < 12);
}

QUADRANT_TEST(TestDescriptorShortage)
#include "tst_descriptor_shortage.moc"
