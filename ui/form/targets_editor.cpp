// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/targets_editor.h"

#include "ui/form/target_row.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

TargetsEditor::TargetsEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout) {
    auto* add = new QPushButton(tr("Add a server"));
    add->setObjectName(QStringLiteral("addTarget"));
    add->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Plus));
    add->setToolTip(tr("Load one more running server; it gets a panel of its own (%1).")
                        .arg(add->shortcut().toString(QKeySequence::NativeText)));
    connect(add, &QPushButton::clicked, this, &TargetsEditor::addTarget);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_column);
    showRows();
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(&model, &ScenarioModel::changed, this, &TargetsEditor::showRows);
}

Target TargetsEditor::newTarget(const std::vector<Target>& others) {
    Target target;
    target.url = QStringLiteral("http://127.0.0.1:8080/");
    const auto isTaken = [&](const Target& other) { return other.name == target.name; };
    int number = static_cast<int>(others.size());
    do {
        target.name = tr("server %1").arg(++number);
    } while (std::any_of(others.begin(), others.end(), isTaken));
    return target;
}

/// The first row is always there: it marks where Tab enters the rows.
void TargetsEditor::showRows() {
    const std::size_t wanted = std::max<std::size_t>(1, m_model.scenario().targets.size());
    while (m_rows.size() > wanted) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater(); // its own button may be what asked for this
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted) {
        const std::size_t index = m_rows.size();
        auto* row = new TargetRow(m_model, index);
        connect(row, &TargetRow::removeWanted, this, [this, index] { removeTarget(index); });
        m_column->addWidget(row);
        if (index > 0)
            row->followInTabOrder(*m_rows.back());
        m_rows.push_back(row);
    }
}

void TargetsEditor::addTarget() {
    m_model.edit(
        [](Scenario& scenario) { scenario.targets.push_back(newTarget(scenario.targets)); });
    m_rows.back()->show(); // only what is shown can take the focus
    m_rows.back()->setFocus();
}

void TargetsEditor::removeTarget(std::size_t index) {
    m_model.edit([index](Scenario& scenario) {
        scenario.targets.erase(scenario.targets.begin() + static_cast<std::ptrdiff_t>(index));
    });
}

} // namespace quadrant

#include "moc_targets_editor.cpp"
