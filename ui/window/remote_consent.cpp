// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/remote_consent.h"

#include <QMessageBox>
#include <QPushButton>

namespace quadrant {

void RemoteConsent::ask(const QStringList& hosts, QWidget* window,
                        const std::function<void()>& allowed) {
    QStringList unasked;
    for (const QString& host : hosts) {
        if (!m_allowed.contains(host))
            unasked << host;
    }
    if (unasked.isEmpty() || !m_asking) {
        allowed();
        return;
    }
    const QString text = unasked.size() == 1
                             ? tr("%1 is not this machine. May you load it?").arg(unasked.front())
                             : tr("%1 are not this machine. May you load them?")
                                   .arg(unasked.join(QStringLiteral(", ")));
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("Another machine"), text, QMessageBox::No, window);
    question->setObjectName(QStringLiteral("remoteConsent"));
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("A load test can slow a server and its network down for everyone who uses them."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(tr("&Yes, load it"), QMessageBox::YesRole);
    question->setDefaultButton(QMessageBox::No);
    QObject::connect(yes, &QPushButton::clicked, window, [this, unasked, allowed] {
        m_allowed += QSet<QString>(unasked.begin(), unasked.end());
        allowed();
    });
    question->open();
}

} // namespace quadrant
