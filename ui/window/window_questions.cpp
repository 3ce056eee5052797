// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_questions.h"

#include "core/base/version.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace quadrant {
namespace {

struct Question {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Question)
};

} // namespace

QMessageBox* askToStopAndClose(const QString& what, QWidget* window, std::function<void()> stop) {
    auto* question = new QMessageBox(QMessageBox::Question, what,
                                     Question::tr("%1. Stop it and close Quadrant?").arg(what),
                                     QMessageBox::NoButton, window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* stopAndClose =
        question->addButton(Question::tr("&Stop and close"), QMessageBox::AcceptRole);
    QPushButton* keepRunning =
        question->addButton(Question::tr("&Keep running"), QMessageBox::RejectRole);
    question->setDefaultButton(keepRunning);
    question->setEscapeButton(keepRunning);
    QObject::connect(stopAndClose, &QPushButton::clicked, window, std::move(stop));
    question->open();
    return question;
}

void showAbout(QWidget* window) {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, Question::tr("About Quadrant"),
        Question::tr(
            "<h3>%1</h3><p>Shows live what sync and async endpoints with blocking and non-blocking "
            "I/O do to latency and errors.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(programBuild()),
        QMessageBox::Close, window);
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace quadrant
