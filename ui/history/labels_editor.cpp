// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/labels_editor.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace quadrant {

namespace {

constexpr int noteLines = 3;

/// Commas separate them as well as spaces do.
QStringList tagsFrom(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    QStringList tags = text.split(between, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

} // namespace

LabelsEditor::LabelsEditor(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_tags(new QLineEdit)
    , m_note(new QPlainTextEdit) {
    m_name->setObjectName(QStringLiteral("runName"));
    m_name->setMaxLength(200);
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setMaxLength(200);
    m_tags->setPlaceholderText(tr("nightly before-fix"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What was special about this run"));
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + 12);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("N&ote"), m_note);
    for (QLineEdit* line : {m_name, m_tags})
        connect(line, &QLineEdit::editingFinished, this, &LabelsEditor::commit);
    m_note->installEventFilter(this);
    clear();
}

void LabelsEditor::edit(const LibraryEntry& entry) {
    if (entry.id == m_run && entry.labels == m_labels)
        return; // not to disturb whoever types
    if (entry.id != m_run)
        commit();
    m_run = entry.id;
    setEnabled(true);
    fill(entry.labels);
}

void LabelsEditor::clear() {
    commit();
    m_run = 0;
    fill({});
    setEnabled(false);
}

void LabelsEditor::editName() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void LabelsEditor::commit() {
    if (m_run == 0)
        return;
    RunLabels typed = m_labels;
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        typed.name = name;
    typed.tags = tagsFrom(m_tags->text());
    typed.note = m_note->toPlainText();
    if (typed == m_labels)
        return;
    m_labels = typed;
    Q_EMIT edited(m_run, typed);
}

/// Fields that hold it already keep their cursor.
void LabelsEditor::fill(const RunLabels& labels) {
    m_labels = labels;
    if (m_name->text() != labels.name)
        m_name->setText(labels.name);
    if (tagsFrom(m_tags->text()) != labels.tags || labels.tags.isEmpty())
        m_tags->setText(labels.tags.join(u' '));
    if (m_note->toPlainText() != labels.note)
        m_note->setPlainText(labels.note);
}

bool LabelsEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

} // namespace quadrant

#include "moc_labels_editor.cpp"
