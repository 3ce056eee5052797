// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_store.h"

#include "core/library/run_file.h"
#include "ui/words/words.h"

#include <QFile>

namespace quadrant {

namespace {

constexpr std::chrono::hours wantedBackFor{1};

using Entries = std::vector<LibraryEntry>;
using Opened = std::shared_ptr<const OpenedRun>;

Result<Entries> entriesIn(const QString& path) {
    if (!QFile::exists(path))
        return Entries(); // looking makes no file
    const auto library = RunLibrary::open(path);
    if (!library)
        return library.error();
    return library.value()->list();
}

Result<Opened> read(RunLibrary& library, const LibraryEntry& entry, const QString& file) {
    auto stored = library.read(entry.id);
    if (!stored)
        return stored.error();
    return Opened(std::make_shared<OpenedRun>(OpenedRun{entry, file, stored.take()}));
}

Result<Side> sideOf(RunLibrary& library, const Entries& entries, qint64 run) {
    const auto series = library.seriesOf(run);
    if (!series)
        return series.error();
    std::vector<std::shared_ptr<const RunRecord>> runs;
    for (const qint64 id : series.value()) {
        auto stored = library.read(id);
        if (!stored)
            return stored.error();
        runs.push_back(std::make_shared<RunRecord>(std::move(stored.take().record)));
    }
    QString label = QStringLiteral("#%1").arg(run); // it goes into files, too: in no language
    for (const LibraryEntry& entry : entries) {
        if (entry.id == run)
            label += QStringLiteral(", ") + entry.labels.name;
    }
    return Side{label, std::move(runs), {}};
}

std::vector<Side> modesOf(const Side& run) {
    std::vector<Side> modes;
    for (const EndpointRecord& endpoint : run.runs.front()->endpoints)
        modes.push_back({endpointTitle(endpoint.name), run.runs, endpoint.name});
    return modes;
}

} // namespace

HistoryStore::HistoryStore(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path)) {
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("history"));
}

HistoryStore::~HistoryStore() {
    m_thread.waitForDone();
}

template <class T>
void HistoryStore::ask(std::function<Result<T>()> job, Then<T> then) {
    ++m_pending;
    m_thread.start([this, job = std::move(job), then = std::move(then)] {
        const auto outcome = std::make_shared<const Result<T>>(job());
        // Runs in this object's thread; if the object has gone by then, nothing does.
        QMetaObject::invokeMethod(
            this,
            [this, outcome, then] {
                --m_pending;
                if (*outcome)
                    then(outcome->value());
                else
                    Q_EMIT failed(outcome->error().message);
            },
            Qt::QueuedConnection);
    });
}

/// Opened for each wish, so that no connection outlives its thread; that takes a millisecond.
template <class T>
void HistoryStore::askLibrary(std::function<Result<T>(RunLibrary&)> job, Then<T> then) {
    ask<T>(
        [path = m_path, job = std::move(job)]() -> Result<T> {
            const auto library = RunLibrary::open(path);
            if (!library)
                return library.error();
            return job(*library.value());
        },
        std::move(then));
}

void HistoryStore::refresh() {
    ask<Entries>([path = m_path] { return entriesIn(path); },
                 [this](const Entries& entries) { Q_EMIT listed(entries); });
}

void HistoryStore::list(std::function<void(const Entries&)> then) {
    ask<Entries>(
        [path = m_path]() -> Result<Entries> {
            const auto entries = entriesIn(path);
            return entries ? entries : Entries();
        },
        std::move(then));
}

void HistoryStore::open(qint64 run) {
    askLibrary<Opened>(
        [run](RunLibrary& library) -> Result<Opened> {
            const auto entries = library.list();
            if (!entries)
                return entries.error();
            for (const LibraryEntry& entry : entries.value()) {
                if (entry.id == run)
                    return read(library, entry, {});
            }
            return Error{tr("Run %1 is no longer in the run library.").arg(run)};
        },
        [this](const Opened& outcome) { Q_EMIT opened(outcome); });
}

void HistoryStore::openFile(const QString& path) {
    ask<Opened>(
        [path]() -> Result<Opened> {
            const auto file = RunFile::open(path);
            if (!file)
                return file.error();
            return read(file.value()->library(), file.value()->entry(), path);
        },
        [this](const Opened& outcome) { Q_EMIT opened(outcome); });
}

void HistoryStore::setLabels(qint64 run, const RunLabels& labels) {
    askLibrary<Done>([run, labels](RunLibrary& library) { return library.setLabels(run, labels); },
                     [](const Done&) {});
    refresh();
}

void HistoryStore::setDeleted(const std::vector<qint64>& runs, bool deleted) {
    askLibrary<Done>(
        [runs, deleted](RunLibrary& library) { return library.setDeleted(runs, deleted); },
        [this, runs, deleted](const Done&) {
            if (deleted)
                Q_EMIT this->deleted(runs);
        });
    refresh();
}

void HistoryStore::exportRun(qint64 run, const QString& path) {
    askLibrary<Done>([run, path](RunLibrary& library) { return writeRunFile(library, run, path); },
                     [this, path](const Done&) { Q_EMIT exported(path); });
}

void HistoryStore::importFile(const QString& path) {
    struct Imported {
        qint64 run = 0;
        qint64 sameAs = 0;
    };
    askLibrary<Imported>(
        [path](RunLibrary& library) -> Result<Imported> {
            const auto file = RunFile::open(path);
            if (!file)
                return file.error();
            const auto before = library.list();
            if (!before)
                return before.error();
            const auto run = file.value()->copyInto(library);
            if (!run)
                return run.error();
            Imported imported{run.value()};
            for (const LibraryEntry& entry : before.value()) {
                if (entry.started == file.value()->entry().started)
                    imported.sameAs = entry.id;
            }
            return imported;
        },
        [this](const Imported& done) { Q_EMIT imported(done.run, done.sameAs); });
    refresh();
}

void HistoryStore::compare(const std::vector<qint64>& runs) {
    using Compared = std::shared_ptr<const Comparison>;
    askLibrary<Compared>(
        [runs](RunLibrary& library) -> Result<Compared> {
            const auto entries = library.list();
            if (!entries)
                return entries.error();
            std::vector<Side> sides;
            for (const qint64 run : runs) {
                auto side = sideOf(library, entries.value(), run);
                if (!side)
                    return side.error();
                sides.push_back(side.take());
            }
            if (sides.size() == 1)
                sides = modesOf(sides.front());
            if (sides.size() < 2)
                return Error{tr("This run has one mode; select another run beside it.")};
            auto comparison = quadrant::compare(std::move(sides));
            if (!comparison)
                return comparison.error();
            return Compared(std::make_shared<Comparison>(comparison.take()));
        },
        [this](const Compared& comparison) { Q_EMIT compared(comparison); });
}

void HistoryStore::clearDeleted() {
    ask<Done>(
        [path = m_path]() -> Result<Done> {
            if (!QFile::exists(path))
                return Done{};
            const auto library = RunLibrary::open(path);
            return library ? library.value()->clearDeleted(wantedBackFor) : library.error();
        },
        [](const Done&) {});
}

} // namespace quadrant

#include "moc_history_store.cpp"
