// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when this process runs out of descriptors. A process of its own, since the limit is
// the process's.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <sys/resource.h>
#include <unistd.h>

#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// This many more descriptors than are open now, until the end of the scope. The limit is one of
/// their numbers, and the lowest free ones are given out: those that are open may leave gaps.
class FewDescriptors {
public:
    explicit FewDescriptors(int more) {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        std::vector<int> free;
        while (static_cast<int>(free.size()) < more)
            free.push_back(::dup(STDERR_FILENO));
        limit.rlim_cur = static_cast<rlim_t>(free.back()) + 1;
        for (const int descriptor : free)
            ::close(descriptor);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestLoadLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usersWithoutADescriptorFailAsTheClientsLimit() {
        ScriptedServer server(
            ScriptedServer::answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        LoadGenerator connected(loopbackPlan(server.port(), 3, 60s, 1ms));
        QVERIFY(connected.start().ok());
        QTRY_VERIFY(server.openConnections() == 3 && server.requests() >= 6);

        LoadGenerator late(loopbackPlan(server.port(), 5, 60s, 1ms));
        std::vector<TargetResult> lateResults;
        {
            const FewDescriptors few(2); // for its event loop: none are left for its users
            QVERIFY(late.start().ok());
            const auto attempts = [&] {
                collectInto(lateResults, late);
                return lateResults.at(0).failed(FailureKind::ClientLimit);
            };
            QTRY_VERIFY(attempts() >= 10);
            const std::uint64_t attempted = attempts();
            QCOMPARE(lateResults.at(0).failed(), attempted);
            QCOMPARE(lateResults.at(0).succeeded(), 0U);
            // Each at 0, 100, 300, 700, 1500, 2500 ms and so on, or later: no busy loop.
            const double seconds = lateResults.at(0).intervals.back().end.count();
            QVERIFY(static_cast<double>(attempted) <= 5 * (5 + seconds));
        }
        const auto succeeded = [&] {
            collectInto(lateResults, late);
            return lateResults.at(0).succeeded();
        };
        QTRY_VERIFY(succeeded() >= 10);

        std::vector<TargetResult> results;
        collectInto(results, connected);
        QVERIFY(results.at(0).succeeded() >= 6);
        QCOMPARE(results.at(0).failed(), 0U); // those that have a connection go on
    }

    void aLoadThatCannotBeStartedSaysSo() {
        const FewDescriptors few(1);
        LoadPlan plan = loopbackPlan(80, 1, 10s, 0ms);
        plan.threads = 2;
        LoadGenerator generator(plan);
        const auto started = generator.start();
        QVERIFY(!started.ok());
        QVERIFY(
            started.error().message.startsWith(QStringLiteral("The load could not be started")));
        QVERIFY(generator.ended());
        generator.stop();
        QVERIFY(generator.collect().at(0).empty());
    }

    void anAddressThatIsNotNumericIsNotLoaded() {
        LoadPlan plan = loopbackPlan(80, 1, 10s, 0ms);
        plan.targets[0].address = "localhost";
        LoadGenerator generator(plan);
        QVERIFY(!generator.start().ok());
    }
};

QUADRANT_TEST(TestLoadLimits)
#include "tst_load_limits.moc"
