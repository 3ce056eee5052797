// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scenario_files.h"

#include "core/scenario/scenario_command.h"
#include "ui/window/message_bar.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>

namespace quadrant {

namespace {

/// A run file holds a scenario too, but saving the scenario must not overwrite the run.
bool holdsScenarioOnly(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(file.readAll())[u"format"] ==
                                                 QStringLiteral("quadrant-scenario");
}

} // namespace

ScenarioFiles::ScenarioFiles(ScenarioModel& model, WindowMemory& memory, MessageBar& messages,
                             QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_memory(memory)
    , m_messages(messages)
    , m_window(window) {}

void ScenarioFiles::open(const QString& nameOrPath) {
    const bool dropsEdits = m_model.isModified();
    const Scenario edited = m_model.scenario();
    const QString source = m_model.source();
    if (nameOrPath.endsWith(QStringLiteral(".quadrant"))) {
        Q_EMIT runFileChosen(nameOrPath);
        return;
    }
    if (const auto loaded = m_model.load(nameOrPath); !loaded) {
        m_messages.showError(
            tr("Cannot open %1: %2").arg(nameOrPath, toStrings(loaded.error()).join(u"; ")));
        return;
    }
    if (!builtInScenarios().contains(nameOrPath))
        remember(nameOrPath);
    m_messages.dismiss();
    if (dropsEdits)
        offerBack(edited, source);
}

void ScenarioFiles::take(const Scenario& scenario) {
    const bool dropsEdits = m_model.isModified() && m_model.scenario() != scenario;
    const Scenario edited = m_model.scenario();
    const QString source = m_model.source();
    m_model.set(scenario, {});
    if (dropsEdits)
        offerBack(edited, source);
}

void ScenarioFiles::offerBack(const Scenario& edited, const QString& source) {
    m_messages.showNotice(tr("Your changes to %1 were dropped.").arg(edited.name),
                          {tr("Bring them back"), [this, edited, source] {
                               m_messages.dismiss();
                               if (source.isEmpty() || !m_model.load(source))
                                   m_model.set(edited, {});
                               m_model.edit([&edited](Scenario& s) { s = edited; });
                           }});
}

void ScenarioFiles::askAndOpen() {
    auto* dialog = new QFileDialog(m_window, tr("Open a scenario"), m_memory.folder(),
                                   tr("Scenarios and runs (*.json *.quadrant);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioFiles::open);
    dialog->open();
}

void ScenarioFiles::save() {
    const QString& source = m_model.source();
    if (!builtInScenarios().contains(source) && holdsScenarioOnly(source))
        saveAs(source);
    else
        askAndSave();
}

void ScenarioFiles::askAndSave() {
    auto* dialog = new QFileDialog(m_window, tr("Save the scenario"), m_memory.folder(),
                                   tr("Scenarios (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(m_model.scenario().name + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioFiles::saveAs);
    dialog->open();
}

/// One that came from a run is told as what differs from the built-in scenario of its name.
void ScenarioFiles::copyCommand() {
    QString source = m_model.source();
    Scenario from = m_model.original();
    if (source.isEmpty()) {
        source = builtInScenarios().contains(from.name) ? from.name : builtInScenarios().front();
        from = loadScenario(source).value();
    }
    const auto command = commandToRun(source, from, m_model.scenario(), m_model.timeScale());
    if (!command) {
        m_messages.showError(tr("Save the scenario first: not all of it can be given on the "
                                "command line."));
        return;
    }
    QGuiApplication::clipboard()->setText(*command);
    m_messages.showNotice(tr("Copied: %1").arg(*command));
}

void ScenarioFiles::saveAs(const QString& path) {
    if (const auto written = m_model.save(path); !written) {
        m_messages.showError(written.error().message);
        return;
    }
    remember(path);
    m_messages.showNotice(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
}

void ScenarioFiles::remember(const QString& path) {
    m_memory.addRecentFile(path);
    m_memory.setFolder(QFileInfo(path).absolutePath());
    Q_EMIT recentFilesChanged();
}

} // namespace quadrant

#include "moc_scenario_files.cpp"
