// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user sees first: what the four modes are, and two runs to begin with. GUI thread.
#pragma once

#include <QWidget>

namespace quadrant {

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Load that built-in scenario and run it.
    void runWanted(const QString& scenario);
    void dismissed();

private:
    QWidget* makeOffer(const char* name, const QString& title, const QString& text,
                       const QString& scenario);
};

} // namespace quadrant
