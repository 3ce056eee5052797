// SPDX-License-Identifier: GPL-3.0-or-later
// Which language a thread's words are in. words.qm holds a few sentences in German.
#include "core/base/format.h"
#include "core/base/language.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <thread>

using namespace quadrant;

namespace {

/// What another thread says, which has been told nothing.
template <class Say>
QString saidElsewhere(Say say) {
    QString said;
    std::thread([&] { said = say(); }).join();
    return said;
}

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_german.load(QStringLiteral(":/words.qm")));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }

    void init() { QVERIFY(QCoreApplication::installTranslator(&m_german)); }
    void cleanup() { QCoreApplication::removeTranslator(&m_german); }

    void sentencesAreTranslated() {
        QCOMPARE(Core::tr("the disk is full"), "die Platte ist voll");
        QCOMPARE(Core::tr("not in the file"), "not in the file");
    }

    void sentencesAreEnglishWithoutATranslator() {
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(Core::tr("the disk is full"), "the disk is full");
    }

    void englishIsSpokenWhileItIsAskedFor() {
        {
            const InEnglish english;
            QCOMPARE(Core::tr("the disk is full"), "the disk is full");
            {
                const InEnglish still;
                QCOMPARE(Core::tr("the disk is full"), "the disk is full");
            }
            QCOMPARE(Core::tr("the disk is full"), "the disk is full");
        }
        QCOMPARE(Core::tr("the disk is full"), "die Platte ist voll");
    }

    void otherThreadsSpeakTheirOwn() {
        const InEnglish english;
        QCOMPARE(saidElsewhere([] { return Core::tr("the disk is full"); }), "die Platte ist voll");
        QCOMPARE(saidElsewhere([] { return formatRate(1.5); }), "1,50");
        QCOMPARE(Core::tr("the disk is full"), "the disk is full");
        QCOMPARE(formatRate(1.5), "1.50");
    }

    void aThreadInEnglishLeavesTheOthersAlone() {
        QCOMPARE(saidElsewhere([] {
                     const InEnglish english;
                     return Core::tr("the disk is full");
                 }),
                 "the disk is full");
        QCOMPARE(Core::tr("the disk is full"), "die Platte ist voll");
    }

    void numbersFollow() {
        QCOMPARE(wordsLocale(), QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(formatShare(1, 800), "0,13 %");
        QCOMPARE(formatRate(12'345.6), "12.346");
        QCOMPARE(formatExactly(1'234'567), "1.234.567");
        QCOMPARE(formatDuration(Millis(1.5)), "1,50 Millisekunden");
        const InEnglish english;
        QCOMPARE(wordsLocale(), QLocale::c());
        QCOMPARE(formatShare(1, 800), "0.13 %");
        QCOMPARE(formatRate(12'345.6), "12346");
        QCOMPARE(formatExactly(1'234'567), "1234567");
        QCOMPARE(formatDuration(Millis(1.5)), "1.50 ms");
    }

private:
    WordsTranslator m_german;
};

QUADRANT_TEST(TestLanguage)
#include "tst_language.moc"
