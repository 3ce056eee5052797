// SPDX-License-Identifier: GPL-3.0-or-later
// The summary with what there is to say about it: the table, and beside it, where there is any, why
// each mode came out so and what the figures mean.
#pragma once

#include "core/report/tables/summary_table.h"

#include <QSplitter>

class QTextBrowser;

namespace quadrant {

class SummaryView;

class SummaryPane : public QSplitter {
    Q_OBJECT

public:
    explicit SummaryPane(QWidget* parent = nullptr);

    void setTable(const SummaryTable& table);

private:
    void setNotes(const QString& html);

    SummaryView* m_view;
    QTextBrowser* m_notes;
    QString m_shown;
};

} // namespace quadrant
