// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/attention.h"

#include <QApplication>
#include <QWidget>

namespace quadrant {

Attention::Attention(std::unique_ptr<Desktop> desktop, QWidget& window)
    : m_desktop(std::move(desktop))
    , m_window(window) {}

Attention::~Attention() {
    if (m_goesOn)
        m_desktop->setProgress(std::nullopt);
}

void Attention::begin(const QString& what) {
    m_goesOn = true;
    m_desktop->keepAwake(true, what);
    m_desktop->setProgress(0);
}

void Attention::setProgress(double share) {
    if (m_goesOn)
        m_desktop->setProgress(share);
}

void Attention::end(const QString& what, const QString& how, Seconds lasted) {
    m_goesOn = false;
    m_desktop->keepAwake(false, {});
    m_desktop->setProgress(std::nullopt);
    // One of its dialogs in front is the window in front.
    const QWidget* active = QApplication::activeWindow();
    while (active && active != &m_window)
        active = active->parentWidget();
    const bool looked = active;
    if (lasted < isLong || looked)
        return;
    QApplication::alert(&m_window);
    m_desktop->notify(what, how);
}

} // namespace quadrant
