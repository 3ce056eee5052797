// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/modes_editor.h"

#include "ui/words/words.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

namespace {

constexpr int indent = 20; ///< under the choice that they belong to

bool has(const Scenario& scenario, Mode mode) {
    return std::find(scenario.modes.begin(), scenario.modes.end(), mode) != scenario.modes.end();
}

/// A mode that joins goes before the first that comes after it in the usual order; one that goes
/// takes its share of the users along.
void setMode(Scenario& scenario, Mode mode, bool on) {
    std::erase(scenario.modes, mode);
    if (on) {
        const auto after = std::find_if(scenario.modes.begin(), scenario.modes.end(),
                                        [mode](Mode other) { return other > mode; });
        scenario.modes.insert(after, mode);
    } else {
        scenario.load.share.erase(mode);
    }
}

} // namespace

ModesEditor::ModesEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(indent, 0, 0, 0);
    column->setSpacing(2);
    for (const Mode mode : allModes) {
        auto* box = new QCheckBox(modeTitle(mode));
        box->setObjectName(modeId(mode));
        box->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + column->count())));
        box->setToolTip(tr("%1 (%2)").arg(modeExplanation(mode),
                                          box->shortcut().toString(QKeySequence::NativeText)));
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

#include "moc_modes_editor.cpp"
