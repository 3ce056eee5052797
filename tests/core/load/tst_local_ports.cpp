// SPDX-License-Identifier: GPL-3.0-or-later
// More users than one address has ports, in a network of this process's own with few of them.
// Making one takes root, or a system that lets users have namespaces; else this is skipped.
#include "core/load/source_address.h"
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// For this thread and those that it starts.
bool enterNetworkWithTenPorts() {
    if (::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return false;
    ifreq loopback{};
    std::copy_n("lo", 3, loopback.ifr_name);
    loopback.ifr_flags = IFF_UP;
    const int any = ::socket(AF_INET, SOCK_DGRAM, 0);
    const bool up = ::ioctl(any, SIOCSIFFLAGS, &loopback) == 0;
    ::close(any);
    std::ofstream range("/proc/sys/net/ipv4/ip_local_port_range");
    range << "40000 40009" << std::flush;
    return up && range.good() && localPorts() == 10;
}

} // namespace

class TestLocalPorts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!enterNetworkWithTenPorts())
            QSKIP("This process may not have a network of its own.");
    }

    void usersAreSpreadOverSourceAddresses() {
        ScriptedServer server(ScriptedServer::answering(ok), 30'000);
        LoadGenerator generator(loopbackPlan(server.port(), 35, 60s, 1ms));
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.openConnections(), 35);
        std::vector<TargetResult> results;
        collectInto(results, generator);
        QCOMPARE(results.at(0).failed(), 0U);
    }

    void exhaustedPortsAreTheClientsLimit() {
        ScriptedServer server(ScriptedServer::answering(ok), 30'001);
        // Nine of the ten ports are reckoned with; three are another's, and seven are left.
        LoadPlan others = loopbackPlan(server.port(), 3, 60s, 1ms);
        LoadGenerator taken(others);
        QVERIFY(taken.start().ok());
        QTRY_COMPARE(server.openConnections(), 3);
        LoadGenerator generator(loopbackPlan(server.port(), 9, 60s, 1ms));
        QVERIFY(generator.start().ok());
        std::vector<TargetResult> results;
        const auto limited = [&] {
            collectInto(results, generator);
            return results.at(0).failed(FailureKind::ClientLimit);
        };
        QTRY_VERIFY(limited() >= 2);
        QCOMPARE(results.at(0).failed(), results.at(0).failed(FailureKind::ClientLimit));
        QTRY_COMPARE(server.openConnections(), 10);
    }
};

QUADRANT_TEST(TestLocalPorts)
#include "tst_local_ports.moc"
