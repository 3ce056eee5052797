// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/desktop/attention.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace quadrant;

namespace {

struct Told {
    QStringList notified;
    std::vector<std::optional<double>> progress;
    bool awake = false;
};

class Recording final : public Desktop {
public:
    explicit Recording(Told& told)
        : m_told(told) {}
    void notify(const QString& title, const QString& text) override {
        m_told.notified << title + ": " + text;
    }
    void setProgress(std::optional<double> share) override { m_told.progress.push_back(share); }
    void keepAwake(bool awake, const QString&) override { m_told.awake = awake; }

private:
    Told& m_told;
};

} // namespace

class TestAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongRunThatNobodyLooksAt_data() {
        QTest::addColumn<double>("lasted");
        QTest::addColumn<bool>("looked");
        QTest::addColumn<bool>("notified");
        QTest::newRow("long, elsewhere") << 10.0 << false << true;
        QTest::newRow("short, elsewhere") << 9.9 << false << false;
        QTest::newRow("long, in front") << 100.0 << true << false;
    }
    void aLongRunThatNobodyLooksAt() {
        QFETCH(double, lasted);
        QFETCH(bool, looked);
        QFETCH(bool, notified);
        QWidget window;
        QWidget other;
        window.show();
        other.show();
        QApplication::setActiveWindow(looked ? &window : &other);
        Told told;
        Attention attention(std::make_unique<Recording>(told), window);
        attention.begin("quick-look");
        QVERIFY(told.awake);
        attention.setProgress(0.5);
        attention.end("quick-look", "Finished in 00:32", Seconds(lasted));
        QVERIFY(!told.awake);
        QCOMPARE(told.progress, (std::vector<std::optional<double>>{0.0, 0.5, std::nullopt}));
        QCOMPARE(told.notified,
                 notified ? QStringList{"quick-look: Finished in 00:32"} : QStringList());
        attention.setProgress(0.7); // too late
        QCOMPARE(told.progress.size(), std::size_t{3});
    }

    void oneOfItsDialogsInFrontIsTheWindow() {
        QWidget window;
        QDialog dialog(&window);
        window.show();
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        Told told;
        Attention attention(std::make_unique<Recording>(told), window);
        attention.begin("quick-look");
        attention.end("quick-look", "Finished", Seconds(60));
        QVERIFY(told.notified.isEmpty());
    }

    void progressGoesWithTheWindow() {
        QWidget window;
        Told told;
        {
            Attention attention(std::make_unique<Recording>(told), window);
            attention.begin("quick-look");
        }
        QCOMPARE(told.progress.back(), std::nullopt);
    }
};

QUADRANT_TEST(TestAttention)
#include "tst_attention.moc"
