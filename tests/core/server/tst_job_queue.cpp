// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs, and the queue in which they wait.
#include "core/server/job_queue.h"

#include "core/server/downstream_connections.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <utility>

using namespace quadrant;

namespace {

/// What they append, in the order in which they run.
class Jobs {
public:
    Job saying(char letter) {
        return [this, letter](DownstreamConnections&) { m_said += letter; };
    }
    void run(Job job) { job(m_connections); }
    std::string takeSaid() { return std::exchange(m_said, {}); }

private:
    DownstreamConnections m_connections;
    std::string m_said;
};

} // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItNeeds();
    void asLargeAsItMayBe();
    void order_data();
    void order();
    void longQueues();
    void takesAllOfOneOwner();
};

/// As long as it is there itself, wherever it is moved.
void TestJobQueue::keepsWhatItNeeds() {
    const auto kept = std::make_shared<int>(0);
    DownstreamConnections connections;
    {
        Job job([kept](DownstreamConnections&) { ++*kept; });
        QCOMPARE(kept.use_count(), 2L);
        Job moved(std::move(job));
        QCOMPARE(kept.use_count(), 2L);
        Job other([kept](DownstreamConnections&) { *kept += 10; });
        QCOMPARE(kept.use_count(), 3L);
        other = std::move(moved);
        QCOMPARE(kept.use_count(), 2L);
        other(connections);
        QCOMPARE(*kept, 1);
        other = Job();
        QCOMPARE(kept.use_count(), 1L);
        other = [kept](DownstreamConnections&) { *kept += 100; };
        other(connections);
        QCOMPARE(*kept, 101);
    }
    QCOMPARE(kept.use_count(), 1L);
}

void TestJobQueue::asLargeAsItMayBe() {
    std::array<char, Job::room - sizeof(void*)> bytes{};
    bytes.back() = 'x';
    char last = 0;
    char* const to = &last;
    Job job([bytes, to](DownstreamConnections&) { *to = bytes.back(); });
    Job moved(std::move(job));
    DownstreamConnections connections;
    moved(connections);
    QCOMPARE(last, 'x');
}

void TestJobQueue::order_data() {
    // A letter is pushed, < takes the first, > the last.
    QTest::addColumn<std::string>("steps");
    QTest::addColumn<std::string>("said");
    QTest::newRow("first") << std::string("abc<<<") << std::string("abc");
    QTest::newRow("last") << std::string("abc>>>") << std::string("cba");
    QTest::newRow("one at a time") << std::string("a<b>c<d<e>") << std::string("abcde");
    QTest::newRow("never empty") << std::string("ab<c<d<e<f<g<h<i<<") << std::string("abcdefghi");
    QTest::newRow("from both ends") << std::string("abcd<>ef<>g<>>") << std::string("adbfcge");
}

void TestJobQueue::order() {
    QFETCH(std::string, steps);
    Jobs jobs;
    JobQueue queue;
    std::size_t size = 0;
    for (const char step : steps) {
        if (step == '<' || step == '>') {
            jobs.run(step == '<' ? queue.takeFirst() : queue.takeLast());
            --size;
        } else {
            queue.push(jobs.saying(step), nullptr);
            ++size;
        }
        QCOMPARE(queue.size(), size);
        QCOMPARE(queue.empty(), size == 0);
    }
    QTEST(jobs.takeSaid(), "said");
}

/// Many of them, and seldom empty: beside a queue that is as plain as can be.
void TestJobQueue::longQueues() {
    Jobs jobs;
    JobQueue queue;
    std::deque<char> expected;
    unsigned random = 1;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1'103'515'245 + 12'345;
        const bool grows = (i / 2'000) % 2 == 0;
        if (expected.empty() || (random >> 16) % 8 < (grows ? 5 : 3)) {
            const auto letter = static_cast<char>('a' + i % 26);
            queue.push(jobs.saying(letter), nullptr);
            expected.push_back(letter);
        } else if ((random >> 24) % 4 > 0) {
            jobs.run(queue.takeFirst());
            QCOMPARE(jobs.takeSaid(), std::string(1, expected.front()));
            expected.pop_front();
        } else {
            jobs.run(queue.takeLast());
            QCOMPARE(jobs.takeSaid(), std::string(1, expected.back()));
            expected.pop_back();
        }
        QCOMPARE(queue.size(), expected.size());
    }
}

void TestJobQueue::takesAllOfOneOwner() {
    const int mine = 0;
    const int others = 0;
    Jobs jobs;
    JobQueue queue;
    for (const char letter : {'a', 'b', 'c', 'd', 'e'})
        queue.push(jobs.saying(letter), letter == 'b' || letter == 'd' ? &mine : &others);
    jobs.run(queue.takeFirst());
    QCOMPARE(queue.takeAllOf(nullptr).size(), std::size_t(0));
    QCOMPARE(queue.takeAllOf(&mine).size(), std::size_t(2));
    QCOMPARE(queue.size(), std::size_t(2));
    while (!queue.empty())
        jobs.run(queue.takeFirst());
    QCOMPARE(jobs.takeSaid(), std::string("ace"));
    QCOMPARE(queue.takeAllOf(&others).size(), std::size_t(0));
}

QUADRANT_TEST(TestJobQueue)
#include "tst_job_queue.moc"
