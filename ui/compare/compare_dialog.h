// SPDX-License-Identifier: GPL-3.0-or-later
// Runs, or the modes of one, on one page: percentile curves, latency over time, a table of
// differences with their intervals, what else differs, and what speaks against believing it. Not
// modal. GUI thread; what it shows has been worked out before.
#pragma once

#include "core/compare/comparison.h"
#include "ui/models/exporter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace quadrant {

class ComparisonTableModel;
class OverlayChart;

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    explicit CompareDialog(QWidget* parent = nullptr);

    void setComparison(const std::shared_ptr<const Comparison>& comparison);

private:
    void layOut();
    QWidget* makeChoices();
    QWidget* makeButtons();
    void showEndpoint();
    void showOverTime();
    void showWhatElseDiffers();
    void copy();
    void askAndWriteJson();

    std::shared_ptr<const Comparison> m_comparison;
    Exporter m_exporter;
    QLabel* m_sides;
    QComboBox* m_endpoint;
    QComboBox* m_percentile;
    OverlayChart* m_curves;
    OverlayChart* m_overTime;
    QTabWidget* m_tabs;
    ComparisonTableModel* m_model;
    QTableView* m_table;
    QTableWidget* m_differences;
    QLabel* m_notes;
    QLabel* m_message;
};

} // namespace quadrant
