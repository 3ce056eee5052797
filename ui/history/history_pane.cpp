// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_pane.h"

#include "ui/form/quiet_label.h"
#include "ui/history/history_delegate.h"
#include "ui/history/labels_editor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

HistoryPane::HistoryPane(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_starredOnly(new QToolButton)
    , m_list(new QListView)
    , m_empty(new QuietLabel({}))
    , m_labels(new LabelsEditor)
    , m_open(makeAction("openRun", tr("&Open"), tr("Show this run as it looked."), Qt::Key_Return))
    , m_compare(makeAction("compareRuns", tr("&Compare"),
                           tr("Compare the selected runs, the oldest being the baseline; of one "
                              "run alone its modes."),
                           Qt::CTRL | Qt::Key_Return))
    , m_star(makeAction("starRun", tr("&Star (on or off)"), tr("Mark this run, or no longer."),
                        Qt::CTRL | Qt::Key_D))
    , m_delete(makeAction("deleteRun", tr("&Delete"), tr("Delete what is selected."),
                          QKeySequence::Delete))
    , m_undo(makeAction("undoDelete", tr("&Undo Deletion"), tr("Bring back what was deleted last."),
                        QKeySequence::Undo))
    , m_rename(
          makeAction("renameRun", tr("&Rename"), tr("Give this run another name."), Qt::Key_F2))
    , m_export(makeAction("exportRun", tr("E&xport…"),
                          tr("Write this run, all of it, as one file to send or to keep.")))
    , m_import(makeAction("importRun", tr("&Import…"),
                          tr("Put a run from such a file into this list."))) {
    m_filter.setSourceModel(&m_model);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setPlaceholderText(tr("Search names, tags, notes"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_starredOnly->setObjectName(QStringLiteral("starredOnly"));
    m_starredOnly->setText(QStringLiteral("★"));
    m_starredOnly->setCheckable(true);
    m_starredOnly->setToolTip(tr("Only starred runs."));
    m_starredOnly->setAccessibleName(tr("Only starred runs"));
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setAccessibleName(tr("Runs, the newest first"));
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_open, m_compare, m_star, m_rename, m_export, m_delete, m_undo});
    m_empty->setObjectName(QStringLiteral("historyEmpty"));

    auto* searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_starredOnly);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : {m_open, m_compare, m_delete, m_export, m_import}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(searchRow);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(m_labels);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setWords(text);
        showEmptiness();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryPane::enterList);
    m_search->installEventFilter(this);
    connect(m_starredOnly, &QToolButton::toggled, this, [this](bool on) {
        m_filter.setStarredOnly(on);
        showEmptiness();
    });
    connect(m_list, &QListView::doubleClicked, this, &HistoryPane::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPane::showSelection);
    connect(&m_model, &HistoryModel::labelled, this, &HistoryPane::labelled);
    connect(m_labels, &LabelsEditor::edited, this, &HistoryPane::labelled);
    connect(m_open, &QAction::triggered, this, &HistoryPane::openCurrent);
    connect(m_compare, &QAction::triggered, this, &HistoryPane::compareSelected);
    connect(m_star, &QAction::triggered, this, &HistoryPane::toggleStar);
    connect(m_delete, &QAction::triggered, this, [this] { Q_EMIT deleteWanted(selected()); });
    connect(m_undo, &QAction::triggered, this, &HistoryPane::undoWanted);
    connect(m_rename, &QAction::triggered, m_labels, &LabelsEditor::editName);
    connect(m_export, &QAction::triggered, this,
            [this] { Q_EMIT exportWanted(selected().front()); });
    connect(m_import, &QAction::triggered, this, &HistoryPane::importWanted);
    setDeleted(false);
    showSelection();
    showEmptiness();
}

QAction* HistoryPane::makeAction(const char* name, const QString& text, const QString& hint,
                                 const QKeySequence& keys) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    // Keys like Delete are the list's alone: in a field they delete text.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(
        keys.isEmpty() ? hint : tr("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText)));
    return action;
}

void HistoryPane::setRuns(const std::vector<LibraryEntry>& newestFirst) {
    m_model.set(newestFirst);
    showSelection();
    showEmptiness();
}

/// Keys that the search hands on, or keeps from the window, where Escape stops a run.
bool HistoryPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        event->accept();
    return event->type() == QEvent::KeyPress && searchTakesKey(*static_cast<QKeyEvent*>(event));
}

bool HistoryPane::searchTakesKey(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
    } else if (key.key() == Qt::Key_Down && key.modifiers() == Qt::NoModifier &&
               m_filter.rowCount() > 0) {
        enterList();
    } else if (key.key() == Qt::Key_Return && key.modifiers() == Qt::ControlModifier &&
               m_compare->isEnabled()) {
        compareSelected();
    } else {
        return false;
    }
    return true;
}

void HistoryPane::enterList() {
    m_list->setFocus();
    if (selected().empty())
        m_list->setCurrentIndex(m_filter.index(0, 0));
}

void HistoryPane::setHeldBackBy(const QString& reason) {
    m_heldBackBy = reason;
    showSelection();
}

void HistoryPane::setDeleted(bool any) {
    m_undo->setEnabled(any);
}

void HistoryPane::select(qint64 run) {
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(run));
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void HistoryPane::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPane::commit() {
    m_labels->commit();
}

std::vector<LibraryEntry> HistoryPane::selected() const {
    std::vector<LibraryEntry> entries;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        entries.push_back(m_model.entryAt(m_filter.mapToSource(index)));
    return entries;
}

void HistoryPane::openCurrent() {
    const auto runs = selected();
    if (m_open->isEnabled() && runs.size() == 1)
        Q_EMIT openWanted(runs.front().id);
}

void HistoryPane::compareSelected() {
    auto runs = selected();
    std::sort(runs.rbegin(), runs.rend(), isNewer);
    std::vector<qint64> ids;
    for (const LibraryEntry& run : runs)
        ids.push_back(run.id);
    Q_EMIT compareWanted(ids);
}

/// All of them get what the first has not.
void HistoryPane::toggleStar() {
    const QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    if (indexes.isEmpty())
        return;
    const bool starred = !indexes.front().data(HistoryModel::StarredRole).toBool();
    for (const QModelIndex& index : indexes)
        m_filter.setData(index, starred, HistoryModel::StarredRole);
}

void HistoryPane::showSelection() {
    const auto runs = selected();
    const bool one = runs.size() == 1;
    const bool ended = one && runs.front().status != RunStatus::Running;
    m_open->setEnabled(ended && m_heldBackBy.isEmpty());
    m_export->setEnabled(ended);
    m_compare->setEnabled(!runs.empty() &&
                          std::none_of(runs.begin(), runs.end(), [](const LibraryEntry& run) {
                              return run.status == RunStatus::Running;
                          }));
    m_star->setEnabled(!runs.empty());
    m_rename->setEnabled(one);
    m_delete->setEnabled(!runs.empty());
    if (one)
        m_labels->edit(runs.front());
    else
        m_labels->clear();
}

void HistoryPane::showEmptiness() {
    const bool none = m_model.rowCount() == 0;
    m_empty->setText(none ? tr("No run has been recorded yet. Each run is kept here while it goes "
                               "on, those of quadrant run and quadrant load, too.")
                          : tr("No run is found."));
    m_empty->setVisible(m_filter.rowCount() == 0);
}

} // namespace quadrant

#include "moc_history_pane.cpp"
