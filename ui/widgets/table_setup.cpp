// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_setup.h"

#include <QHeaderView>

namespace quadrant {

namespace {

constexpr int aroundText = 6; ///< pixels above and below the text of a row, together

} // namespace

void setUpReadOnlyTable(QTableView& table) {
    table.setSelectionMode(QAbstractItemView::ContiguousSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + aroundText);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace quadrant
