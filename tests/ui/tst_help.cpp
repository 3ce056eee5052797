// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold.h"
#include "tests/support/test_main.h"
#include "ui/help/help_dialog.h"
#include "ui/help/help_link.h"
#include "ui/help/help_text.h"
#include "ui/help/modes_picture.h"
#include "ui/help/what_is.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>

#include <algorithm>

using namespace quadrant;

namespace {

std::vector<HelpTopic> page(const char* name) {
    QFile file(QStringLiteral(":/help/") + name);
    return file.open(QIODevice::ReadOnly) ? parseHelp(QString::fromUtf8(file.readAll()))
                                          : std::vector<HelpTopic>();
}

/// The targets of the links that a document shows.
QStringList linksIn(const QTextDocument& document) {
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString link = it.fragment().charFormat().anchorHref();
            if (!link.isEmpty())
                links.append(link);
        }
    }
    return links;
}

QStringList pagesListedIn(const std::vector<HelpTopic>& topics) {
    QStringList names;
    static const QRegularExpression link("\\]\\((.+)\\)");
    for (auto it = link.globalMatch(topics.back().rest); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

/// Takes the addresses that would open the browser.
class Browser : public QObject {
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler("https", this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler("https"); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url.toString()); }
};

} // namespace

class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void topicsAreParsed() {
        const auto topics =
            parseHelp("# Title\n\n<a id=\"one\"></a>\n## The first\n\nA sentence.\n\n"
                      "More.\n\nStill more.\n<a id=\"two\"></a>\n## The last\n\nB.\n");
        QCOMPARE(topics.size(), std::size_t{2});
        QCOMPARE(topics[0].id, "one");
        QCOMPARE(topics[0].title, "The first");
        QCOMPARE(topics[0].sentence, "A sentence.");
        QCOMPARE(topics[0].rest, "More.\n\nStill more.");
        QCOMPARE(topics[1].sentence, "B.");
        QVERIFY(topics[1].rest.isEmpty());
    }

    /// The same topics in each language, each with a sentence.
    void theLanguagesHaveTheSameTopics() {
        const auto english = page("help.md");
        const auto korean = page("help.ko.md");
        QVERIFY(english.size() > 15);
        QCOMPARE(korean.size(), english.size());
        for (std::size_t i = 0; i < english.size(); ++i) {
            QCOMPARE(korean[i].id, english[i].id);
            QVERIFY2(!english[i].sentence.isEmpty(), qPrintable(english[i].id));
            QVERIFY2(!korean[i].sentence.isEmpty(), qPrintable(korean[i].id));
            QVERIFY2(!english[i].sentence.startsWith('|'), qPrintable(english[i].id));
            QCOMPARE(korean[i].rest.count("Ctrl+"), english[i].rest.count("Ctrl+"));
        }
    }

    /// In each language: the percentiles between the first and the last are not listed.
    void thresholdsHaveTheirFigures() {
        for (const char* name : {"help.md", "help.ko.md"}) {
            const auto topics = page(name);
            const auto thresholds =
                std::find_if(topics.begin(), topics.end(),
                             [](const HelpTopic& topic) { return topic.id == "thresholds"; });
            QVERIFY(thresholds != topics.end());
            for (const QString& id : thresholdFigureIds()) {
                const Figure* figure = figureById(id);
                if (!figure || figure->percent <= 50 || figure->percent == 99.99)
                    QVERIFY2(thresholds->rest.contains("`" + id + "`"), qPrintable(id));
            }
        }
    }

    void figuresHaveATopic() {
        for (const Figure& figure : figures())
            QVERIFY2(helpTopic(figure.topic) != nullptr, qPrintable(figure.id));
    }

    void whatIsASentenceWithALink() {
        const QString text = whatIs("in-flight");
        QVERIFY2(text.contains("were sent and not answered yet"), qPrintable(text));
        QVERIFY(text.contains("href=\"help:in-flight\""));
        QCOMPARE(topicOf("help:in-flight"), "in-flight");
        QVERIFY(topicOf("https://example.org").isEmpty());
        QVERIFY(whatIs("no such topic").isEmpty());
    }

    void theDialogFinds() {
        HelpDialog dialog;
        auto* topics = dialog.findChild<QListWidget*>();
        auto* text = dialog.findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().contains("event loop"));
        dialog.showTopic("verdict");
        QVERIFY(text->toPlainText().startsWith("Sound or suspect"));
        dialog.findChild<QLineEdit*>()->setText("coordinated omission");
        int shown = 0;
        for (int i = 0; i < topics->count(); ++i)
            shown += topics->item(i)->isHidden() ? 0 : 1;
        QVERIFY(shown >= 1 && shown < 4);
        QVERIFY(!topics->currentItem()->isHidden());
        QVERIFY(text->toPlainText().contains("coordinated omission"));
        dialog.findChild<QLineEdit*>()->setText("stalls late timer"); // in any order
        QVERIFY2(text->toPlainText().startsWith("Stalls and loop lag"),
                 qPrintable(text->toPlainText().left(40)));
        dialog.findChild<QLineEdit*>()->setText("xyzzy");
        QCOMPARE(text->toPlainText(), "Nothing in the help has “xyzzy”.");
        dialog.showTopic("no such topic");
        QVERIFY(text->toPlainText().startsWith("The four modes"));
        QCOMPARE(topics->currentRow(), 0);
    }

    /// In each language: every page that is compiled in, once.
    void everyPageIsListed() {
        QStringList compiled = QDir(":/help").entryList({"*.md"});
        QVERIFY(compiled.removeOne("help.md") && compiled.removeOne("help.ko.md"));
        QVERIFY(compiled.size() > 5);
        for (const char* name : {"help.md", "help.ko.md"}) {
            const auto topics = page(name);
            QCOMPARE(topics.back().id, "reference");
            QStringList listed = pagesListedIn(topics);
            QCOMPARE(listed, pagesListedIn(page("help.md")));
            listed.sort();
            QCOMPARE(listed, compiled);
        }
    }

    void everyPageOpensAndItsLinksLeadSomewhere() {
        HelpDialog dialog;
        auto& topics = *dialog.findChild<QListWidget*>();
        const auto& text = *dialog.findChild<QTextBrowser*>();
        QCOMPARE(static_cast<std::size_t>(topics.count()), helpTopics().size());
        int pages = 0;
        for (int row = 0; row < topics.count(); ++row) {
            topics.setCurrentRow(row);
            const HelpTopic& topic = helpTopics()[static_cast<std::size_t>(row)];
            QVERIFY(text.toPlainText().startsWith(topic.title + '\n'));
            QVERIFY2(!topic.sentence.isEmpty(), qPrintable(topic.id));
            pages += topic.isPage() ? 1 : 0;
            for (const QString& link : linksIn(*text.document())) {
                if (!link.startsWith("https:"))
                    QVERIFY2(helpPlace(link, topic).topic, qPrintable(topic.id + ": " + link));
            }
        }
        QCOMPARE(pages, pagesListedIn(page("help.md")).size());
    }

    void linksLeadToTopicsAndHeadings_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("topic"); // empty: nowhere
        QTest::addColumn<QString>("anchor");
        QTest::newRow("a page") << "rps"
                                << "compare.md"
                                << "compare.md"
                                << "";
        QTest::newRow("its heading") << "rps"
                                     << "thresholds.md#figures"
                                     << "thresholds.md"
                                     << "figures";
        QTest::newRow("own heading") << "thresholds.md"
                                     << "#figures"
                                     << "thresholds.md"
                                     << "figures";
        QTest::newRow("a topic") << "rps"
                                 << "#verdict"
                                 << "verdict"
                                 << "";
        QTest::newRow("a topic of a page") << "compare.md"
                                           << "help.md#verdict"
                                           << "verdict"
                                           << "";
        QTest::newRow("in Korean") << "compare.md"
                                   << "help.ko.md#verdict"
                                   << "verdict"
                                   << "";
        QTest::newRow("the help") << "compare.md"
                                  << "help.md"
                                  << "modes"
                                  << "";
        QTest::newRow("no page") << "rps"
                                 << "nowhere.md"
                                 << ""
                                 << "";
        QTest::newRow("no heading") << "rps"
                                    << "compare.md#nowhere"
                                    << ""
                                    << "";
        QTest::newRow("no topic") << "rps"
                                  << "#nowhere"
                                  << ""
                                  << "";
    }

    void linksLeadToTopicsAndHeadings() {
        QFETCH(QString, from);
        QFETCH(QString, link);
        QVERIFY(helpTopic(from));
        const HelpPlace place = helpPlace(link, *helpTopic(from));
        QTEST(place.topic ? place.topic->id : QString(), "topic");
        QTEST(place.anchor, "anchor");
    }

    void anchorsAreGitHubs() {
        QCOMPARE(headingAnchor("Little's law ratio"), "littles-law-ratio");
        QCOMPARE(headingAnchor("A benchmark, taken apart (2)"), "a-benchmark-taken-apart-2");
        QCOMPARE(headingAnchor("네 가지 모드"), "네-가지-모드");
    }

    void theDialogFollowsLinks() {
        HelpDialog dialog;
        dialog.show();
        const Browser browser;
        auto& topics = *dialog.findChild<QListWidget*>();
        auto& text = *dialog.findChild<QTextBrowser*>();
        dialog.findChild<QLineEdit*>()->setText("harmless"); // hides the page
        Q_EMIT text.anchorClicked(QUrl("results.md#littles-law-ratio"));
        QCOMPARE(topics.currentItem()->data(Qt::UserRole).toString(), "results.md");
        QVERIFY(!topics.currentItem()->isHidden());
        QVERIFY(text.verticalScrollBar()->value() > 0);
        const QString top = text.cursorForPosition(QPoint(5, 5)).block().text();
        QVERIFY2(top == "Little's law ratio" ||
                     text.verticalScrollBar()->value() == text.verticalScrollBar()->maximum(),
                 qPrintable(top));
        Q_EMIT text.anchorClicked(QUrl("help.md#verdict"));
        QVERIFY(text.toPlainText().startsWith("Sound or suspect"));
        QVERIFY(browser.opened.isEmpty());
        Q_EMIT text.anchorClicked(QUrl("https://example.org/a"));
        QCOMPARE(browser.opened, QStringList{"https://example.org/a"});
        QVERIFY(text.toPlainText().startsWith("Sound or suspect"));
    }

    void theSearchFindsPages() {
        HelpDialog dialog;
        dialog.findChild<QLineEdit*>()->setText("Politis");
        QVERIFY(dialog.findChild<QTextBrowser*>()->toPlainText().startsWith("Comparing runs"));
    }

    void thePictureSaysWhatItShows() {
        ModesPicture picture;
        QVERIFY(picture.accessibleDescription().contains("sync + blocking I/O"));
        picture.resize(picture.sizeHint());
        const QImage image = picture.grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 5);
    }
};

QUADRANT_TEST(TestHelp)
#include "tst_help.moc"
