// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the links of README.md, CONTRIBUTING.md, CHANGELOG.md and docs/ lead to a file, and to a
// heading in it, that exist. Links to other hosts are not followed.
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString docs = QUADRANT_DOCS;

/// Without its blocks of code.
QString proseOf(const QString& path) {
    static const QRegularExpression blocks("^```.*?^```$",
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).remove(blocks);
}

QStringList allOf(const QRegularExpression& pattern, const QString& text) {
    QStringList all;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        all.append(it.next().captured(1));
    return all;
}

/// To files, as they stand in the page.
QStringList linksOf(const QString& path) {
    static const QRegularExpression link("\\]\\(([^)\\s]+)\\)");
    static const QRegularExpression code("`[^`\n]*`"); // in which brackets are no links
    static const QRegularExpression local("^(?![a-z]+:)");
    return allOf(link, proseOf(path).remove(code)).filter(local);
}

/// What can follow `#` in a link to that page: its headings, as GitHub makes anchors of them, and
/// the ids that it gives itself.
QStringList anchorsOf(const QString& path) {
    static const QRegularExpression heading("^#+ (.+)$", QRegularExpression::MultilineOption);
    static const QRegularExpression id("<a id=\"([^\"]+)\">");
    static const QRegularExpression dropped("[^\\w\\- ]",
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QString prose = proseOf(path);
    QStringList anchors = allOf(id, prose);
    for (const QString& title : allOf(heading, prose))
        anchors.append(title.toLower().remove(dropped).replace(' ', '-'));
    return anchors;
}

/// A sentence for each link that leads nowhere.
QStringList brokenLinks(const QString& path) {
    QStringList sentences;
    for (const QString& link : linksOf(path)) {
        const QString file = link.section('#', 0, 0);
        const QString anchor = link.section('#', 1);
        const QString target = file.isEmpty() ? path : QFileInfo(path).dir().absoluteFilePath(file);
        if (!QFileInfo::exists(target))
            sentences.append(QString("%1 links %2: no such file.").arg(path, link));
        else if (!anchor.isEmpty() && !anchorsOf(target).contains(anchor))
            sentences.append(QString("%1 links %2: no such heading.").arg(path, link));
    }
    return sentences;
}

QStringList pages() {
    QStringList paths;
    for (const char* name : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
        paths.append(docs + "/../" + name);
    for (const QString& name : QDir(docs).entryList({"*.md"}))
        paths.append(docs + '/' + name);
    return paths;
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLinkLeadsSomewhere_data() {
        QTest::addColumn<QString>("path");
        for (const QString& path : pages())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }

    void everyLinkLeadsSomewhere() {
        QFETCH(QString, path);
        QVERIFY(!proseOf(path).isEmpty());
        const QStringList broken = brokenLinks(path);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join('\n')));
    }

    /// The pages are installed, and shown by the help, without the rest of the repository.
    void pagesForUsersLinkOnlyEachOther() {
        for (const QString& name : QDir(docs).entryList({"*.md"})) {
            if (name == "architecture.md")
                continue;
            for (const QString& link : linksOf(docs + '/' + name))
                QVERIFY2(!link.contains('/') && !link.startsWith("architecture.md"),
                         qPrintable(name + " links " + link));
        }
    }

    void theReadmeLinksEachPage() {
        const QStringList links = linksOf(docs + "/../README.md");
        for (const QString& name : QDir(docs).entryList({"*.md"}))
            QVERIFY2(links.contains("docs/" + name), qPrintable(name));
    }

    void namesEachBrokenLink_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says"); // after the page's path
        QTest::newRow("another page") << QByteArray("[a](other.md)") << "";
        QTest::newRow("its heading") << QByteArray("[a](other.md#littles-law-it-is)") << "";
        QTest::newRow("its id") << QByteArray("[a](other.md#given)") << "";
        QTest::newRow("its own heading") << QByteArray("# Here\n\n[a](#here)") << "";
        QTest::newRow("another host") << QByteArray("[a](https://example.org/x)") << "";
        QTest::newRow("in code") << QByteArray("`[a](none.md)`\n\n```\n[a](none.md)\n```\n") << "";
        QTest::newRow("no page") << QByteArray("[a](none.md)") << " links none.md: no such file.";
        QTest::newRow("no picture")
            << QByteArray("![a](none.png)") << " links none.png: no such file.";
        QTest::newRow("no heading") << QByteArray("[a](other.md#littles-law)")
                                    << " links other.md#littles-law: no such heading.";
        QTest::newRow("none of its own")
            << QByteArray("# Here\n\n[a](#there)") << " links #there: no such heading.";
    }

    void namesEachBrokenLink() {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        const QString path = folder.filePath("page.md");
        write(path, text);
        write(folder.filePath("other.md"), "<a id=\"given\"></a>\n## Little's law: it is\n");
        QCOMPARE(brokenLinks(path), says.isEmpty() ? QStringList() : QStringList{path + says});
    }
};

QUADRANT_TEST(TestLinks)
#include "tst_links.moc"
