// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the history's wishes: runs are opened, deleted and brought back, written to files
// and read from them, and what happened is said.
#pragma once

#include "ui/models/history_store.h"
#include "ui/window/window_memory.h"

#include <QObject>

class QWidget;

namespace quadrant {

class CompareDialog;
class HistoryPane;
class MessageBar;

class RunHistory : public QObject {
    Q_OBJECT

public:
    RunHistory(HistoryPane& pane, WindowMemory& memory, MessageBar& messages, QWidget* window);

    /// Shows that library from now on.
    void setLibrary(const QString& path);
    /// Other programs record, too.
    void refresh() { m_store.refresh(); }
    /// `then` gets the runs that are being measured now.
    void findRunning(std::function<void(const std::vector<LibraryEntry>&)> then);
    /// Says how many of the runs are beyond what is kept from now on.
    void tellBeyond(int mostKept);
    /// A run file, without putting it into the library.
    void openFile(const QString& path) { m_store.openFile(path); }
    void askAndImport();

    /// While something is being written.
    bool isBusy() const { return m_store.isBusy(); }

Q_SIGNALS:
    void opened(const std::shared_ptr<const quadrant::OpenedRun>& run);

private:
    void remove(const std::vector<LibraryEntry>& runs);
    void undoLast();
    void askAndExport(const LibraryEntry& run);
    void tellOpened(const OpenedRun& run);
    void tellImported(qint64 run, qint64 sameAs);

    HistoryPane& m_pane;
    WindowMemory& m_memory;
    MessageBar& m_messages;
    QWidget* m_window;
    CompareDialog* m_compare;
    qint64 m_select = 0;                        ///< once it is in the list
    std::vector<std::vector<qint64>> m_deleted; ///< what each deletion took, until it is undone
    HistoryStore m_store;
};

} // namespace quadrant
