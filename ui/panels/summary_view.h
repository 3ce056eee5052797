// SPDX-License-Identifier: GPL-3.0-or-later
// The summary: a row per figure, a column per mode, as the published table; copies as text.
#pragma once

#include "core/report/tables/summary_table.h"

#include <QTableView>

#include <memory>

namespace quadrant {

class SummaryView : public QTableView {
    Q_OBJECT

public:
    explicit SummaryView(QWidget* parent = nullptr);
    ~SummaryView() override;

    void setTable(const SummaryTable& table);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
