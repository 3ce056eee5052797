// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/progress_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace quadrant {

namespace {
constexpr int barSteps = 1000;
} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_place(new QLabel)
    , m_bar(new QProgressBar)
    , m_time(new QLabel) {
    m_place->setObjectName(QStringLiteral("progressPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setMinimumWidth(1); // its text must not hold the toolbar open
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    m_bar->setMaximumWidth(260);
    m_bar->setMinimumWidth(40); // words go first where there is little room
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_time->setObjectName(QStringLiteral("progressTime"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(10);
    row->addWidget(m_place);
    row->addWidget(m_bar, 4);
    row->addWidget(m_time);
    row->addStretch(1);
}

void ProgressStrip::showProgress(const RunProgress& progress) {
    m_sentence.clear();
    m_place->setToolTip({});
    m_place->setText(progress.place());
    m_bar->setValue(static_cast<int>(progress.fraction() * barSteps));
    m_bar->setVisible(true);
    m_time->setText(progress.time());
}

void ProgressStrip::showSentence(const QString& sentence) {
    m_sentence = sentence;
    m_place->setToolTip(sentence);
    m_bar->setVisible(false);
    m_time->clear();
    fitSentence();
}

QString ProgressStrip::text() const {
    return m_sentence.isEmpty() ? m_place->text() + QStringLiteral(" · ") + m_time->text()
                                : m_sentence;
}

void ProgressStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_sentence.isEmpty())
        fitSentence();
}

/// A long sentence must not push buttons out of the toolbar; all of it is in the tool tip.
void ProgressStrip::fitSentence() {
    m_place->setText(
        m_place->fontMetrics().elidedText(m_sentence, Qt::ElideRight, contentsRect().width() - 40));
}

} // namespace quadrant

#include "moc_progress_strip.cpp"
