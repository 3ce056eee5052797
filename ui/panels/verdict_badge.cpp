// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/verdict_badge.h"

#include "core/report/words/verdict_text.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace quadrant {

VerdictBadge::VerdictBadge(QWidget* parent)
    : QLabel(parent) {
    setObjectName(QStringLiteral("verdict"));
    setTextFormat(Qt::PlainText);
    colour();
}

void VerdictBadge::setVerdict(const std::optional<Verdict>& verdict, const QStringList& reasons) {
    setText(verdictText(verdict));
    const QString why = !verdict ? QString()
                        : verdict->sound()
                            ? tr("Nothing speaks against these figures: the load generator, this "
                                 "machine and the window kept up.")
                            : reasons.join(QLatin1Char('\n'));
    setToolTip(why);
    setAccessibleDescription(why);
    const bool suspect = verdict && !verdict->sound();
    if (suspect == m_suspect)
        return;
    m_suspect = suspect;
    colour();
}

void VerdictBadge::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void VerdictBadge::colour() {
    const Theme& theme = themeFor(palette());
    const QColor wanted = m_suspect ? theme.warning : theme.quietText;
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette changed = palette();
    changed.setColor(QPalette::WindowText, wanted);
    setPalette(changed);
}

} // namespace quadrant

#include "moc_verdict_badge.cpp"
