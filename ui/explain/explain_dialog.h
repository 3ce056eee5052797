// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a run apart: measures its modes again with one setting of the profile at a time switched
// off, and shows what each does. Not modal; hiding it doesn't stop it. GUI thread; never blocks.
#pragma once

#include "ui/models/explain_model.h"
#include "ui/models/exporter.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace quadrant {

class ExplainChoice;
class ExplanationView;

class ExplainDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExplainDialog(QWidget* parent = nullptr);

    /// What there is to explain. Figures that have been measured stay until the next start.
    /// `scenario` is not scaled; `timeScale` is what it was run at.
    void setScenario(const Scenario& scenario, double timeScale);
    /// Nothing can be started while there is a reason, such as a run that goes on.
    void setHeldBackBy(const QString& reason);

    /// Is called before anything is measured; may call `proceed`, now or later.
    using Ask = std::function<void(std::function<void()> proceed)>;
    void setAsking(Ask ask) { m_ask = std::move(ask); }
    void start();
    void stop();
    bool isRunning() const { return m_model.isRunning(); }
    const ExplainModel& model() const { return m_model; }

Q_SIGNALS:
    void startedOrEnded();

private:
    void layOut();
    QWidget* makeControls();
    QWidget* makeButtons();
    void showPlan();
    void showExplanation();
    void showState();
    void copy();
    void askAndWrite(const QString& title, const QString& ending, const QString& filter,
                     QByteArray (*content)(const Explanation&));

    ExplainModel m_model;
    Exporter m_exporter;
    QString m_heldBackBy;
    bool m_wasRunning = false;

    ExplainChoice* m_choice;
    Ask m_ask;
    QPushButton* m_start;
    QPushButton* m_stop;
    QProgressBar* m_bar;
    QLabel* m_progress;
    QLabel* m_title;
    ExplanationView* m_view;
    QLabel* m_message;
    QPushButton* m_copy;
    QPushButton* m_exportCsv;
    QPushButton* m_exportJson;
};

} // namespace quadrant
