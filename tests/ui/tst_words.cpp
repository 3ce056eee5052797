// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include "core/stats/failure_title.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QTest>

using namespace quadrant;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsAreSpokenWithoutTheirMnemonic() {
        QCOMPARE(withoutMnemonic(QStringLiteral("Request time-&out")),
                 QStringLiteral("Request time-out"));
        QCOMPARE(withoutMnemonic(QStringLiteral("대기(&W)")), QStringLiteral("대기"));
    }

    void endpointsInWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(expected);
        };
        row("sync-blocking", "sync + blocking I/O");
        row("sync-nonblocking", "sync + non-blocking I/O");
        row("async-blocking", "async + blocking I/O");
        row("async-nonblocking", "async + non-blocking I/O");
        row("my server", "my server");
    }
    void endpointsInWords() {
        QFETCH(QString, name);
        QTEST(endpointTitle(name), "expected");
    }

    void everyFailureKindHasItsOwnWords() {
        QSet<QString> titles;
        for (std::size_t kind = 0; kind < failureKindCount; ++kind)
            titles += failureKindTitle(static_cast<FailureKind>(kind));
        QCOMPARE(titles.size(), static_cast<qsizetype>(failureKindCount));
        QVERIFY(!titles.contains(QString()));
    }
};

QUADRANT_TEST(TestWords)
#include "tst_words.moc"
