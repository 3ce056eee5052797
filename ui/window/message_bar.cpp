// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/dialog_parts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace quadrant {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_text(makeTextLabel("message"))
    , m_offer(new QPushButton) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    connect(m_offer, &QPushButton::clicked, this, [this] { m_act(); });

    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setObjectName(QStringLiteral("dismissMessage"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Dismiss the message"));
    close->setToolTip(tr("Dismiss the message."));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 4, 4);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer);
    row->addWidget(close);
    hide();
}

void MessageBar::showError(const QString& text) {
    showMessage(Kind::Error, text, {});
}

void MessageBar::showNotice(const QString& text, const Offer& offer) {
    showMessage(Kind::Notice, text, offer);
}

void MessageBar::dismiss() {
    hide();
    m_text->clear();
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::showMessage(Kind kind, const QString& text, const Offer& offer) {
    m_kind = kind;
    m_act = offer.act;
    m_sign->setText(kind == Kind::Error ? QStringLiteral("⚠") : QStringLiteral("ℹ"));
    m_text->setText(text);
    m_text->setAccessibleName(kind == Kind::Error ? tr("Error: %1").arg(text) : text);
    m_offer->setText(offer.label);
    m_offer->setVisible(static_cast<bool>(offer.act));
    colourIn();
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// The sign and the words say which kind it is; the tint only helps to see it at once.
void MessageBar::colourIn() {
    QPalette tinted = parentWidget() ? parentWidget()->palette() : QPalette();
    const Theme& theme = themeFor(tinted);
    const QColor tint = m_kind == Kind::Error ? theme.warning : theme.running;
    const QColor ground = tinted.color(QPalette::Window);
    const auto mix = [](int a, int b) { return (a * 5 + b) / 6; };
    tinted.setColor(QPalette::Window,
                    QColor(mix(ground.red(), tint.red()), mix(ground.green(), tint.green()),
                           mix(ground.blue(), tint.blue())));
    if (palette() != tinted)
        setPalette(tinted);
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourIn();
}

} // namespace quadrant

#include "moc_message_bar.cpp"
