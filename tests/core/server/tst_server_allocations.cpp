// SPDX-License-Identifier: GPL-3.0-or-later
// In its steady state the server allocates nothing per request of an endpoint without I/O, and an
// idle connection is small. Counted by replacing malloc, for the threads of the loop and the pool
// only, which are known by their names.
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <malloc.h>
#include <pthread.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::atomic<std::int64_t> allocations{0};
std::atomic<std::int64_t> allocatedBytes{0};

bool servesRequests() {
    thread_local bool found = false;
    char name[16] = "";
    if (!found && ::pthread_getname_np(::pthread_self(), name, sizeof name) == 0)
        found = std::string_view(name).starts_with("server-loop") ||
                std::string_view(name).starts_with("pool-");
    return found;
}

void count(void* memory) {
    if (!memory || !servesRequests())
        return;
    ++allocations;
    allocatedBytes += static_cast<std::int64_t>(::malloc_usable_size(memory));
}

} // namespace

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void __libc_free(void* memory);

void* malloc(std::size_t size) {
    void* const memory = __libc_malloc(size);
    count(memory);
    return memory;
}
void* calloc(std::size_t number, std::size_t size) {
    void* const memory = __libc_calloc(number, size);
    count(memory);
    return memory;
}
void* realloc(void* memory, std::size_t size) {
    if (memory && servesRequests())
        allocatedBytes -= static_cast<std::int64_t>(::malloc_usable_size(memory));
    void* const moved = __libc_realloc(memory, size);
    count(moved);
    return moved;
}
void free(void* memory) {
    if (memory && servesRequests())
        allocatedBytes -= static_cast<std::int64_t>(::malloc_usable_size(memory));
    __libc_free(memory);
}

} // extern "C"

using namespace quadrant;

class TestServerAllocations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneForARequest_data();
    void noneForARequest();
    void idleConnection();
};

void TestServerAllocations::noneForARequest_data() {
    QTest::addColumn<std::string>("request");
    const std::string path = "/none HTTP/1.1\r\nHost: h\r\n\r\n";
    for (const Mode mode : allModes)
        QTest::newRow(qPrintable(modeId(mode))) << "GET /" + modeId(mode).toStdString() + path;
}

void TestServerAllocations::noneForARequest() {
    QFETCH(std::string, request);
    ServerSettings settings;
    settings.profile.poolSize = 1; // another thread may start at any time, and takes memory
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    const auto ask = [&](int times) {
        for (int i = 0; i < times; ++i) {
            client.send(request);
            if (client.read()->status != 200)
                return false;
        }
        return true;
    };
    QVERIFY(ask(100));        // buffers have grown
    QVERIFY(allocations > 0); // it does count
    const std::int64_t before = allocations;
    constexpr int requests = 5'000;
    QVERIFY(ask(requests));
    const std::int64_t more = allocations - before;
    QVERIFY2(more == 0, qPrintable(QString::number(more)));
}

void TestServerAllocations::idleConnection() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    constexpr int connections = 200;
    std::vector<RawClient> clients(connections + 1);
    const auto ask = [&server](RawClient& client) {
        if (!client.connectTo(server.port()))
            return 0;
        client.get("/async-nonblocking/none");
        return client.read()->status;
    };
    QCOMPARE(ask(clients.back()), 200); // what all share is there
    const std::int64_t before = allocatedBytes;
    for (int i = 0; i < connections; ++i)
        QCOMPARE(ask(clients[static_cast<std::size_t>(i)]), 200);
    const std::int64_t each = (allocatedBytes - before) / connections;
    QVERIFY2(each > 0 && each < 2'048, qPrintable(QString::number(each)));
    qInfo("%lld bytes a connection", static_cast<long long>(each));
}

QUADRANT_TEST(TestServerAllocations)
#include "tst_server_allocations.moc"
