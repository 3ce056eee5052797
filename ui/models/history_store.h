// SPDX-License-Identifier: GPL-3.0-or-later
// The run library as the window uses it: each wish is carried out on a thread of its own, in the
// order in which they were made, and answered by a signal. GUI thread; nothing here blocks.
#pragma once

#include "core/compare/comparison.h"
#include "core/library/run_library.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace quadrant {

/// A run that was opened.
struct OpenedRun {
    LibraryEntry entry;
    QString file; ///< it was read from, and is in no library; empty for one of the library
    StoredRun stored;
};

class HistoryStore : public QObject {
    Q_OBJECT

public:
    /// The library's file; where there is none, none is made before there is something to keep.
    explicit HistoryStore(QString path, QObject* parent = nullptr);
    ~HistoryStore() override; ///< waits for what is being done

    /// Another library, from the next wish on.
    void setPath(const QString& path) { m_path = path; }
    const QString& path() const { return m_path; }

    void refresh();
    /// `then` gets the list as it is now; nothing where it can't be read.
    void list(std::function<void(const std::vector<LibraryEntry>&)> then);
    void open(qint64 run);
    void openFile(const QString& path);
    void setLabels(qint64 run, const RunLabels& labels);
    void setDeleted(const std::vector<qint64>& runs, bool deleted);
    void exportRun(qint64 run, const QString& path);
    void importFile(const QString& path);
    /// The first one is the baseline. Of one run alone: its modes, against the first.
    void compare(const std::vector<qint64>& runs);
    /// Frees the room of those that were deleted so long ago that nobody wants them back.
    void clearDeleted();

    bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    /// After refresh(), and after whatever changed the list.
    void listed(const std::vector<quadrant::LibraryEntry>& newestFirst);
    void opened(const std::shared_ptr<const quadrant::OpenedRun>& run);
    void deleted(const std::vector<qint64>& runs);
    void exported(const QString& path);
    /// `sameAs`: a run that was there already and began at the same instant; 0 where none did.
    void imported(qint64 run, qint64 sameAs);
    void compared(const std::shared_ptr<const quadrant::Comparison>& comparison);
    void failed(const QString& sentence);

private:
    template <class T>
    using Then = std::function<void(const T&)>;

    template <class T>
    void ask(std::function<Result<T>()> job, Then<T> then);
    template <class T>
    void askLibrary(std::function<Result<T>(RunLibrary&)> job, Then<T> then);

    QString m_path;
    QThreadPool m_thread;
    int m_pending = 0;
};

} // namespace quadrant
