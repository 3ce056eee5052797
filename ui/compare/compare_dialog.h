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

namespace quadrant {

class OverlayChart;
class StringTableModel;

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    explicit CompareDialog(QWidget* parent = nullptr);

    void setComparison(const std::shared_ptr<const Comparison>& comparison);

Q_SIGNALS:
    /// A mode is shown against another one, which has taken a moment to work out.
    void shown();

protected:
    bool event(QEvent* event) override;

private:
    void tellWritten(const QString& path);
    void layOut();
    static QWidget* makeTableOf(const char* name, StringTableModel& curves,
                                const OverlayChart& chart);
    QWidget* makeChoices();
    QWidget* makeButtons();
    /// Whole runs: then a mode of one can be held against another mode of the others.
    bool isOfWholeRuns() const;
    const ComparedEndpoint& shownEndpoint() const;
    void choose();
    void compareModes(const QString& baseline, const QString& other);
    void showComparison(const std::shared_ptr<const Comparison>& comparison);
    void showEndpoint();
    void showOverTime();
    void showWhatElseDiffers();
    void copy();
    void askAndWrite();
    void offerPictures();

    std::shared_ptr<const Comparison> m_given;
    std::shared_ptr<const Comparison> m_comparison; ///< that, or one mode against another
    int m_asked = 0;                                ///< counts, so that a late answer is dropped
    Exporter m_exporter;
    QLabel* m_sides;
    QComboBox* m_endpoint;
    QLabel* m_againstLabel = nullptr;
    QComboBox* m_against;
    QComboBox* m_percentile;
    OverlayChart* m_curves;
    OverlayChart* m_overTime;
    QTabWidget* m_tabs;
    StringTableModel* m_model;
    QTableView* m_table;
    StringTableModel* m_percentiles;
    StringTableModel* m_moments;
    StringTableModel* m_whatElse;
    QTableView* m_differences;
    QLabel* m_method;
    QLabel* m_notes;
    QLabel* m_message;
};

} // namespace quadrant
