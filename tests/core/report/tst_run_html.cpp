// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a page: whole, well-formed, nothing fetched, and as a real browser shows it.
#include "core/report/pages/run_html.h"

#include "core/report/tables/summary_table.h"
#include "core/report/words/threshold_text.h"
#include "core/scenario/threshold_parser.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace quadrant;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The texts of all elements of a name, in order; none where it is not well-formed.
QStringList textsOf(const QByteArray& html, const QString& element) {
    QStringList texts;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return reader.hasError() ? QStringList() : texts;
}

qsizetype countOf(const QByteArray& html, const char* what) {
    return html.count(what);
}

} // namespace

class TestRunHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfTheSummaryIsInIt() {
        const RunRecord record = sample::record();
        const QByteArray html = runHtml(record);
        const QStringList cells = textsOf(html, u"td"_s);
        const SummaryTable table = summaryTable(record);
        qsizetype at = 0;
        for (const SummaryTable::Row& row : table.rows) {
            if (row.heading)
                continue;
            for (const QString& cell : row.cells)
                QCOMPARE(cells.value(at++), cell);
        }
        QVERIFY(at > 20);
        const QStringList heads = textsOf(html, u"th"_s);
        for (const QString& column : table.columns)
            QVERIFY(heads.contains(column));
        const QStringList notes = textsOf(html, u"li"_s);
        for (const QString& note : table.notes)
            QVERIFY(notes.contains(note));
    }

    void eachEndpointHasItsCharts() {
        const RunRecord record = sample::record();
        const QByteArray html = runHtml(record);
        QCOMPARE(countOf(html, "<svg "), qsizetype(1 + 2 * record.endpoints.size()));
        QCOMPARE(countOf(html, "role=\"img\""), countOf(html, "<svg "));
        QVERIFY(countOf(html, "<polyline ") >= countOf(html, "<svg "));
    }

    void thresholdsAreInTheAnswer() {
        RunRecord record = sample::record();
        QVERIFY(!runHtml(record).contains("hresholds not met"));
        record.scenario.thresholds = {parseThreshold(u"p99 < 250 ms"_s).value()};
        ThresholdOutcome outcome;
        outcome.threshold = record.scenario.thresholds[0];
        outcome.state = ThresholdOutcome::State::Held;
        outcome.value = 100;
        record.endpoints[0].thresholds = {outcome};
        QVERIFY(textsOf(runHtml(record), u"p"_s).contains(u"✓ All thresholds held."_s));

        outcome.state = ThresholdOutcome::State::NotJudged;
        record.endpoints[0].status = EndpointStatus::Stopped;
        record.endpoints[0].thresholds = {outcome};
        QVERIFY(textsOf(runHtml(record), u"p"_s).contains(u"Not all thresholds were judged."_s));
        record.endpoints[0].status = EndpointStatus::Finished;

        outcome.state = ThresholdOutcome::State::Broken;
        outcome.value = 300;
        record.endpoints[0].thresholds = {outcome};
        const QByteArray html = runHtml(record);
        QVERIFY(textsOf(html, u"p"_s).contains(u"✗ Thresholds not met:"_s));
        QCOMPARE(notMet(record).size(), 1);
        QVERIFY(textsOf(html, u"li"_s).contains(notMet(record).front()));
    }

    void namesAreTextAndNothingElse() {
        RunRecord record = sample::record();
        record.scenario.name = u"<script>alert(\"1\")</script>"_s;
        record.scenario.title = u"a & b <b>'\""_s;
        record.endpoints[0].name = u"</td><img src=x onerror=alert(1)>"_s;
        record.endpoints[0].url = u"http://127.0.0.1/?a=1&b=\u0001"_s; // no document may hold that
        const QByteArray html = runHtml(record);
        QCOMPARE(countOf(html, "<script"), 0);
        QCOMPARE(countOf(html, "<img"), 0);
        QCOMPARE(textsOf(html, u"h1"_s), QStringList{record.scenario.title});
    }

    void nothingIsFetched() {
        const QString html = QString::fromUtf8(runHtml(sample::record()));
        static const QRegularExpression fetches(
            u"(src|href|action|data)\\s*=|url\\(|@import|<(link|script|iframe|object|embed)\\b"_s);
        const auto match = fetches.match(html);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void aRunThatMeasuredNothingHasAPageToo() {
        RunRecord record = sample::record();
        record.status = RunStatus::Failed;
        for (EndpointRecord& endpoint : record.endpoints) {
            EndpointRecord empty;
            empty.name = endpoint.name;
            empty.mode = endpoint.mode;
            endpoint = empty;
        }
        QVERIFY(!textsOf(runHtml(record), u"h1"_s).isEmpty());
    }

    void aBrowserShowsIt() {
        const QString browser = QStandardPaths::findExecutable(u"chromium"_s);
        if (browser.isEmpty())
            QSKIP("There is no Chromium here to show the page (Debian's package chromium).");
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"run.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(runHtml(sample::record()));
        file.close();
        QProcess process;
        process.start(browser, {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                                u"--disable-dev-shm-usage"_s, u"--no-first-run"_s,
                                u"--user-data-dir="_s + folder.filePath(u"profile"_s),
                                u"--dump-dom"_s, u"file://"_s + file.fileName()});
        if (!process.waitForFinished(45'000))
            QSKIP("Chromium did not end within 45 s on this machine.");
        const QByteArray shown = process.readAllStandardOutput();
        if (shown.isEmpty())
            QSKIP("Chromium does not run on this machine.");
        QCOMPARE(countOf(shown, "<svg "), countOf(runHtml(sample::record()), "<svg "));
        QVERIFY(shown.contains("All endpoints side by side"));
        QVERIFY(!shown.contains("parsererror"));
    }
};

QUADRANT_TEST(TestRunHtml)
#include "tst_run_html.moc"
