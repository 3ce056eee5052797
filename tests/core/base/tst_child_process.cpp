// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

TimePoint soon() {
    return Clock::now() + 20s; // a patience that no healthy test needs
}

std::unique_ptr<ChildProcess> shell(const QString& command) {
    auto started = ChildProcess::start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    return started ? started.take() : nullptr;
}

} // namespace

class TestChildProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void talks();
    void linesInPieces();
    void cannotStart();
    void ends_data();
    void ends();
    void waitsNoLonger();
    void isKilledWithItsObject();
    void knowsNoOtherDescriptors();
    void hasAGroupOfItsOwn();
    void writesToTheDead();
    void tellsItsProcessorTime();
};

void TestChildProcess::talks() {
    auto cat = shell(QStringLiteral("cat"));
    QVERIFY(cat);
    for (const std::string line : {"one", "", "three words here"}) {
        QVERIFY(cat->writeLine(line));
        QCOMPARE(cat->readLine(soon()), std::optional(line));
    }
    QVERIFY(!cat->hasClosed());
    cat->closeInput();
    QVERIFY(!cat->readLine(soon()));
    QVERIFY(cat->hasClosed());
    QVERIFY(cat->waitForEnd(soon()));
    QCOMPARE(cat->howItEnded(), QStringLiteral("exit code 0"));
}

void TestChildProcess::linesInPieces() {
    auto child = shell(QStringLiteral("printf 'a\\nb'; printf 'c\\nd'"));
    QVERIFY(child);
    QCOMPARE(child->readLine(soon()), std::optional<std::string>("a"));
    QCOMPARE(child->readLine(soon()), std::optional<std::string>("bc"));
    QVERIFY(!child->readLine(soon())); // no whole line
    QVERIFY(child->hasClosed());
}

void TestChildProcess::cannotStart() {
    const auto started = ChildProcess::start(QStringLiteral("/nowhere/to/be/found"), {});
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(QStringLiteral("No such file")),
             qPrintable(started.error().message));
}

void TestChildProcess::ends_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("how");
    QTest::newRow("well") << "exit 0"
                          << "exit code 0";
    QTest::newRow("with a code") << "exit 3"
                                 << "exit code 3";
    QTest::newRow("killed") << "kill -9 $$"
                            << "signal 9 (Killed)";
    QTest::newRow("crashed") << "kill -SEGV $$"
                             << "signal 11 (Segmentation fault)";
    QTest::newRow("with much unread") << "seq 100000; exit 4"
                                      << "exit code 4";
}

void TestChildProcess::ends() {
    QFETCH(QString, command);
    auto child = shell(command);
    QVERIFY(child);
    QVERIFY(child->waitForEnd(soon()));
    QTEST(child->howItEnded(), "how");
    QVERIFY(child->waitForEnd(Clock::now())); // it stays so
}

void TestChildProcess::waitsNoLonger() {
    auto child = shell(QStringLiteral("exec sleep 600"));
    QVERIFY(child);
    const TimePoint begin = Clock::now();
    QVERIFY(!child->readLine(begin + 20ms));
    QVERIFY(!child->waitForEnd(begin + 40ms));
    QVERIFY(Clock::now() - begin >= 40ms);
    QVERIFY(!child->hasClosed());
    child->kill();
    QVERIFY(child->waitForEnd(soon()));
    QVERIFY(Clock::now() - begin < 10s);
}

void TestChildProcess::isKilledWithItsObject() {
    auto child = shell(QStringLiteral("exec sleep 600"));
    QVERIFY(child);
    const pid_t id = child->id();
    QCOMPARE(::kill(id, 0), 0);
    child.reset();
    QCOMPARE(::kill(id, 0), -1);
    QCOMPARE(errno, ESRCH);
}

void TestChildProcess::knowsNoOtherDescriptors() {
    const int open = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC
    QVERIFY(open > STDERR_FILENO);
    auto child = shell(QStringLiteral("echo /proc/self/fd/*"));
    ::close(open);
    QVERIFY(child);
    const auto line = child->readLine(soon());
    QVERIFY(line);
    // The shell has the folder open while it looks.
    QCOMPARE(*line, std::string("/proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2 /proc/self/fd/3"));
}

void TestChildProcess::hasAGroupOfItsOwn() {
    auto child = shell(QStringLiteral("exec sleep 600"));
    QVERIFY(child);
    QCOMPARE(::getpgid(child->id()), child->id());
}

void TestChildProcess::writesToTheDead() {
    auto child = shell(QStringLiteral("exit 0"));
    QVERIFY(child);
    QVERIFY(child->waitForEnd(soon()));
    QVERIFY(!child->writeLine("hello")); // and no SIGPIPE
}

void TestChildProcess::tellsItsProcessorTime() {
    auto child = shell(QStringLiteral("while :; do :; done"));
    QVERIFY(child);
    QTRY_VERIFY(child->processorTime() > 20ms);
    child->kill();
    QVERIFY(child->waitForEnd(soon()));
    const auto used = child->processorTime();
    QVERIFY(used > 20ms); // what it was stays known
    QCOMPARE(child->processorTime(), used);
}

QUADRANT_TEST(TestChildProcess)
#include "tst_child_process.moc"
