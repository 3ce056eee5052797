// SPDX-License-Identifier: GPL-3.0-or-later
// The history beside the panels: a search, the list, and what is said of the run that is selected.
// Says what is wanted; does nothing of it itself.
#pragma once

#include "ui/history/history_filter.h"
#include "ui/history/history_model.h"

#include <QWidget>

class QAction;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace quadrant {

class LabelsEditor;

class HistoryPane : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPane(QWidget* parent = nullptr);

    void setRuns(const std::vector<LibraryEntry>& newestFirst);
    /// A reason why no run can be opened now; empty where one can.
    void setHeldBackBy(const QString& reason);
    void select(qint64 run);
    void focusSearch();
    /// Whether there is a deletion to undo.
    void setDeleted(bool any);
    /// What was typed about a run is told.
    void commit();

    std::vector<LibraryEntry> selected() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void openWanted(qint64 run);
    void deleteWanted(const std::vector<quadrant::LibraryEntry>& runs);
    /// What was deleted last is wanted back.
    void undoWanted();
    /// The oldest first: it is the baseline.
    void compareWanted(const std::vector<qint64>& runs);
    void exportWanted(const quadrant::LibraryEntry& run);
    void importWanted();
    void labelled(qint64 run, const quadrant::RunLabels& labels);

private:
    QAction* makeAction(const char* name, const QString& text, const QString& hint,
                        const QKeySequence& keys = {});
    bool searchTakesKey(const QKeyEvent& key);
    void enterList();
    void openCurrent();
    void compareSelected();
    void toggleStar();
    void showSelection();
    void showEmptiness();

    HistoryModel m_model;
    HistoryFilter m_filter;
    QString m_heldBackBy;
    QLineEdit* m_search;
    QToolButton* m_starredOnly;
    QListView* m_list;
    QLabel* m_empty;
    LabelsEditor* m_labels;
    QAction* m_open;
    QAction* m_compare;
    QAction* m_star;
    QAction* m_delete;
    QAction* m_undo;
    QAction* m_rename;
    QAction* m_export;
    QAction* m_import;
};

} // namespace quadrant
