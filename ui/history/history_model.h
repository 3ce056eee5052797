// SPDX-License-Identifier: GPL-3.0-or-later
// The runs in the library as a list, the newest first. What a person changes here is told, and
// shown once it comes back with the next list. GUI thread.
#pragma once

#include "core/library/run_library.h"

#include <QAbstractListModel>

#include <vector>

namespace quadrant {

/// The order of the library's list.
bool isNewer(const LibraryEntry& a, const LibraryEntry& b);

class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole, ///< "#7 · today 08:12 · 32 s · nightly"
        StatusRole,              ///< with a sign: "■ stopped"; empty for one that finished
        StarredRole,
        SearchRole, ///< all that is searched
    };

    explicit HistoryModel(QObject* parent = nullptr);

    void set(const std::vector<LibraryEntry>& newestFirst);
    const LibraryEntry& entryAt(const QModelIndex& index) const;
    QModelIndex indexOf(qint64 run) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// StarredRole.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void labelled(qint64 run, const quadrant::RunLabels& labels);

private:
    std::vector<LibraryEntry> m_entries;
};

} // namespace quadrant
