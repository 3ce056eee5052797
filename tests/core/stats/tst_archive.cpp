// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/archive.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

namespace {

/// As two programs have it, of which the second one's is longer.
template <std::size_t size>
struct Counts {
    std::array<int, size> counts{};
    int last = 0;
};

struct Grown {
    int first = 0;
    int joined = 7;
};

template <Is<Counts<2>> T>
void fieldsOf(auto& archive, T& it) {
    archive.list(it.counts, 2);
    archive(it.last);
}
template <Is<Counts<3>> T>
void fieldsOf(auto& archive, T& it) {
    archive.list(it.counts, 2);
    archive(it.last);
}
template <Is<Grown> T>
void fieldsOf(auto& archive, T& it) {
    archive(it.first);
    archive.since(3, it.joined);
}

template <class T>
QByteArray written(const T& value) {
    QByteArray bytes;
    ArchiveWriter writer(bytes);
    writer(value);
    return bytes;
}

} // namespace

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArrayThatHasGrownIsStillRead() {
        const QByteArray bytes = written(Counts<2>{{4, 5}, 6});
        Counts<3> read;
        ArchiveReader reader(bytes, archiveVersion);
        reader(read);
        QVERIFY(reader.isComplete());
        QVERIFY((read.counts == std::array{4, 5, 0}));
        QCOMPARE(read.last, 6);
    }

    /// From before lengths were written.
    void anArrayOfNoLengthHasThatOfItsTime() {
        const QByteArray bytes = written(Counts<2>{{4, 5}, 6}).sliced(1);
        for (const quint8 version : {quint8{2}, quint8{3}}) {
            Counts<3> read;
            ArchiveReader reader(bytes, version);
            reader(read);
            QVERIFY(reader.isComplete());
            QVERIFY((read.counts == std::array{4, 5, 0}));
            QCOMPARE(read.last, 6);
        }
    }

    void aLongerArrayIsRefused() {
        const QByteArray bytes = written(Counts<3>{{4, 5, 0}, 6});
        Counts<2> read;
        ArchiveReader reader(bytes, archiveVersion);
        reader(read);
        QVERIFY(!reader.isComplete());
    }

    void aFieldThatJoinedLaterKeepsItsDefault() {
        const QByteArray bytes = written(Grown{1, 2});
        Grown older;
        ArchiveReader reader(QByteArrayView(bytes).first(1), 2);
        reader(older);
        QVERIFY(reader.isComplete());
        QCOMPARE(older.first, 1);
        QCOMPARE(older.joined, 7);
        Grown newer;
        ArchiveReader(bytes, 3)(newer);
        QCOMPARE(newer.joined, 2);
    }
};

QUADRANT_TEST(TestArchive)
#include "tst_archive.moc"
