// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a page, for who was not there: what was compared is named in full.
#include "core/report/pages/comparison_html.h"

#include "tests/core/compare/synthetic.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace quadrant;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page's text, element by element; none where it is not well-formed.
QStringList textsOf(const QByteArray& html) {
    QStringList texts;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            texts << reader.text().toString();
    }
    return reader.hasError() ? QStringList() : texts;
}

Comparison beforeAndAfter(std::size_t repeats) {
    const auto seconds = synthetic::dependent(10, 0, 1);
    const auto made = [&seconds](double factor, int started) {
        auto run = synthetic::run(
            {synthetic::endpoint(synthetic::scaled(seconds, factor), u"async-blocking"_s)});
        run->started = WallTime() + std::chrono::hours(24 * started);
        return run;
    };
    Side before{u"baseline"_s, {}, {}};
    Side after{u"7"_s, {}, {}};
    for (std::size_t i = 0; i < repeats; ++i) {
        before.runs.push_back(made(1 + 0.01 * static_cast<double>(i), 1));
        after.runs.push_back(made(2 + 0.01 * static_cast<double>(i), 2));
    }
    return compare({before, after}).value();
}

} // namespace

class TestComparisonHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAreNamedInFull() {
        const QStringList texts = textsOf(comparisonHtml(beforeAndAfter(1), {}));
        QVERIFY(texts.contains(u"made-up, 1970-01-02 00:00:00 UTC, Quadrant test"_s));
        QVERIFY(texts.contains(u"made-up, 1970-01-03 00:00:00 UTC, Quadrant test"_s));
    }

    void fewRepeatsAreSaid_data() {
        QTest::addColumn<int>("repeats");
        QTest::addColumn<bool>("said");
        QTest::newRow("two") << 2 << true;
        QTest::newRow("five") << 5 << false;
    }
    void fewRepeatsAreSaid() {
        QFETCH(int, repeats);
        QFETCH(bool, said);
        const QStringList texts =
            textsOf(comparisonHtml(beforeAndAfter(static_cast<std::size_t>(repeats)), {}));
        QVERIFY(texts.contains(u"made-up, 1970-01-02 00:00:00 UTC, Quadrant test, and %1 that "
                               "repeat it"_s.arg(repeats - 1)));
        const auto found = texts.filter(u"repeats only a large difference is seen"_s);
        QCOMPARE(!found.empty(), said);
    }
};

QUADRANT_TEST(TestComparisonHtml)
#include "tst_comparison_html.moc"
