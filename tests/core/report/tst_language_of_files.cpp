// SPDX-License-Identifier: GPL-3.0-or-later
// Files are in English whatever the window speaks, and what the window says is in its language
// even where it comes from tables that are made once. words.qm holds a few sentences in German.
#include "core/base/language.h"
#include "core/report/files/export_formats.h"
#include "core/report/files/jtl_writer.h"
#include "core/report/tables/summary_table.h"
#include "core/scenario/scenario_file.h"
#include "core/stats/figure.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// While one lives, the window is a German's.
class InGerman {
public:
    InGerman() {
        m_loaded = m_german.load(QStringLiteral(":/words.qm"));
        QCoreApplication::installTranslator(&m_german);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }
    ~InGerman() {
        QCoreApplication::removeTranslator(&m_german);
        QLocale::setDefault(m_before);
    }
    InGerman(const InGerman&) = delete;
    InGerman& operator=(const InGerman&) = delete;
    bool ok() const { return m_loaded; }

private:
    const QLocale m_before;
    WordsTranslator m_german;
    bool m_loaded = false;
};

using Write = std::function<QByteArray(const RunRecord&)>;

QByteArray jtlOfATimeout(const RunRecord& record) {
    return jtlRow({0ms, 1500ms, 0, 0, 0, FailureKind::ReadTimeout}, 0, "it", "http://h/",
                  record.scenario, 1);
}

QString problemOfNoName() {
    const auto scenario = scenarioFromJson({{"format", "quadrant-scenario"},
                                            {"version", 1},
                                            {"name", ""},
                                            {"modes", QJsonArray{"sync-blocking"}}});
    return scenario ? QString() : scenario.error().front().toString();
}

} // namespace

class TestLanguageOfFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreInEnglish_data() {
        QTest::addColumn<Write>("write");
        QTest::newRow("request log") << Write(jtlOfATimeout);
        for (const ExportFormat& format : exportFormats())
            QTest::newRow(qPrintable(format.id)) << Write([&format](const RunRecord& record) {
                QByteArray all;
                for (const ExportFile& file : format.files(record.scenario))
                    all += file.content(record);
                return all;
            });
    }
    void filesAreInEnglish() {
        QFETCH(const Write, write);
        for (const RunRecord& record : {sample::record(), sample::openRecord()}) {
            const QByteArray before = write(record);
            QVERIFY(!before.isEmpty());
            const InGerman german;
            QVERIFY(german.ok());
            QCOMPARE(write(record), before);
        }
    }

    void theWindowsTableIsNot() {
        const InGerman german;
        const SummaryTable table = summaryTable(sample::record());
        QCOMPARE(table.ending, "Der Lauf ist zu Ende.");
        QCOMPARE(table.rows.front().figure, "Was gemessen wurde");
        const InEnglish english;
        QCOMPARE(summaryTable(sample::record()).ending, "The run finished.");
    }

    void namesOfFiguresAreInWhatIsSpoken() {
        const Figure& median = *figureById("p50");
        const Figure& p999 = *figureById("p99.9");
        QCOMPARE(median.name(), "Median response time");
        QCOMPARE(p999.name(), "99.9 % response time");
        const InGerman german;
        QCOMPARE(median.name(), "Mittlere Antwortzeit");
        QCOMPARE(p999.name(), "Antwortzeit, 99,9 %");
        const InEnglish english;
        QCOMPARE(p999.name(), "99.9 % response time");
    }

    void problemsAreInWhatIsSpoken() {
        QCOMPARE(problemOfNoName(), "name: must be a non-empty text, not \"\"");
        const InGerman german;
        QCOMPARE(problemOfNoName(), "name: muss ein Text sein, und nicht leer, nicht \"\"");
        const InEnglish english;
        QCOMPARE(problemOfNoName(), "name: must be a non-empty text, not \"\"");
    }
};

QUADRANT_TEST(TestLanguageOfFiles)
#include "tst_language_of_files.moc"
