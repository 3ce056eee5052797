// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/quiet_label.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace quadrant {

QuietLabel::QuietLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(smallFont(font()));
    colourIn();
}

void QuietLabel::colourIn() {
    QPalette coloured = palette();
    const QColor quiet = themeFor(coloured).quietText;
    if (coloured.color(QPalette::WindowText) != quiet) {
        coloured.setColor(QPalette::WindowText, quiet);
        setPalette(coloured);
    }
}

void QuietLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourIn();
}

} // namespace quadrant

#include "moc_quiet_label.cpp"
