// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/modes_editor.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

namespace {

struct ModeText {
    QString label;
    QString hint;
};

ModeText modeText(Mode mode) {
    switch (mode) {
    case Mode::SyncBlocking:
        return {ModesEditor::tr("sync + blocking"),
                ModesEditor::tr("A pool thread waits for the I/O.")};
    case Mode::SyncNonBlocking:
        return {ModesEditor::tr("sync + non-blocking"),
                ModesEditor::tr("A pool thread polls the I/O.")};
    case Mode::AsyncBlocking:
        return {ModesEditor::tr("async + blocking"),
                ModesEditor::tr("The event loop itself waits for the I/O; it stalls.")};
    case Mode::AsyncNonBlocking:
        return {ModesEditor::tr("async + non-blocking"),
                ModesEditor::tr("The event loop is told when the I/O is done.")};
    }
    return {};
}

bool has(const Scenario& scenario, Mode mode) {
    return std::find(scenario.modes.begin(), scenario.modes.end(), mode) != scenario.modes.end();
}

/// A mode that joins goes before the first that comes after it in the usual order.
void setMode(Scenario& scenario, Mode mode, bool on) {
    std::erase(scenario.modes, mode);
    if (on) {
        const auto after = std::find_if(scenario.modes.begin(), scenario.modes.end(),
                                        [mode](Mode other) { return other > mode; });
        scenario.modes.insert(after, mode);
    }
}

} // namespace

ModesEditor::ModesEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (const Mode mode : allModes) {
        const ModeText text = modeText(mode);
        auto* box = new QCheckBox(text.label);
        box->setObjectName(modeId(mode));
        box->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + column->count())));
        box->setToolTip(
            tr("%1 (%2)").arg(text.hint, box->shortcut().toString(QKeySequence::NativeText)));
        const auto show = [&model, box, mode] { box->setChecked(has(model.scenario(), mode)); };
        show();
        connect(&model, &ScenarioModel::changed, box, show);
        connect(box, &QCheckBox::toggled, this, [&model, mode](bool on) {
            if (on != has(model.scenario(), mode))
                model.edit([mode, on](Scenario& scenario) { setMode(scenario, mode, on); });
        });
        column->addWidget(box);
    }
}

} // namespace quadrant
