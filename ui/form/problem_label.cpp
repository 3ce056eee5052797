// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/problem_label.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>

namespace quadrant {

ProblemLabel::ProblemLabel(ScenarioModel& model, const QString& path, QWidget* editor)
    : m_model(model)
    , m_path(path)
    , m_editor(editor) {
    setObjectName(QStringLiteral("problem:") + path);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&model, &ScenarioModel::changed, this, &ProblemLabel::update);
    update();
    colourIn();
}

void ProblemLabel::update() {
    const QString sentences = m_model.problemsAt(m_path);
    m_editor->setAccessibleDescription(sentences);
    setText(sentences.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentences);
    const bool wasThere = !isHidden();
    setVisible(!sentences.isEmpty());
    if (!sentences.isEmpty() && !wasThere && m_editor->isAncestorOf(QApplication::focusWidget()))
        QMetaObject::invokeMethod(this, &ProblemLabel::scrollIntoView, Qt::QueuedConnection);
}

/// Who types something wrong should not have to look for what is said of it.
void ProblemLabel::scrollIntoView() {
    for (QWidget* around = parentWidget(); around; around = around->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(around))
            area->ensureWidgetVisible(this);
    }
}

void ProblemLabel::colourIn() {
    QPalette coloured = palette();
    const QColor warning = themeFor(coloured).warning;
    if (coloured.color(QPalette::WindowText) != warning) {
        coloured.setColor(QPalette::WindowText, warning);
        setPalette(coloured);
    }
}

void ProblemLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourIn();
}

} // namespace quadrant

#include "moc_problem_label.cpp"
