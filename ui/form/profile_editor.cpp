// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/profile_editor.h"

#include "ui/form/collapsible.h"
#include "ui/form/field_grid.h"
#include "ui/form/profile_field.h"
#include "ui/form/quiet_label.h"

#include <QVBoxLayout>

namespace quadrant {

namespace {

QString key(const char* name) {
    return QStringLiteral("profile.") + QLatin1String(name);
}

} // namespace

ProfileEditor::ProfileEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_which(new ProfileField(model))
    , m_changed(new QuietLabel({}))
    , m_settings(new Collapsible(tr("Ever&y server setting"), makeSettings())) {
    m_changed->setObjectName(QStringLiteral("profileChanged"));
    m_settings->setObjectName(QStringLiteral("profileSettings"));

    auto* which = new FieldGrid(model);
    which->placeEditor({QStringLiteral("profile"), tr("&Profile"),
                        tr("What kind of application server the embedded one behaves like.")},
                       m_which);
    which->addNote(m_changed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(which);
    column->addWidget(m_settings);

    showProfile();
    connect(&model, &ScenarioModel::changed, this, &ProfileEditor::showProfile);
}

QWidget* ProfileEditor::makeSettings() {
    auto* grid = new FieldGrid(m_model, FieldGrid::Hints::Shown);
    grid->addChoice(
        {QStringLiteral("server"), tr("Runs in"),
         tr("In a process of its own the server has its own memory, locks and limit of "
            "connections. Not part of the profile.")},
        {tr("this program"), tr("its own process")},
        [](const Scenario& s) { return s.server == ServerPlacement::InProcess ? 0 : 1; },
        [](Scenario& s, int index) {
            s.server = index == 0 ? ServerPlacement::InProcess : ServerPlacement::ChildProcess;
        });
    grid->addText(
        {key("name"), tr("Name"),
         tr("A name of your own for your own settings; the scenario keeps both.")},
        [](auto& s) -> auto& { return s.profile.name; });
    grid->addCount(
        {key("poolSize"), tr("Pool size"),
         tr("Threads that serve sync endpoints: so many requests are served at once, "
            "the others queue.")},
        [](auto& s) -> auto& { return s.profile.poolSize; });
    grid->addChoice(
        {key("queueOrder"), tr("Queue order"),
         tr("Which queued request a free thread takes. Last come, first served keeps a few quick "
            "and lets the rest starve.")},
        {tr("first come (fifo)"), tr("last come (lifo)")},
        [](const Scenario& s) { return s.profile.queueOrder == QueueOrder::Fifo ? 0 : 1; },
        [](Scenario& s, int index) {
            s.profile.queueOrder = index == 0 ? QueueOrder::Fifo : QueueOrder::Lifo;
        });
    grid->addTime(
        {key("setupCostMs"), tr("Setup cost"),
         tr("CPU time that each request burns on its thread: making clients, middleware, "
            "logging.")},
        [](auto& s) -> auto& { return s.profile.setupCost; });
    grid->addSwitch(
        {key("setupCostSerialised"), tr("Setup cost under one lock"),
         tr("Only one thread at a time can pay it, the event loop included, as under "
            "an interpreter lock.")},
        [](auto& s) -> auto& { return s.profile.setupCostSerialised; });
    grid->addTime(
        {key("networkDelayMs"), tr("Network delay"),
         tr("Added to each answer of the called service: the round trips of a network "
            "that isn't this machine's own.")},
        [](auto& s) -> auto& { return s.profile.networkDelay; });
    grid->addSwitch(
        {key("downstreamKeepAlive"), tr("Reuse calls' connections"),
         tr("Calls of the service go over connections that stay open; otherwise each "
            "call opens one.")},
        [](auto& s) -> auto& { return s.profile.downstreamKeepAlive; });
    grid->addTime(
        {key("downstreamTimeoutMs"), tr("Call time-out"),
         tr("How long a call may take before the endpoint gives up and answers 504. "
            "0: as long as it likes.")},
        [](auto& s) -> auto& { return s.profile.downstreamTimeout; });
    grid->addTime(
        {key("pollIntervalMs"), tr("Poll interval"),
         tr("How long sync + non-blocking pauses between two looks at its I/O.")},
        [](auto& s) -> auto& { return s.profile.pollInterval; });
    grid->addTime(
        {key("watchdogS"), tr("Watchdog"),
         tr("A supervisor replaces an event loop that has not turned for so long; all "
            "its connections fail at once. 0: none does.")},
        [](auto& s) -> auto& { return s.profile.watchdog; });
    grid->addCount(
        {key("backlog"), tr("Listen backlog"),
         tr("How many connections may wait for the event loop to accept them.")},
        [](auto& s) -> auto& { return s.profile.backlog; });
    grid->addCount(
        {key("loops"), tr("Event loops"),
         tr("Each on a thread of its own, as workers that share the listening port; every "
            "connection belongs to one of them.")},
        [](auto& s) -> auto& { return s.profile.loops; });
    return grid;
}

void ProfileEditor::showProfile() {
    const QString changed = m_which->changedFrom();
    m_changed->setVisible(!changed.isEmpty());
    m_changed->setText(tr("Not %1 as it is built in: the scenario keeps these settings. Choose %1 "
                          "again to have it back.")
                           .arg(changed));
    if (!m_model.problemsAt(QStringLiteral("profile")).isEmpty())
        m_settings->setOpen(true);
}

} // namespace quadrant

#include "moc_profile_editor.cpp"
