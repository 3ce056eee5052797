// SPDX-License-Identifier: GPL-3.0-or-later
// The charts as a table, of one endpoint at a time. Copying takes the selected cells as text, with
// tabs between. GUI thread.
#pragma once

#include "ui/charts/timeline.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QTableView;

namespace quadrant {

class ExploreView;
class MomentsModel;

class MomentsView : public QWidget {
    Q_OBJECT

public:
    /// Shows what `explore`, which lives longer, does.
    explicit MomentsView(ExploreView& explore, QWidget* parent = nullptr);

    /// Only what lies in it, or all again.
    void setSelection(const std::optional<Timeline::Stretch>& stretch);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showEndpoints();
    void showEndpoint();
    void refresh();
    void copy() const;

    void hideOthers();

    ExploreView& m_explore;
    std::optional<Timeline::Stretch> m_selection;
    QTimer m_refresh;
    QComboBox* m_endpoint;
    MomentsModel* m_model;
    QTableView* m_table;
};

} // namespace quadrant
