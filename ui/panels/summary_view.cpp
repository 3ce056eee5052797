// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/summary_view.h"

#include "ui/panels/summary_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>
#include <set>

namespace quadrant {

class SummaryView::Private {
public:
    explicit Private(SummaryView* view)
        : m_view(view)
        , m_model(new SummaryTableModel(view)) {}

    /// The selected rows and columns; all where there are none.
    void copy() const {
        std::set<int> rows;
        std::set<int> columns;
        const auto selected = m_view->selectionModel()->selectedIndexes();
        for (const QModelIndex& index : selected) {
            rows.insert(index.row());
            columns.insert(index.column());
        }
        if (selected.isEmpty()) {
            for (int row = 0; row < m_model->rowCount(); ++row)
                rows.insert(row);
            for (int column = 0; column < m_model->columnCount(); ++column)
                columns.insert(column);
        }
        QGuiApplication::clipboard()->setText(
            toTabSeparated(*m_model, {rows.begin(), rows.end()}, {columns.begin(), columns.end()}));
    }

    SummaryView* m_view;
    SummaryTableModel* m_model;
};

SummaryView::SummaryView(QWidget* parent)
    : QTableView(parent)
    , d(std::make_unique<Private>(this)) {
    setModel(d->m_model);
    setAccessibleName(tr("Summary of the run"));
    setUpReadOnlyTable(*this);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);

    const int line = fontMetrics().height();
    verticalHeader()->show();
    verticalHeader()->setDefaultSectionSize(line + 4);
    verticalHeader()->setMinimumSectionSize(line + 4);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setHighlightSections(false);

    connect(d->m_model, &QAbstractItemModel::modelReset, this, [this] {
        int widest = 0; // columns of equal width, with room for every name
        for (int column = 0; column < d->m_model->columnCount(); ++column)
            widest = std::max(widest, horizontalHeader()->sectionSizeHint(column));
        horizontalHeader()->setMinimumSectionSize(widest);
    });

    auto* copy = new QAction(tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, [this] { d->copy(); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

SummaryView::~SummaryView() = default;

void SummaryView::setTable(const SummaryTable& table) {
    d->m_model->setTable(table);
}

void SummaryView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (d->m_model->columnCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(themeFor(palette()).quietText);
    painter.drawText(viewport()->rect(), Qt::AlignCenter,
                     tr("The summary of a run, a column for each mode, appears here."));
}

} // namespace quadrant

#include "moc_summary_view.cpp"
