// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/collapsible.h"

#include "ui/words/words.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace quadrant {

Collapsible::Collapsible(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_header(new QToolButton)
    , m_content(content) {
    m_header->setObjectName(QStringLiteral("partHeader"));
    m_header->setText(title);
    m_header->setAccessibleName(withoutMnemonic(title));
    m_header->setCheckable(true);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_header, &QToolButton::toggled, this, &Collapsible::setOpen);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    column->addWidget(content);
    setOpen(false);
}

void Collapsible::setOpen(bool open) {
    m_header->setChecked(open);
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
}

} // namespace quadrant

#include "moc_collapsible.cpp"
