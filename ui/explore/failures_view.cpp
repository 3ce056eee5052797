// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/failures_view.h"

#include "ui/explore/failures_table.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

FailuresView::FailuresView(QWidget* parent)
    : QWidget(parent)
    , m_model(new StringTableModel(this))
    , m_table(new QTableView)
    , m_none(new QLabel) {
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("failures"));
    m_table->setAccessibleName(tr("Failures"));
    m_table->setFrameShape(QFrame::NoFrame);
    setUpReadOnlyTable(*m_table);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
    set({});
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FailuresTable::Cause, QHeaderView::Stretch);
}

void FailuresView::set(const RunSummary& run) {
    m_model->setTable(failuresTable(run));
    const bool any = m_model->rowCount() > 0;
    const bool measured =
        std::any_of(run.columns.begin(), run.columns.end(),
                    [](const SummaryColumn& column) { return column.summary.requests > 0; });
    m_table->setVisible(any);
    m_none->setVisible(!any);
    m_none->setText(measured ? tr("No request has failed.")
                             : tr("Run a scenario to see how its requests fail."));
}

} // namespace quadrant

#include "moc_failures_view.cpp"
