// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's loop relies on of its event dispatcher, with ours and with Qt's own. Each test
// runs on a thread of its own, as the loop does; what it saw is compared here.
#include "core/server/epoll_dispatcher.h"
#include "tests/support/test_main.h"

#include <QBasicTimer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QTimerEvent>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

void onThread(bool ours, const std::function<void()>& body) {
    std::thread([ours, &body] {
        if (ours)
            QThread::currentThread()->setEventDispatcher(EpollDispatcher::create().release());
        QEventLoop givesOneToTheThread;
        body();
    }).join();
}

void turn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents) {
    QAbstractEventDispatcher::instance()->processEvents(flags);
}

/// Two connected sockets.
struct Pair {
    Pair() { static_cast<void>(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends)); }
    ~Pair() {
        close(0);
        close(1);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;

    void close(int end) {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
    void send() const { static_cast<void>(::send(ends[1], "x", 1, 0)); }
    void receive() const {
        char byte;
        static_cast<void>(::recv(ends[0], &byte, 1, 0));
    }

    int ends[2]{-1, -1};
};

/// Reads at most `mostAtOnce` bytes each time; "." stands for the end.
class Stream : public StreamNotifier {
public:
    explicit Stream(int descriptor, std::size_t mostAtOnce = 100)
        : StreamNotifier(descriptor, nullptr)
        , m_mostAtOnce(mostAtOnce) {
        setEnabled(true);
    }

    std::string heard;

    void readyToRead(bool ended) override {
        char bytes[100];
        ssize_t size = 0;
        do {
            size = ::recv(static_cast<int>(socket()), bytes, m_mostAtOnce, 0);
            if (size > 0)
                heard.append(bytes, static_cast<std::size_t>(size));
        } while (ended && size > 0);
        if (size == static_cast<ssize_t>(m_mostAtOnce))
            tellAgain();
        if (size == 0) {
            heard += '.';
            setEnabled(false);
        }
    }

private:
    const std::size_t m_mostAtOnce;
};

class TimerReceiver : public QObject {
public:
    std::function<void(int)> rang;

private:
    void timerEvent(QTimerEvent* event) override { rang(event->timerId()); }
};

} // namespace

class TestEventDispatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sockets_data() { rows(); }
    void sockets();
    void moreSocketsThanOneTurnTakes_data() { rows(); }
    void moreSocketsThanOneTurnTakes();
    void closedPeer_data() { rows(); }
    void closedPeer();
    void socketsRemovedMeanwhile_data() { rows(); }
    void socketsRemovedMeanwhile();
    void numbersAreUsedAgain_data() { rows(); }
    void numbersAreUsedAgain();
    void duplicateOutlives_data() { rows(); }
    void duplicateOutlives();
    void socketsExcluded_data() { rows(); }
    void socketsExcluded();
    void loopInsideANotification_data() { rows(); }
    void loopInsideANotification();
    void streams_data() { rows(); }
    void streams();
    void streamReadInPieces_data() { rows(); }
    void streamReadInPieces();
    void streamDisabledMeanwhile_data() { rows(); }
    void streamDisabledMeanwhile();
    void timersRingInOrder_data() { rows(); }
    void timersRingInOrder();
    void timersNeverRingEarly_data() { rows(); }
    void timersNeverRingEarly();
    void zeroTimersRingOnceATurn_data() { rows(); }
    void zeroTimersRingOnceATurn();
    void timersRemovedMeanwhile_data() { rows(); }
    void timersRemovedMeanwhile();
    void timerDoesNotRingInItself_data() { rows(); }
    void timerDoesNotRingInItself();
    void timersAreKnown_data() { rows(); }
    void timersAreKnown();
    void wokenByAnotherThread_data() { rows(); }
    void wokenByAnotherThread();
    void postedMeanwhile_data() { rows(); }
    void postedMeanwhile();
    void interrupted_data() { rows(); }
    void interrupted();
    void tellsWhenItWaits_data() { rows(); }
    void tellsWhenItWaits();
    void tcpSockets_data() { rows(); }
    void tcpSockets();
    void goesWithItsThread_data() { rows(); }
    void goesWithItsThread();

private:
    static void rows();
    static void run(const std::function<void()>& body);
};

void TestEventDispatcher::rows() {
    QTest::addColumn<bool>("ours");
    QTest::newRow("epoll") << true;
    QTest::newRow("Qt's own") << false;
}

void TestEventDispatcher::run(const std::function<void()>& body) {
    QFETCH(bool, ours);
    onThread(ours, body);
}

/// Each notifier hears of its own type only, as long as it is enabled and the cause lasts.
void TestEventDispatcher::sockets() {
    std::string heard;
    run([&heard] {
        const Pair pair;
        QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
        QSocketNotifier writes(pair.ends[0], QSocketNotifier::Write);
        QObject::connect(&reads, &QSocketNotifier::activated, [&heard] { heard += 'r'; });
        QObject::connect(&writes, &QSocketNotifier::activated, [&heard] { heard += 'w'; });
        const auto then = [&heard](const std::function<void()>& change) {
            change();
            turn();
            heard += ' ';
        };
        then([] {});
        then([&] { pair.send(); });
        then([&] { writes.setEnabled(false); });
        then([&] { pair.receive(); });
        then([&] { writes.setEnabled(true); });
        then([&] { pair.send(), writes.setEnabled(false), reads.setEnabled(false); });
        then([&] { reads.setEnabled(true); });
    });
    QCOMPARE(heard, std::string("w rw r  w  r "));
}

void TestEventDispatcher::moreSocketsThanOneTurnTakes() {
    std::vector<int> heard(3'000);
    run([&heard] {
        const Pair pair;
        pair.send();
        std::vector<int> descriptors;
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        for (int& count : heard) {
            const int descriptor = ::dup(pair.ends[0]);
            if (descriptor < 0)
                break;
            descriptors.push_back(descriptor);
            notifiers.push_back(
                std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read));
            QObject::connect(notifiers.back().get(), &QSocketNotifier::activated,
                             [&count] { ++count; });
        }
        for (int i = 0; i < 3; ++i)
            turn(); // none is passed over for another
        notifiers.clear();
        for (const int descriptor : descriptors)
            ::close(descriptor);
        heard.resize(descriptors.size());
    });
    QVERIFY(heard.size() > 500);
    QVERIFY(std::ranges::count(heard, 0) == 0);
}

void TestEventDispatcher::closedPeer() {
    std::string heard;
    run([&heard] {
        Pair pair;
        QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&reads, &QSocketNotifier::activated, [&heard] { heard += 'r'; });
        pair.close(1);
        turn(QEventLoop::WaitForMoreEvents);
        QSocketNotifier writes(pair.ends[0], QSocketNotifier::Write);
        QObject::connect(&writes, &QSocketNotifier::activated, [&heard] { heard += 'w'; });
        turn(QEventLoop::WaitForMoreEvents);
    });
    QCOMPARE(heard, std::string("rrw"));
}

/// What a notification removes isn't notified any more, though it was ready too.
void TestEventDispatcher::socketsRemovedMeanwhile() {
    int heard = 0;
    run([&heard] {
        const Pair pairs[4];
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        for (const Pair& pair : pairs) {
            for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
                auto notifier = std::make_unique<QSocketNotifier>(pair.ends[0], type);
                QObject::connect(notifier.get(), &QSocketNotifier::activated, [&] {
                    ++heard;
                    for (const auto& each : notifiers)
                        each->setEnabled(false);
                });
                notifiers.push_back(std::move(notifier));
            }
            pair.send();
        }
        turn();
        turn();
    });
    QCOMPARE(heard, 1);
}

/// A new socket that has got the number of one that was ready isn't taken for it.
void TestEventDispatcher::numbersAreUsedAgain() {
    int wrongly = 0;
    bool used = false;
    run([&] {
        Pair ready[2];
        std::unique_ptr<QSocketNotifier> notifiers[2];
        std::unique_ptr<QSocketNotifier> anew;
        const Pair quiet;
        for (const int i : {0, 1}) {
            ready[i].send();
            notifiers[i] =
                std::make_unique<QSocketNotifier>(ready[i].ends[0], QSocketNotifier::Read);
            QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, [&, i] {
                if (anew)
                    return;
                const int number = ready[1 - i].ends[0];
                notifiers[1 - i].reset();
                ready[1 - i].close(0);
                ready[1 - i].ends[0] = ::fcntl(quiet.ends[0], F_DUPFD, number);
                used = ready[1 - i].ends[0] == number;
                anew = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
                QObject::connect(anew.get(), &QSocketNotifier::activated, [&] { ++wrongly; });
            });
        }
        turn();
    });
    QVERIFY(used);
    QCOMPARE(wrongly, 0);
}

/// The watchdog keeps duplicates: what is closed must not go on being told by way of them.
void TestEventDispatcher::duplicateOutlives() {
    bool waited = false;
    run([&waited] {
        Pair pair;
        pair.send();
        const int duplicate = ::dup(pair.ends[0]);
        {
            const QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
            turn();
        }
        pair.close(0);
        bool rang = false;
        QTimer::singleShot(5ms, [&rang] { rang = true; });
        int turns = 0;
        for (; !rang && turns < 20; ++turns)
            turn(QEventLoop::WaitForMoreEvents);
        waited = rang;
        ::close(duplicate);
    });
    QVERIFY(waited);
}

void TestEventDispatcher::socketsExcluded() {
    std::string heard;
    run([&heard] {
        const Pair pair;
        pair.send();
        QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&reads, &QSocketNotifier::activated, [&heard] { heard += 'r'; });
        QTimer::singleShot(1ms, [&heard] { heard += 't'; });
        while (heard.empty())
            turn(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
        turn();
    });
    QCOMPARE(heard, std::string("tr"));
}

void TestEventDispatcher::loopInsideANotification() {
    std::string heard;
    run([&heard] {
        const Pair pairs[2];
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        int depth = 0;
        for (const Pair& pair : pairs) {
            pair.send();
            notifiers.push_back(
                std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read));
            QObject::connect(notifiers.back().get(), &QSocketNotifier::activated,
                             [&depth, &heard, &pair] {
                                 pair.receive();
                                 heard += std::to_string(depth++);
                                 if (depth == 1)
                                     turn();
                                 --depth;
                             });
        }
        turn();
    });
    QCOMPARE(heard, std::string("01"));
}

/// Each arrival is told, one that comes with the end too.
void TestEventDispatcher::streams() {
    std::string heard;
    run([&heard] {
        Pair pair;
        Stream stream(pair.ends[0]);
        const auto then = [&](const std::function<void()>& change) {
            change();
            turn();
            turn();
            heard += std::exchange(stream.heard, {}) + ' ';
        };
        then([] {});
        then([&] { pair.send(); });
        then([] {});
        then([&] { pair.send(), pair.send(); });
        then([&] { pair.send(), pair.close(1); });
    });
    QCOMPARE(heard, std::string(" x  xx x. "));
}

void TestEventDispatcher::streamReadInPieces() {
    std::string heard;
    run([&heard] {
        Pair pair;
        Stream stream(pair.ends[0], 1);
        for (int i = 0; i < 3; ++i)
            pair.send();
        for (int i = 0; i < 4; ++i)
            turn();
        pair.send();
        pair.send();
        pair.close(1);
        for (int i = 0; i < 3; ++i)
            turn();
        heard = stream.heard;
    });
    QCOMPARE(heard, std::string("xxxxx."));
}

/// What came while it was disabled is told once it is enabled.
void TestEventDispatcher::streamDisabledMeanwhile() {
    std::string heard;
    run([&heard] {
        Pair pair;
        Stream stream(pair.ends[0]);
        turn();
        stream.setEnabled(false);
        pair.send();
        pair.close(1);
        turn();
        heard = stream.heard + ' ';
        stream.setEnabled(true);
        turn();
        turn();
        heard += stream.heard;
    });
    QCOMPARE(heard, std::string(" x."));
}

void TestEventDispatcher::timersRingInOrder() {
    std::string rang;
    run([&rang] {
        QEventLoop loop;
        QTimer::singleShot(20ms, Qt::PreciseTimer, &loop, [&] { rang += 'd', loop.quit(); });
        QTimer::singleShot(10ms, Qt::PreciseTimer, &loop, [&] { rang += 'c'; });
        QTimer::singleShot(5ms, Qt::PreciseTimer, &loop, [&] { rang += 'a'; });
        QTimer::singleShot(5ms, Qt::PreciseTimer, &loop, [&] { rang += 'b'; });
        loop.exec();
    });
    QCOMPARE(rang, std::string("abcd"));
}

/// Each is due an interval after the one before, whatever rang late.
void TestEventDispatcher::timersNeverRingEarly() {
    constexpr int count = 20;
    Clock::duration took{};
    run([&took] {
        QEventLoop loop;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        int rings = 0;
        QObject::connect(&timer, &QTimer::timeout, [&] {
            if (++rings == count)
                loop.quit();
        });
        const TimePoint begin = Clock::now();
        timer.start(2ms);
        loop.exec();
        took = Clock::now() - begin;
    });
    QVERIFY(took > count * 2ms - 1ms); // Qt's own cuts the time to milliseconds
}

void TestEventDispatcher::zeroTimersRingOnceATurn() {
    std::string heard;
    run([&heard] {
        const Pair pair;
        pair.send();
        QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&reads, &QSocketNotifier::activated, [&heard] { heard += 'r'; });
        QTimer first;
        QTimer second;
        QObject::connect(&first, &QTimer::timeout, [&] { heard += '1'; });
        QObject::connect(&second, &QTimer::timeout, [&] { heard += '2'; });
        first.start(0);
        second.start(0);
        turn(QEventLoop::WaitForMoreEvents); // it doesn't wait
        heard += ' ';
        turn(QEventLoop::WaitForMoreEvents);
        second.stop();
        heard += ' ';
        turn(QEventLoop::WaitForMoreEvents);
    });
    QCOMPARE(heard, std::string("r12 r12 r1"));
}

void TestEventDispatcher::timersRemovedMeanwhile() {
    int rang = 0;
    int afterwards = -1;
    run([&] {
        TimerReceiver receiver;
        auto other = std::make_unique<TimerReceiver>();
        const int timers[]{receiver.startTimer(0), receiver.startTimer(0)};
        other->startTimer(0);
        other->rang = [&](int) { ++rang; };
        receiver.rang = [&](int) {
            ++rang;
            for (const int id : timers)
                receiver.killTimer(id);
            other.reset();
        };
        turn();
        afterwards = rang;
        turn();
    });
    QCOMPARE(rang, 1);
    QCOMPARE(afterwards, 1);
}

void TestEventDispatcher::timerDoesNotRingInItself() {
    std::string rang;
    run([&rang] {
        TimerReceiver receiver;
        const int first = receiver.startTimer(0);
        receiver.startTimer(0);
        receiver.rang = [&](int id) {
            rang += id == first ? '1' : '2';
            if (rang.size() == 1) {
                turn();
                rang += '|';
            }
        };
        turn();
    });
    QVERIFY(rang.starts_with("12|"));
}

void TestEventDispatcher::timersAreKnown() {
    std::vector<int> remaining;
    qsizetype registered = 0;
    run([&] {
        TimerReceiver receiver;
        receiver.rang = [](int) {};
        const auto* const dispatcher = QAbstractEventDispatcher::instance();
        const int id = receiver.startTimer(10s, Qt::PreciseTimer);
        receiver.startTimer(20s, Qt::PreciseTimer);
        registered = dispatcher->registeredTimers(&receiver).size();
        QTimer other;
        other.setTimerType(Qt::PreciseTimer);
        other.start(30s);
        remaining = {other.remainingTime()};
        receiver.killTimer(id);
        remaining.push_back(static_cast<int>(dispatcher->registeredTimers(&receiver).size()));
        remaining.push_back(dispatcher->registeredTimers(&receiver).front().interval);
        other.stop();
        remaining.push_back(other.remainingTime());
    });
    QCOMPARE(registered, 2);
    QVERIFY(remaining[0] > 20'000 && remaining[0] <= 30'000);
    QCOMPARE(remaining[1], 1);
    QCOMPARE(remaining[2], 20'000);
    QCOMPARE(remaining[3], -1);
}

/// As Qt does for what another thread posts, while the loop waits. Nothing is posted here: the
/// thread sanitizer, which does not see Qt's own locks, takes the event for a race.
void TestEventDispatcher::wokenByAnotherThread() {
    std::atomic<int> returned{0};
    run([&returned] {
        auto* const dispatcher = QAbstractEventDispatcher::instance();
        std::atomic<bool> waits{false};
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher,
                         [&] { waits = true; });
        std::thread other([&] {
            while (returned < 100) {
                if (waits.exchange(false))
                    dispatcher->wakeUp();
                else
                    std::this_thread::yield();
            }
        });
        for (; returned < 100; ++returned)
            dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
        other.join();
    });
    QCOMPARE(returned.load(), 100);
}

/// What a notification posts, or a timer, or a posted event, comes in the next turn.
void TestEventDispatcher::postedMeanwhile() {
    std::string heard;
    run([&heard] {
        QEventLoop loop;
        const Pair pair;
        pair.send();
        QSocketNotifier reads(pair.ends[0], QSocketNotifier::Read);
        const auto post = [&loop](std::function<void()> call) {
            QMetaObject::invokeMethod(&loop, std::move(call), Qt::QueuedConnection);
        };
        QObject::connect(&reads, &QSocketNotifier::activated, [&] {
            pair.receive();
            post([&] { heard += 'r'; });
        });
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(0);
        QObject::connect(&timer, &QTimer::timeout, [&] {
            post([&] {
                heard += 't';
                post([&] { heard += 'p', loop.quit(); });
            });
        });
        loop.exec();
    });
    QCOMPARE(heard, std::string("rtp"));
}

void TestEventDispatcher::interrupted() {
    run([] {
        auto* const dispatcher = QAbstractEventDispatcher::instance();
        std::atomic<bool> returned{false};
        // At any moment: before it waits it may be overheard, but not for ever.
        std::thread other([&] {
            while (!returned) {
                dispatcher->interrupt();
                std::this_thread::yield();
            }
        });
        QTimer never;
        never.start(1h);
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
        returned = true;
        other.join();
    });
    QVERIFY(true); // it returned
}

/// The server's loop measures by it how busy it is.
void TestEventDispatcher::tellsWhenItWaits() {
    std::string heard;
    run([&heard] {
        QObject context;
        const auto* const dispatcher = QAbstractEventDispatcher::instance();
        QTimer::singleShot(1ms, Qt::PreciseTimer, &context, [&] { heard += 't'; });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &context,
                         [&heard] { heard += 'b'; });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &context,
                         [&heard] { heard += 'a'; });
        while (heard.find('t') == heard.npos)
            turn(QEventLoop::WaitForMoreEvents);
        const std::size_t waited = heard.size();
        turn(); // which may not wait, so it doesn't say so
        heard.erase(0, waited);
    });
    QVERIFY(heard.find('b') == heard.npos);
}

void TestEventDispatcher::tcpSockets() {
    QByteArray received;
    run([&received] {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        QTcpSocket client;
        QEventLoop loop;
        QObject::connect(&server, &QTcpServer::newConnection, [&] {
            QTcpSocket* const peer = server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, [&received, peer] {
                received += peer->readAll();
                peer->write("polo");
                peer->flush();
                peer->disconnectFromHost();
            });
            QObject::connect(&client, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        });
        QObject::connect(&client, &QTcpSocket::connected, [&] { client.write("marco "); });
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        loop.exec();
        received += client.readAll();

        // And without the loop.
        QTcpSocket blocking;
        blocking.connectToHost(QHostAddress::LocalHost, server.serverPort());
        blocking.waitForConnected();
        server.waitForNewConnection(1000);
        blocking.write(" marco ");
        blocking.waitForBytesWritten();
        QCoreApplication::processEvents(); // the peer answers
        while (blocking.bytesAvailable() < 4 && blocking.waitForReadyRead(1000)) {
        }
        received += blocking.readAll();
    });
    QCOMPARE(received, QByteArray("marco polo marco polo"));
}

void TestEventDispatcher::goesWithItsThread() {
    bool gone = false;
    run([&gone] {
        QObject::connect(QAbstractEventDispatcher::instance(), &QObject::destroyed,
                         [&gone] { gone = true; });
    });
    QVERIFY(gone);
}

QUADRANT_TEST(TestEventDispatcher)
#include "tst_event_dispatcher.moc"
