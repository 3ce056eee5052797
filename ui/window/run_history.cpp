// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_history.h"

#include "core/library/library_settings.h"
#include "ui/compare/compare_dialog.h"
#include "ui/history/history_pane.h"
#include "ui/window/message_bar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace quadrant {

namespace {

/// What a scenario is called may not be what a file may be.
QString fileNameFor(const LibraryEntry& run) {
    QString name = run.labels.name;
    name.replace(u'/', u'-');
    return QStringLiteral("%1-%2.quadrant").arg(name).arg(run.id);
}

std::vector<LibraryEntry> runningOf(const std::vector<LibraryEntry>& entries) {
    std::vector<LibraryEntry> running;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(running),
                 [](const LibraryEntry& entry) { return entry.status == RunStatus::Running; });
    return running;
}

} // namespace

RunHistory::RunHistory(HistoryPane& pane, WindowMemory& memory, MessageBar& messages,
                       QWidget* window)
    : QObject(window)
    , m_pane(pane)
    , m_memory(memory)
    , m_messages(messages)
    , m_window(window)
    , m_compare(new CompareDialog(window))
    , m_store(libraryPath()) {
    connect(&m_pane, &HistoryPane::openWanted, &m_store, &HistoryStore::open);
    connect(&m_pane, &HistoryPane::compareWanted, &m_store, &HistoryStore::compare);
    connect(&m_store, &HistoryStore::compared, this,
            [this](const std::shared_ptr<const Comparison>& comparison) {
                m_compare->setComparison(comparison);
                m_compare->show();
                m_compare->raise();
                m_compare->activateWindow();
            });
    connect(&m_pane, &HistoryPane::labelled, &m_store, &HistoryStore::setLabels);
    connect(&m_pane, &HistoryPane::deleteWanted, this, &RunHistory::remove);
    connect(&m_pane, &HistoryPane::undoWanted, this, &RunHistory::undoLast);
    connect(&m_pane, &HistoryPane::exportWanted, this, &RunHistory::askAndExport);
    connect(&m_pane, &HistoryPane::importWanted, this, &RunHistory::askAndImport);

    connect(&m_store, &HistoryStore::listed, this, [this](const auto& entries) {
        m_pane.setRuns(entries);
        if (m_select != 0)
            m_pane.select(std::exchange(m_select, 0));
    });
    connect(&m_store, &HistoryStore::opened, this,
            [this](const std::shared_ptr<const OpenedRun>& run) {
                m_messages.dismiss();
                Q_EMIT opened(run);
                tellOpened(*run);
            });
    connect(&m_store, &HistoryStore::exported, this, [this](const QString& path) {
        m_messages.showNotice(tr("Wrote %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_store, &HistoryStore::imported, this, &RunHistory::tellImported);
    connect(&m_store, &HistoryStore::failed, &m_messages, &MessageBar::showError);
    m_store.clearDeleted();
    m_store.refresh();
}

void RunHistory::setLibrary(const QString& path) {
    if (path == m_store.path())
        return;
    m_store.setPath(path);
    m_deleted.clear(); // of the other one
    m_pane.setDeleted(false);
    m_select = 0;
    m_store.refresh();
}

/// Of the library itself: a program may have begun since the list was made, or ended.
void RunHistory::findRunning(std::function<void(const std::vector<LibraryEntry>&)> then) {
    m_store.list([then = std::move(then)](const std::vector<LibraryEntry>& entries) {
        then(runningOf(entries));
    });
}

void RunHistory::tellBeyond(int mostKept) {
    m_store.list([this, mostKept](const std::vector<LibraryEntry>& entries) {
        const auto counted =
            std::count_if(entries.begin(), entries.end(), [](const LibraryEntry& entry) {
                return !entry.labels.starred && entry.status != RunStatus::Running;
            });
        // The one that is recorded next counts, too.
        if (const auto beyond = counted + 1 - mostKept; beyond > 0)
            m_messages.showNotice(
                tr("When the next run is recorded, %1 of your %2 runs will be deleted: no more "
                   "than %3 are kept now, beside starred ones. The settings can keep more.")
                    .arg(beyond)
                    .arg(entries.size())
                    .arg(mostKept));
    });
}

void RunHistory::remove(const std::vector<LibraryEntry>& runs) {
    if (runs.empty())
        return;
    std::vector<qint64> ids;
    for (const LibraryEntry& run : runs)
        ids.push_back(run.id);
    m_store.setDeleted(ids, true);
    m_deleted.push_back(ids);
    m_pane.setDeleted(true);
    const QString what = runs.size() == 1
                             ? tr("Deleted run %1, %2.").arg(ids[0]).arg(runs[0].labels.name)
                             : tr("Deleted %1 runs.").arg(runs.size());
    m_messages.showNotice(what, {tr("&Undo"), [this] { undoLast(); }});
}

void RunHistory::undoLast() {
    if (m_deleted.empty())
        return;
    m_messages.dismiss(); // it offers what is done now
    const std::vector<qint64> ids = m_deleted.back();
    m_deleted.pop_back();
    m_pane.setDeleted(!m_deleted.empty());
    m_select = ids[0];
    m_store.setDeleted(ids, false);
}

void RunHistory::askAndExport(const LibraryEntry& run) {
    auto* dialog = new QFileDialog(m_window, tr("Export the run as one file"), m_memory.folder(),
                                   tr("Runs (*.quadrant);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("quadrant"));
    dialog->selectFile(fileNameFor(run));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = run.id](const QString& path) {
        m_memory.setFolder(QFileInfo(path).absolutePath());
        m_store.exportRun(id, path);
    });
    dialog->open();
}

void RunHistory::askAndImport() {
    auto* dialog = new QFileDialog(m_window, tr("Import a run"), m_memory.folder(),
                                   tr("Runs (*.quadrant);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_memory.setFolder(QFileInfo(path).absolutePath());
        m_store.importFile(path);
    });
    dialog->open();
}

void RunHistory::tellOpened(const OpenedRun& run) {
    if (run.file.isEmpty() || !m_messages.text().isEmpty()) // edits that were dropped come first
        return;
    m_messages.showNotice(tr("This run is shown from its file; your history has no copy of it."),
                          {tr("&Import it"), [this, file = run.file] {
                               m_messages.dismiss();
                               m_store.importFile(file);
                           }});
}

void RunHistory::tellImported(qint64 run, qint64 sameAs) {
    m_select = run;
    m_messages.showNotice(
        sameAs == 0
            ? tr("Imported as run %1.").arg(run)
            : tr("Imported as run %1; it was there already, as run %2.").arg(run).arg(sameAs));
}

} // namespace quadrant

#include "moc_run_history.cpp"
