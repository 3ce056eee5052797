// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/welcome_page.h"

#include "ui/help/modes_picture.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quadrant {
namespace {

QLabel* makeText(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent) {
    auto* title = makeText(tr("What does waiting do to a web server?"));
    title->setFont(boldFont(scaledFont(title->font(), 1.6)));

    auto* skip = new QPushButton(tr("Skip: go to the panels"));
    skip->setObjectName(QStringLiteral("skipWelcome"));
    skip->setAutoDefault(false);
    connect(skip, &QPushButton::clicked, this, &WelcomePage::dismissed);

    auto* offers = new QHBoxLayout;
    offers->addWidget(makeOffer("tryQuickLook", tr("Run the quick look"),
                                tr("All four modes, half a minute: the same load on each, side "
                                   "by side."),
                                QStringLiteral("quick-look")),
                      1);
    offers->addWidget(makeOffer("tryPublished", tr("Run the published benchmark"),
                                tr("A benchmark of FastAPI that is often quoted, four minutes: "
                                   "the same figures, and what they really mean."),
                                QStringLiteral("fastapi-benchmark")),
                      1);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int em = fontMetrics().height();
    column->setContentsMargins(2 * em, em, 2 * em, em);
    column->setSpacing(em * 3 / 4);
    column->addWidget(title);
    column->addWidget(makeText(
        tr("A request that waits, for a database or another service, is served by a thread of a "
           "pool (sync) or by the event loop itself (async), and whoever serves it either sleeps "
           "meanwhile (blocking I/O) or goes on (non-blocking I/O).")));
    column->addWidget(makeText(
        tr("Of these four, three have a limit that has nothing to do with how fast the machine "
           "is: as many threads as the pool has, or the one loop that everybody shares.")));
    column->addWidget(
        makeText(tr("Quadrant has a server with all four inside, puts load on each, and shows "
                    "live what becomes of response times and failures.")));
    column->addWidget(new ModesPicture, 1);
    column->addLayout(offers);
    column->addWidget(skip, 0, Qt::AlignRight);
    column->addStretch(0);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(title->text());
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget* WelcomePage::makeOffer(const char* name, const QString& title, const QString& text,
                                const QString& scenario) {
    auto* button = new QPushButton(title);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setAccessibleDescription(text);
    connect(button, &QPushButton::clicked, this, [this, scenario] { Q_EMIT runWanted(scenario); });
    auto* offer = new QWidget;
    auto* column = new QVBoxLayout(offer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(button);
    column->addWidget(makeText(text));
    return offer;
}

} // namespace quadrant

#include "moc_welcome_page.cpp"
