// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/models/event_inbox.h"

#include <QSignalSpy>
#include <QtTest>

#include <thread>

using namespace quadrant;

namespace {

RunEvent numbered(int run, std::size_t endpoint) {
    return EndpointEnded{run, endpoint, {}};
}

} // namespace

class TestEventInbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyEventsMakeOneWakeUp() {
        EventInbox inbox;
        QSignalSpy filled(&inbox, &EventInbox::filled);
        for (std::size_t i = 0; i < 100; ++i)
            inbox.put(numbered(1, i));
        QCOMPARE(filled.size(), 0); // never within put()
        QTRY_COMPARE(filled.size(), 1);
        QCOMPARE(inbox.take().size(), std::size_t{100});
        QVERIFY(inbox.take().empty());
        inbox.put(numbered(1, 0));
        QTRY_COMPARE(filled.size(), 2);
    }

    void eachThreadsEventsArriveOnceAndInOrder() {
        constexpr int threads = 4;
        constexpr std::size_t each = 5000;
        EventInbox inbox;
        std::vector<std::size_t> next(threads, 0);
        bool inOrder = true;
        connect(&inbox, &EventInbox::filled, this, [&] {
            for (const RunEvent& event : inbox.take()) {
                const auto& told = std::get<EndpointEnded>(event);
                std::size_t& expected = next[static_cast<std::size_t>(told.run)];
                inOrder = inOrder && told.endpoint == expected;
                ++expected;
            }
        });
        std::vector<std::thread> writers;
        for (int run = 0; run < threads; ++run) {
            writers.emplace_back([&inbox, run] {
                for (std::size_t i = 0; i < each; ++i)
                    inbox.put(numbered(run, i));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(next, std::vector<std::size_t>(threads, each), 30'000);
        for (std::thread& writer : writers)
            writer.join();
        QVERIFY(inOrder);
    }
};

QUADRANT_TEST(TestEventInbox)
#include "tst_event_inbox.moc"
