// SPDX-License-Identifier: GPL-3.0-or-later
// Whether docs/architecture.md and its picture say what CMake links. With QUADRANT_DRAW=1 in the
// environment the picture is drawn anew before it is looked at.
#include "tests/docs/rooms_picture.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace quadrant;

namespace {

const QString pagePath = QUADRANT_DOCS "/architecture.md";
const QString picturePath = QUADRANT_DOCS "/architecture.svg";
const QString linksPath = QUADRANT_LINKS;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All of them, a line each.
#define VERIFY_NONE(sentences)                                                                     \
    do {                                                                                           \
        const QStringList all = sentences;                                                         \
        QVERIFY2(all.isEmpty(), qPrintable(all.join('\n')));                                       \
    } while (false)

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(!m_page.links.empty());
        QVERIFY(!m_page.flows.empty());
        QVERIFY(!m_cmake.empty());
    }

    void thePageSaysWhatIsLinked() { VERIFY_NONE(differences(m_page.links, m_cmake)); }

    void everyArrowIsALink() { VERIFY_NONE(unfounded(m_page.flows, m_cmake)); }

    void coreKnowsNoWindow() {
        QStringList sentences;
        for (const auto& [room, used] : m_cmake) {
            for (const QString& one : used) {
                const bool window = one.startsWith("ui/") || one == "Qt6::Gui" ||
                                    one == "Qt6::Widgets" || one == "Qt6::Charts" ||
                                    one == "Qt6::Svg";
                if (room.startsWith("core/") && window)
                    sentences.append(room + " must not link " + one + ".");
            }
        }
        VERIFY_NONE(sentences);
    }

    void thePictureIsThatOfTheTables() {
        VERIFY_NONE(placeProblems(m_page));
        const QByteArray drawn = drawPicture(m_page);
        if (qEnvironmentVariableIsSet("QUADRANT_DRAW")) {
            QFile file(picturePath);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(drawn), drawn.size());
        }
        QVERIFY2(contentOf(picturePath) == drawn,
                 "docs/architecture.svg is not what the tables of docs/architecture.md say. Draw "
                 "it anew: QUADRANT_DRAW=1 scripts/test -R tst_architecture");
    }

    // What the sentences above say, on tables made up here.

    void readsTables() {
        const ArchitecturePage page =
            readPage("| a | b |\n|--|--|\n| `x` | `y` |\n\n"
                     "| room | holds | uses | beside |\n|---|---|---|---|\n"
                     "| `a` | text, `code` | – | `Qt6::Core` |\n"
                     "| `b/c` | | `a`, `d` | |\n\n"
                     "| from | to | what |\n|---|---|---|\n"
                     "| `a` | `b/c` | this & that |\n");
        QVERIFY(page.links == (Links{{"a", {"Qt6::Core"}}, {"b/c", {"a", "d"}}}));
        QCOMPARE(page.flows.size(), std::size_t{1});
        QCOMPARE(page.flows[0].from, "a");
        QCOMPARE(page.flows[0].to, "b/c");
        QCOMPARE(page.flows[0].what, "this & that");
    }

    void readsLinks() {
        QVERIFY(readLinks("a\na b\na Qt6::Core\nb\n") ==
                (Links{{"a", {"b", "Qt6::Core"}}, {"b", {}}}));
    }

    void namesEachDifference() {
        QCOMPARE(differences({{"a", {"b"}}, {"b", {}}}, {{"a", {"b"}}, {"b", {}}}), QStringList());
        QCOMPARE(differences({{"a", {}}}, {{"a", {"b"}}}),
                 QStringList{"a links b, but docs/architecture.md does not say so."});
        QCOMPARE(differences({{"a", {"b"}}}, {{"a", {}}}),
                 QStringList{"docs/architecture.md says that a links b, but it does not."});
        QCOMPARE(differences({{"a", {}}}, {{"b", {}}}),
                 QStringList({"b is a room, but docs/architecture.md does not have it.",
                              "docs/architecture.md has a, which is no room."}));
        QCOMPARE(unfounded({{"a", "b", ""}}, {{"a", {"b"}}, {"b", {}}}),
                 QStringList{"docs/architecture.md has an arrow from a to b, but b does not link "
                             "a."});
        QCOMPARE(unfounded({{"b", "a", ""}}, {{"a", {"b"}}, {"b", {}}}), QStringList());
    }

    void namesARoomWithoutAPlace() {
        ArchitecturePage page = m_page;
        page.links.erase("core/base");
        page.links["core/attic"] = {};
        QCOMPARE(placeProblems(page),
                 QStringList({"core/attic has no place in the picture: give it one in "
                              "tests/docs/rooms_picture.cpp.",
                              "core/base has a place in tests/docs/rooms_picture.cpp, but "
                              "docs/architecture.md does not have it."}));
    }

    void thePictureHasEachRoomAndArrow() {
        const QString picture = QString::fromUtf8(drawPicture(m_page));
        for (const auto& [room, used] : m_page.links)
            QVERIFY2(picture.contains("data-room=\"" + room + '"'), qPrintable(room));
        for (const Flow& flow : m_page.flows) {
            const QString arrow =
                QString("data-from=\"%1\" data-to=\"%2\"").arg(flow.from, flow.to);
            QVERIFY2(picture.contains(arrow), qPrintable(arrow));
        }
    }

private:
    const ArchitecturePage m_page = readPage(QString::fromUtf8(contentOf(pagePath)));
    const Links m_cmake = readLinks(QString::fromUtf8(contentOf(linksPath)));
};

QUADRANT_TEST(TestArchitecture)
#include "tst_architecture.moc"
