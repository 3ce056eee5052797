// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/load_elsewhere.h"

#include "core/report/words/wall_time.h"
#include "ui/history/history_words.h"
#include "ui/window/main_window.h"
#include "ui/window/run_history.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace quadrant {
namespace {

struct Elsewhere {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Elsewhere)
};

bool anotherWindowMeasures(const QWidget* window) {
    for (const QWidget* other : QApplication::topLevelWidgets()) {
        const auto* measuring = qobject_cast<const MainWindow*>(other);
        if (measuring && measuring != window && measuring->isMeasuring())
            return true;
    }
    return false;
}

void ask(const QString& what, QWidget* window, const std::function<void()>& proceed) {
    const auto* asked = window->findChild<QMessageBox*>(QStringLiteral("besideOtherLoads"));
    if (asked && asked->isVisible())
        return;
    auto* question = new QMessageBox(QMessageBox::Question, Elsewhere::tr("Another load goes on"),
                                     what, QMessageBox::Cancel, window);
    question->setObjectName(QStringLiteral("besideOtherLoads"));
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        Elsewhere::tr("Two at once disturb each other: the figures of both will be of both."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(Elsewhere::tr("Run &anyway"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, window, proceed);
    question->open();
}

} // namespace

void askBesideOtherLoads(RunHistory& history, QWidget* window, std::function<void()> proceed) {
    if (anotherWindowMeasures(window)) {
        ask(Elsewhere::tr("Another window is measuring."), window, proceed);
        return;
    }
    history.findRunning([window, proceed](const std::vector<LibraryEntry>& running) {
        if (running.empty()) {
            proceed();
            return;
        }
        const LibraryEntry& run = running.front();
        ask(Elsewhere::tr("Another program is measuring: run %1, %2, since %3.")
                .arg(run.id)
                .arg(run.labels.name,
                     timeText(toDateTime(run.started), QDateTime::currentDateTime())),
            window, proceed);
    });
}

} // namespace quadrant
