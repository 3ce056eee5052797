// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/load_control.h"

#include "core/scenario/load_level.h"
#include "ui/form/number_box.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace quadrant {
namespace {

constexpr std::chrono::milliseconds settleTime{300};

} // namespace

LoadControl::LoadControl(QWidget* parent)
    : QWidget(parent)
    , m_box(new NumberBox(0)) {
    m_box->setObjectName(QStringLiteral("loadNow"));
    m_box->setAccessibleName(tr("Load now"));
    m_box->setKeyboardTracking(false);
    m_box->installEventFilter(this);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        // Not the box's own range, with which it would take no more than the first digits of a
        // number that is too large.
        m_box->showValue(std::clamp(value, m_range.least, m_range.most));
        m_settled.start();
    });
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_box->value() != m_level)
            Q_EMIT levelWanted(m_box->value());
    });

    auto* label = new QLabel(tr("Load now"));
    label->setBuddy(m_box);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(label);
    row->addWidget(m_box);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // the progress has the rest
}

void LoadControl::begin(const Scenario& scenario) {
    const bool open = isOpen(scenario);
    m_range = open ? anyRate : anyUsers;
    const QSignalBlocker quiet(m_box);
    m_box->setDecimals(open ? 3 : 0);
    m_box->setSuffix(open ? tr(" /s") : tr(" users"));
    const QString what = open ? tr("How many requests start each second: change it while the run "
                                   "goes on (Ctrl+L).")
                              : tr("How many users there are: change it while the run goes on "
                                   "(Ctrl+L).");
    m_box->setToolTip(
        loadLevels(scenario).size() > 1
            ? tr("%1 Stages that are still to come for this mode are dropped then.").arg(what)
            : what);
    m_first = loadLevels(scenario).front().level;
    beginMode();
}

void LoadControl::beginMode() {
    m_settled.stop();
    show(m_first);
}

void LoadControl::setLevel(double level) {
    m_level = level;
    if (!m_settled.isActive())
        show(level);
}

void LoadControl::takeFocus() {
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void LoadControl::show(double level) {
    m_level = level;
    const QSignalBlocker quiet(m_box);
    m_box->setValue(level);
}

/// Escape takes back what is being typed. It would stop the run otherwise.
bool LoadControl::eventFilter(QObject* watched, QEvent* event) {
    const bool concernsKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!concernsKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_settled.stop();
        show(m_level);
        m_box->clearFocus();
    }
    return true;
}

} // namespace quadrant

#include "moc_load_control.cpp"
