// SPDX-License-Identifier: GPL-3.0-or-later
// The generator's event loop: descriptors, timers and posted calls, on real pipes and threads.
#include "core/load/reactor.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>
#include <system_error>
#include <thread>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// Two connected sockets.
struct Pair {
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()); }
    ~Pair() {
        for (const int end : ends)
            ::close(end);
    }
    std::array<int, 2> ends{};
};

struct Recorded final : ReadyListener {
    std::function<void(std::uint32_t)> call;
    void ready(std::uint32_t events) override { call(events); }
};

} // namespace

class TestReactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timersInTheOrderOfTheirTimes() {
        Reactor reactor;
        std::string order;
        CallTimer first([&] { order += '1'; });
        CallTimer second([&] { order += '2'; });
        CallTimer last([&] {
            order += '3';
            reactor.stop();
        });
        const TimePoint now = Clock::now();
        reactor.arm(last, now + 20ms);
        reactor.arm(first, now - 1h); // long due
        reactor.arm(second, now + 5ms);
        reactor.run();
        QCOMPARE(order, std::string("123"));
        QVERIFY(Clock::now() >= now + 20ms); // never early
    }

    void armedAnewATimerForgetsTheTimeBefore() {
        Reactor reactor;
        int rung = 0;
        CallTimer timer([&] { ++rung; });
        CallTimer never([&] { QFAIL("was disarmed"); });
        CallTimer end([&] { reactor.stop(); });
        const TimePoint now = Clock::now();
        reactor.arm(timer, now);
        reactor.arm(timer, now + 10ms);
        reactor.arm(never, now);
        reactor.disarm(never);
        reactor.arm(end, now + 20ms);
        reactor.run();
        QCOMPARE(rung, 1);
    }

    void aTimerThatArmsItselfLeavesTheOthersTheirTurn() {
        Reactor reactor;
        int rung = 0;
        CallTimer again([&] {
            ++rung;
            reactor.arm(again, Clock::now() - 1s);
        });
        CallTimer end([&] { reactor.stop(); });
        reactor.arm(again, Clock::now());
        reactor.arm(end, Clock::now() + 5ms);
        reactor.run();
        QVERIFY(rung > 1);
    }

    void tellsWhenADescriptorIsReadyAndHangsUp() {
        Reactor reactor;
        const Pair pair;
        Recorded readable;
        std::vector<std::uint32_t> told;
        readable.call = [&](std::uint32_t events) {
            told.push_back(events);
            if (told.size() == 1) { // it can be written to
                QVERIFY(::write(pair.ends[1], "x", 1) == 1);
            } else if (told.size() == 2) {
                ::shutdown(pair.ends[1], SHUT_WR); // not read, and told of all the same
            } else {
                reactor.stop();
            }
        };
        QCOMPARE(reactor.watch(pair.ends[0], readable), 0);
        reactor.run();
        QCOMPARE(told.size(), std::size_t(3));
        QVERIFY(told[0] & EPOLLOUT);
        QVERIFY(told[1] & EPOLLIN);
        QVERIFY(told[2] & EPOLLRDHUP);
    }

    void watchingNoDescriptorIsAnError() {
        Reactor reactor;
        Recorded listener;
        QCOMPARE(reactor.watch(-1, listener), EBADF);
    }

    void postedCallsRunOnTheLoopInOrder() {
        Reactor reactor;
        std::vector<int> seen;
        std::thread::id loopThread;
        std::thread loop([&] {
            loopThread = std::this_thread::get_id();
            reactor.run();
        });
        bool onLoop = true;
        for (int i = 0; i < 1000; ++i)
            reactor.post([&, i] {
                seen.push_back(i);
                onLoop = onLoop && std::this_thread::get_id() == loopThread;
            });
        reactor.stop(); // what was posted before runs
        loop.join();
        QCOMPARE(seen.size(), std::size_t(1000));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(onLoop);
    }

    void withoutDescriptorsThereIsNone() {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        rlimit none = before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_NOFILE, &none);
        bool thrown = false;
        try {
            const Reactor reactor;
        } catch (const std::system_error&) {
            thrown = true;
        }
        ::setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(thrown);
    }
};

QUADRANT_TEST(TestReactor)
#include "tst_reactor.moc"
