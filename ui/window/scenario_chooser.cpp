// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scenario_chooser.h"

#include <QFileInfo>

namespace quadrant {

ScenarioChooser::ScenarioChooser(ScenarioModel& model, QWidget* parent)
    : QComboBox(parent)
    , m_model(model) {
    setObjectName(QStringLiteral("scenarioChooser"));
    setAccessibleName(tr("Scenario"));
    setToolTip(tr("What to run: a built-in scenario or a file."));
    setMinimumContentsLength(14);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setRecentFiles({});
    connect(&model, &ScenarioModel::changed, this, &ScenarioChooser::showSource);
    connect(this, &QComboBox::activated, this, [this](int index) {
        Q_EMIT chosen(itemData(index).toString());
        showSource();
    });
}

void ScenarioChooser::setRecentFiles(const QStringList& paths) {
    clear();
    for (const QString& name : builtInScenarios())
        addItem(name, name);
    if (!paths.isEmpty())
        insertSeparator(count());
    for (const QString& path : paths) {
        addItem(QFileInfo(path).completeBaseName(), path);
        setItemData(count() - 1, path, Qt::ToolTipRole);
    }
    showSource();
}

/// A scenario that came from nowhere stands in the list under no name: the box is empty then.
void ScenarioChooser::showSource() {
    setPlaceholderText(m_model.scenario().name);
    setCurrentIndex(m_model.source().isEmpty() ? -1 : findData(m_model.source()));
}

} // namespace quadrant

#include "moc_scenario_chooser.cpp"
