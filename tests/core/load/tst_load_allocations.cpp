// SPDX-License-Identifier: GPL-3.0-or-later
// In its steady state the generator allocates nothing per request. Counted by replacing operator
// new, for the generator's threads only, which are known by their names.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <pthread.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string_view>

namespace {

std::atomic<std::uint64_t> allocations{0};

bool isGeneratorThread() {
    char name[16] = "";
    ::pthread_getname_np(::pthread_self(), name, sizeof name);
    return std::string_view(name).starts_with("load-");
}

} // namespace

void* operator new(std::size_t size) {
    thread_local const bool counted = isGeneratorThread();
    if (counted)
        ++allocations;
    if (void* const memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace quadrant;
using namespace std::chrono_literals;

class TestLoadAllocations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneForARequest_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("poisson");
        QTest::addColumn<int>("thinkMs");
        QTest::newRow("closed loop") << 0.0 << false << 0;
        QTest::newRow("closed loop, thinking") << 0.0 << false << 1;
        QTest::newRow("open loop, constant") << 2000.0 << false << 0;
        QTest::newRow("open loop, poisson") << 2000.0 << true << 0;
    }
    void noneForARequest() {
        QFETCH(double, rate);
        QFETCH(bool, poisson);
        QFETCH(int, thinkMs);
        ScriptedServer server(ScriptedServer::answering(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok"));
        LoadPlan plan = loopbackPlan(server.port(), 4, 60s, std::chrono::milliseconds(thinkMs));
        plan.rate = rate;
        plan.poisson = poisson;
        plan.maxConnections = 4;
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        QTRY_VERIFY(server.requests() >= 500); // connections, parsers and heaps are there
        QVERIFY(allocations > 0);              // it does count
        const std::uint64_t before = allocations;
        const int requestsBefore = server.requests();
        QTRY_VERIFY(server.requests() >= requestsBefore + 1000);
        // A delay may still open a connection or grow a heap; no request does.
        const std::uint64_t more = allocations - before;
        QVERIFY2(more < 10, qPrintable(QString::number(more)));
    }
};

QUADRANT_TEST(TestLoadAllocations)
#include "tst_load_allocations.moc"
