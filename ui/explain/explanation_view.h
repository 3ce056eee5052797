// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as the window shows it: a small table for each mode, one below the other, with
// columns of the same widths so that the eye compares. Scrolls in itself.
#pragma once

#include "core/report/tables/explanation_table.h"
#include "ui/widgets/string_table_model.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace quadrant {

/// A mode's part of it: a row per step, words to the left and figures to the right.
StringTable stringTableOf(const ExplanationTable& table);

class ExplanationView : public QScrollArea {
    Q_OBJECT

public:
    explicit ExplanationView(QWidget* parent = nullptr);

    void setExplanation(const Explanation& explanation);

private:
    struct ModeTable {
        QLabel* title;
        QTableView* view;
        StringTableModel* model;
    };

    ModeTable makeTable();
    void fit();

    QVBoxLayout* m_column;
    std::vector<ModeTable> m_tables;
};

} // namespace quadrant
