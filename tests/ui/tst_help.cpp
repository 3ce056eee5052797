// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold.h"
#include "tests/support/test_main.h"
#include "ui/help/help_dialog.h"
#include "ui/help/help_text.h"
#include "ui/help/modes_picture.h"
#include "ui/help/what_is.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace quadrant;

namespace {

std::vector<HelpTopic> page(const char* name) {
    QFile file(QStringLiteral(":/help/") + name);
    return file.open(QIODevice::ReadOnly) ? parseHelp(QString::fromUtf8(file.readAll()))
                                          : std::vector<HelpTopic>();
}

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
        dialog.findChild<QLineEdit*>()->setText("no such word");
        QCOMPARE(text->toPlainText(), "Nothing in the help has “no such word”.");
        dialog.showTopic("no such topic");
        QVERIFY(text->toPlainText().startsWith("The four modes"));
        QCOMPARE(topics->currentRow(), 0);
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
