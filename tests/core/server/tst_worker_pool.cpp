// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processor_time.h"
#include "core/server/worker_pool.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <pthread.h>

#include <array>
#include <atomic>
#include <future>
#include <latch>
#include <memory>
#include <string>

using namespace quadrant;

class TestWorkerPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void startsOnDemand();
    void gauges();
    void processorTimeIsOfItsThreads();
    void stopDropsWhatIsQueued();
    void dropsWhatIsOneOwners();
    void stopsTwice();
};

void TestWorkerPool::processorTimeIsOfItsThreads() {
    constexpr std::chrono::milliseconds each{20};
    WorkerPool pool(2, QueueOrder::Fifo);
    QCOMPARE(pool.processorTime().count(), 0);
    std::latch done(2);
    for (int i = 0; i < 2; ++i) {
        pool.submit([&](auto&) {
            const auto before = processorTime();
            while (processorTime() - before < each) {
            }
            done.count_down();
        });
    }
    done.wait();
    QVERIFY(pool.processorTime() >= 2 * each);
    pool.stop();
    QCOMPARE(pool.processorTime().count(), 0);
}

void TestWorkerPool::order_data() {
    QTest::addColumn<QueueOrder>("order");
    QTest::addColumn<std::string>("ran");
    QTest::newRow("fifo") << QueueOrder::Fifo << std::string("abcd");
    QTest::newRow("lifo") << QueueOrder::Lifo << std::string("dcba");
}

void TestWorkerPool::order() {
    QFETCH(QueueOrder, order);

    WorkerPool pool(1, order);
    std::latch running(1);
    std::latch go(1);
    pool.submit([&](auto&) {
        running.count_down();
        go.wait();
    });
    running.wait(); // the only thread is busy
    std::string ran;
    std::latch all(4);
    for (const char job : {'a', 'b', 'c', 'd'}) {
        pool.submit([&, job](auto&) {
            ran += job;
            all.count_down();
        });
    }
    QCOMPARE(pool.gauges().queued, 4);
    go.count_down();
    all.wait();
    QTEST(ran, "ran");
}

void TestWorkerPool::startsOnDemand() {
    WorkerPool pool(3, QueueOrder::Fifo);
    QCOMPARE(pool.size(), 3);
    QCOMPARE(pool.gauges().threads, 0);

    // One thread is enough for jobs that come one after the other.
    for (int i = 0; i < 5; ++i) {
        std::promise<std::string> name;
        pool.submit([&name](auto&) {
            std::array<char, 16> text{};
            pthread_getname_np(pthread_self(), text.data(), text.size());
            name.set_value(text.data());
        });
        QCOMPARE(name.get_future().get(), std::string("pool-1"));
        QTRY_COMPARE(pool.gauges().active, 0);
    }
    QCOMPARE(pool.gauges().threads, 1);

    // Jobs at the same time take a thread each, up to the pool's size.
    std::latch go(1);
    for (int i = 0; i < 5; ++i)
        pool.submit([&go](auto&) { go.wait(); });
    QCOMPARE(pool.gauges().threads, 3);
    go.count_down();
    QTRY_COMPARE(pool.gauges().active, 0);
    QCOMPARE(pool.gauges().threads, 3); // they stay
    pool.stop();
    QCOMPARE(pool.gauges().threads, 0);
    QCOMPARE(pool.gauges().peak, 3);
}

void TestWorkerPool::gauges() {
    WorkerPool pool(2, QueueOrder::Fifo);
    std::latch go(1);
    for (int i = 0; i < 5; ++i)
        pool.submit([&go](auto&) { go.wait(); });
    QTRY_COMPARE(pool.gauges().active, 2);
    QCOMPARE(pool.gauges().queued, 3);
    go.count_down();
    QTRY_COMPARE(pool.gauges().active, 0);
    QCOMPARE(pool.gauges().queued, 0);
}

void TestWorkerPool::stopDropsWhatIsQueued() {
    auto ran = std::make_shared<std::atomic<int>>(0);
    {
        WorkerPool pool(1, QueueOrder::Fifo);
        std::latch running(1);
        std::latch go(1);
        pool.submit([&running, &go, ran](auto&) {
            running.count_down();
            go.wait();
            ++*ran;
        });
        for (int i = 0; i < 100; ++i)
            pool.submit([ran](auto&) { ++*ran; });
        running.wait();
        auto stopped = std::async(std::launch::async, [&pool] { pool.stop(); });
        QTRY_COMPARE(pool.gauges().queued, 0);
        go.count_down();
        stopped.get();
        pool.submit([ran](auto&) { ++*ran; });
    }
    QCOMPARE(ran->load(), 1);
    QCOMPARE(ran.use_count(), 1L); // the jobs themselves are gone too
}

void TestWorkerPool::dropsWhatIsOneOwners() {
    std::string ran;
    const int mine = 0;
    const int others = 0;
    auto kept = std::make_shared<int>();
    std::latch running(1);
    std::latch go(1);
    WorkerPool pool(1, QueueOrder::Fifo);
    pool.submit(
        [&](auto&) {
            running.count_down();
            go.wait();
            ran += "1";
        },
        &mine);
    running.wait();
    pool.submit([&ran](auto&) { ran += "2"; }, &others);
    pool.submit([&ran, kept](auto&) { ran += "3"; }, &mine);
    pool.submit([&ran](auto&) { ran += "4"; });
    pool.submit([&ran, kept](auto&) { ran += "5"; }, &mine);
    pool.dropQueued(&mine);
    QCOMPARE(pool.gauges().queued, 2);
    QCOMPARE(kept.use_count(), 1L);
    go.count_down();
    QTRY_COMPARE(pool.gauges().queued, 0);
    pool.stop();
    QCOMPARE(ran, std::string("124"));
}

void TestWorkerPool::stopsTwice() {
    WorkerPool pool(2, QueueOrder::Fifo);
    pool.submit([](auto&) {});
    pool.stop();
    pool.stop();
}

QUADRANT_TEST(TestWorkerPool)
#include "tst_worker_pool.moc"
