// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when this process runs out of descriptors. A process of its own, since the limit is
// the process's.
#include "core/base/descriptors.h"
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"

#include <sys/resource.h>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// This many more descriptors than are open now, until the end of the scope.
class FewDescriptors {
public:
    explicit FewDescriptors(int more) {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(openDescriptors() + more);
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
        const FewDescriptors few(20);
        const auto results = runLoad(loopbackPlan(server.port(), 40, 1s, 10ms));
        const TargetResult& result = results.at(0);
        QVERIFY(result.succeeded() > 0); // those that got one go on
        QVERIFY(result.failed(FailureKind::ClientLimit) > 0);
        QCOMPARE(result.failed(), result.failed(FailureKind::ClientLimit));
        // Each at 0, 100, 300 and 700 ms, or later: no busy loop.
        QVERIFY(result.failed() <= 40 * 4);
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

QTEST_GUILESS_MAIN(TestLoadLimits)
#include "tst_load_limits.moc"
