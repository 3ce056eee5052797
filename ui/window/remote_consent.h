// SPDX-License-Identifier: GPL-3.0-or-later
// May this person load that machine? Asked before anything is sent to a host that isn't surely
// this one; a yes holds for the host until the program ends. GUI thread, doesn't block.
#pragma once

#include <QCoreApplication>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace quadrant {

class RemoteConsent {
    Q_DECLARE_TR_FUNCTIONS(quadrant::RemoteConsent)

public:
    /// Where it is off, nothing is asked.
    void setAsking(bool asking) { m_asking = asking; }
    /// Calls `allowed` at once where there is nothing (more) to ask, later upon a yes, else never.
    void ask(const QStringList& hosts, QWidget* window, const std::function<void()>& allowed);

private:
    QSet<QString> m_allowed;
    bool m_asking = true;
};

} // namespace quadrant
