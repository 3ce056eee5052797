// SPDX-License-Identifier: GPL-3.0-or-later
// A main window on the offscreen screen, with a settings file of its own that lasts for as long as
// the fixture, so that a second window finds what the first remembered.
#pragma once

#include "ui/panels/summary_view.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/progress_strip.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

namespace quadrant {

class WindowFixture {
public:
    WindowFixture() {
        QApplication::setOrganizationName(QStringLiteral("Quadrant"));
        QApplication::setApplicationName(QStringLiteral("quadrant-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        qputenv("QUADRANT_LIBRARY", m_folder.filePath(QStringLiteral("runs.sqlite")).toLocal8Bit());
        QSettings().setValue(QStringLiteral("window/welcomed"), true);
        openWindow();
    }

    MainWindow& window() { return *m_window; }
    ScenarioModel& scenario() { return m_window->scenarioModel(); }
    const RunModel& run() { return m_window->runModel(); }
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Closes the window, if there is one, and opens the next: a new start of the program.
    void openWindow() {
        if (m_window)
            m_window->close();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    /// The library is asked first whether another load goes on.
    bool startRun() {
        const auto before = run().record(); // a short one may have ended before it is seen
        action("run")->trigger();
        return QTest::qWaitFor(
            [this, &before] { return run().isRunning() || run().record() != before; }, 20'000);
    }

    /// Under half a second for each mode, so that a test need not wait for long.
    void makeShort() {
        scenario().edit([](Scenario& s) {
            s.name = QStringLiteral("short");
            s.io.wait = std::chrono::milliseconds(5);
            s.load.users = 4;
            s.load.spawnRate = 1000;
            s.duration = Seconds(0.4);
        });
    }

    void press(QKeySequence keys) {
        QApplication::setActiveWindow(m_window.get()); // a dialog may have been active last
        const QKeyCombination first = keys[0];
        QTest::keyClick(m_window.get(), first.key(), first.keyboardModifiers());
    }
    QAction* action(const char* name) { return m_window->findChild<QAction*>(QLatin1String(name)); }
    QString message() {
        auto* bar = m_window->findChild<MessageBar*>();
        return bar->isVisible() ? bar->text() : QString();
    }
    QString strip() { return m_window->findChild<ProgressStrip*>()->text(); }
    /// Of the first endpoint; the last row of that name, since sections may share one.
    QString cell(const QString& figure) {
        QString found;
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().headerData(row, Qt::Vertical).toString() == figure)
                found = table().index(row, 0).data().toString();
        }
        return found;
    }
    QAbstractItemModel& table() { return *m_window->findChild<SummaryView*>()->model(); }

    /// Answers the file dialog that is open; false where there is none.
    bool chooseFile(const QString& path) {
        auto* dialog = openDialog<QFileDialog>();
        if (!dialog)
            return false;
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
        return !dialog->isVisible();
    }

    /// The question that is open, if any.
    QMessageBox* question() { return openDialog<QMessageBox>(); }
    static QAbstractButton* buttonOf(QMessageBox* box, QMessageBox::ButtonRole role) {
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == role)
                return button;
        }
        return nullptr;
    }

    /// One that was answered lives on for a moment, unseen.
    template <class Dialog>
    Dialog* openDialog() {
        for (auto* dialog : m_window->findChildren<Dialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quadrant
