// SPDX-License-Identifier: GPL-3.0-or-later
// The strip in the toolbar: which mode of how many, how far, how long to go; and between runs what
// Run would do or why it can't.
#pragma once

#include "ui/models/run_progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace quadrant {

class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    void showProgress(const RunProgress& progress);
    /// Between runs.
    void showSentence(const QString& sentence);
    QString text() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSentence();

    QString m_sentence;
    QLabel* m_place;
    QProgressBar* m_bar;
    QLabel* m_time;
};

} // namespace quadrant
