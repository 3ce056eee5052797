// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explanation_view.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

namespace {

constexpr int apart = 12; ///< between columns

} // namespace

StringTable stringTableOf(const ExplanationTable& table) {
    const QStringList names = explanationColumns();
    StringTable strings{{}, table.rows, {}};
    for (const QString& name : names) {
        const bool words = strings.columns.empty() ||
                           static_cast<qsizetype>(strings.columns.size()) == names.size() - 1;
        strings.columns.push_back(
            {name, words ? StringTable::Align::Left : StringTable::Align::Right,
             name.isEmpty()
                 ? ExplanationView::tr("How many times the figure of the run in which nothing was "
                                       "changed; ▲ clearly more, ▼ clearly less")
                 : QString()});
    }
    return strings;
}

ExplanationView::ExplanationView(QWidget* parent)
    : QScrollArea(parent) {
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("What each setting changes"));
}

void ExplanationView::setExplanation(const Explanation& explanation) {
    const auto tables = explanationTables(explanation);
    while (m_tables.size() < tables.size())
        m_tables.push_back(makeTable());
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const bool used = i < tables.size();
        m_tables[i].title->setVisible(used);
        m_tables[i].view->setVisible(used);
        m_tables[i].model->setTable(stringTableOf(used ? tables[i] : ExplanationTable()));
        if (used) {
            m_tables[i].title->setText(modeTitle(tables[i].mode));
            m_tables[i].view->setAccessibleName(modeTitle(tables[i].mode));
        }
    }
    fit();
}

ExplanationView::ModeTable ExplanationView::makeTable() {
    const ModeTable table{new QLabel, new QTableView, new StringTableModel(this)};
    table.title->setFont(boldFont(table.title->font()));
    table.title->setTextFormat(Qt::PlainText);
    table.title->setBuddy(table.view);

    QTableView* view = table.view;
    view->setModel(table.model);
    setUpReadOnlyTable(*view);
    view->setFrameShape(NoFrame);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    const int end = m_column->count() - 1; // before the stretch
    m_column->insertWidget(end, table.title);
    m_column->insertWidget(end + 1, view);
    return table;
}

void ExplanationView::fit() {
    const int columns = static_cast<int>(explanationColumns().size());
    for (int column = 0; column + 1 < columns; ++column) {
        int widest = 0;
        for (const ModeTable& table : m_tables) {
            table.view->resizeColumnToContents(column);
            widest = std::max(widest, table.view->columnWidth(column));
        }
        for (const ModeTable& table : m_tables)
            table.view->setColumnWidth(column, widest + apart);
    }
    for (const ModeTable& table : m_tables) {
        const QHeaderView* rows = table.view->verticalHeader();
        table.view->setFixedHeight(table.view->horizontalHeader()->sizeHint().height() +
                                   table.model->rowCount() * rows->defaultSectionSize());
    }
}

} // namespace quadrant

#include "moc_explanation_view.cpp"
