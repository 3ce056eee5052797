// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_toolbar.h"

#include "ui/panels/verdict_badge.h"
#include "ui/window/load_control.h"
#include "ui/window/progress_strip.h"
#include "ui/window/scenario_chooser.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace quadrant {

namespace {

/// An action as a box to tick: a pressed button hardly differs from one that isn't.
QCheckBox* makeSwitch(QAction* action) {
    auto* box = new QCheckBox(action->iconText());
    box->setObjectName(action->objectName());
    box->setToolTip(action->toolTip());
    box->setContentsMargins(6, 0, 6, 0);
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::changed, box, [box, action] {
        box->setChecked(action->isChecked());
        box->setEnabled(action->isEnabled());
    });
    return box;
}

} // namespace

WindowToolbar::WindowToolbar(const WindowActions& actions, const ToolbarParts& parts,
                             QWidget* parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_actions(actions) {
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // it would offer to hide the toolbar
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});

    auto* label = new QLabel(tr("S&cenario"));
    label->setBuddy(parts.chooser);
    label->setContentsMargins(6, 0, 6, 0);
    addWidget(label);
    addWidget(parts.chooser);
    addSeparator();
    addActions({actions.run, actions.stop});
    m_timeScale = addWidget(makeSwitch(actions.tenthOfTime));
    m_load = addWidget(parts.load);
    addSeparator();
    parts.strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(parts.strip);
    parts.verdict->setContentsMargins(6, 0, 6, 0);
    addWidget(parts.verdict);
    addActions({actions.sharedAxes, actions.explain});

    auto* exporting = new QToolButton;
    auto* menu = new QMenu(exporting);
    menu->addActions(actions.exports);
    menu->addAction(actions.copySummary);
    exporting->setObjectName(QStringLiteral("export"));
    exporting->setDefaultAction(actions.exports.front());
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exporting->setPopupMode(QToolButton::MenuButtonPopup);
    exporting->setMenu(menu);
    addWidget(exporting);

    for (QToolButton* button : findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    setRunning(false);
    drawIcons();
}

void WindowToolbar::setRunning(bool running) {
    m_timeScale->setVisible(!running);
    m_load->setVisible(running);
}

void WindowToolbar::drawIcons() {
    m_actions.drawIcons(palette());
}

void WindowToolbar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
}

} // namespace quadrant

#include "moc_window_toolbar.cpp"
