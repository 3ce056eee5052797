// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/problem_label.h"

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
}

void ProblemLabel::update() {
    const QString sentences = m_model.problemsAt(m_path);
    m_editor->setAccessibleDescription(sentences);
    setText(sentences.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentences);
    setVisible(!sentences.isEmpty());
}

} // namespace quadrant
