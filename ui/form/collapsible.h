// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the form that a person opens when they want it.
#pragma once

#include <QWidget>

class QToolButton;

namespace quadrant {

class Collapsible : public QWidget {
    Q_OBJECT

public:
    Collapsible(const QString& title, QWidget* content, QWidget* parent = nullptr);

    void setOpen(bool open);

private:
    QToolButton* m_header;
    QWidget* m_content;
};

} // namespace quadrant
