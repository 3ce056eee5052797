// SPDX-License-Identifier: GPL-3.0-or-later
// How requests failed, as a table; where none has, it says so. GUI thread.
#pragma once

#include "core/report/figures/run_summary.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace quadrant {

class StringTableModel;

class FailuresView : public QWidget {
    Q_OBJECT

public:
    explicit FailuresView(QWidget* parent = nullptr);

    void set(const RunSummary& run);

private:
    StringTableModel* m_model;
    QTableView* m_table;
    QLabel* m_none;
};

} // namespace quadrant
