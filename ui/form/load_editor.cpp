// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/load_editor.h"

#include "ui/form/field_grid.h"
#include "ui/form/stages_editor.h"

#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

/// Keeps the numbers: a load of 50 users is as near to one of 50 requests a second as any other.
void makeOpen(Scenario& scenario, double rate) {
    scenario.load.rate = rate;
    for (Stage& stage : scenario.stages) {
        stage.rate = stage.users.value_or(1);
        stage.users.reset();
    }
}

void makeClosed(Scenario& scenario) {
    scenario.load.rate = 0;
    for (Stage& stage : scenario.stages) {
        stage.users = std::max(1, static_cast<int>(std::lround(stage.rate.value_or(1))));
        stage.rate.reset();
    }
}

} // namespace

LoadEditor::LoadEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLoopChoice());
    column->addWidget(m_users = makeUsers());
    column->addWidget(m_rate = makeRate());
    column->addWidget(new StagesEditor(model));
    column->addWidget(m_pace = makePace());
    column->addWidget(m_arrivals = makeArrivals());
    column->addWidget(makeBoth());
    showLoop();
    connect(&model, &ScenarioModel::changed, this, &LoadEditor::showLoop);
}

QWidget* LoadEditor::makeLoopChoice() {
    auto* choice = new QWidget;
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_closed = new QRadioButton(tr("C&losed loop: users"));
    m_closed->setObjectName(QStringLiteral("closedLoop"));
    m_closed->setToolTip(tr("Each user sends its next request when its last has been answered: a "
                            "server that gets slower is asked less."));
    m_open = new QRadioButton(tr("Op&en loop: a rate"));
    m_open->setObjectName(QStringLiteral("openLoop"));
    m_open->setToolTip(tr("Requests start at a rate, whatever becomes of those before, as those of "
                          "people who don't know of each other do."));
    column->addWidget(m_closed);
    column->addWidget(m_open);
    connect(m_open, &QRadioButton::toggled, this, &LoadEditor::useOpenLoop);
    return choice;
}

QWidget* LoadEditor::makeUsers() {
    auto* grid = new FieldGrid(m_model);
    grid->addCount(
        {QStringLiteral("load.users"), tr("&Users"),
         tr("How many send requests at once, each on a connection of its own.")},
        [](auto& s) -> auto& { return s.load.users; });
    return grid;
}

QWidget* LoadEditor::makePace() {
    auto* grid = new FieldGrid(m_model);
    grid->addRate(
        {QStringLiteral("load.spawnRate"), tr("&Spawn rate"),
         tr("How many users join each second until all are there.")},
        [](auto& s) -> auto& { return s.load.spawnRate; });
    grid->addTime(
        {QStringLiteral("load.thinkTimeMs"), tr("&Think time"),
         tr("How long a user pauses between an answer and the next request.")},
        [](auto& s) -> auto& { return s.load.thinkTime; });
    return grid;
}

QWidget* LoadEditor::makeRate() {
    auto* grid = new FieldGrid(m_model);
    grid->addRateAboveZero(
        {QStringLiteral("load.rate"), tr("Ra&te"),
         tr("How many requests start each second, all modes under load at once taken together.")},
        [](auto& s) -> auto& { return s.load.rate; });
    return grid;
}

QWidget* LoadEditor::makeArrivals() {
    auto* grid = new FieldGrid(m_model);
    grid->addChoice(
        {QStringLiteral("load.arrivals"), tr("Arrival&s"),
         tr("At equal distances, or independent of each other (a Poisson process), which comes in "
            "bursts as real traffic does.")},
        {tr("constant"), tr("Poisson")},
        [](const Scenario& s) { return s.load.arrivals == Arrivals::Constant ? 0 : 1; },
        [](Scenario& s, int index) {
            s.load.arrivals = index == 0 ? Arrivals::Constant : Arrivals::Poisson;
        });
    grid->addCount(
        {QStringLiteral("load.maxConnections"), tr("Max. co&nnections"),
         tr("How many connections may be open at once. A request that finds none free waits for "
            "one, and that counts as part of its response time.")},
        [](auto& s) -> auto& { return s.load.maxConnections; });
    return grid;
}

QWidget* LoadEditor::makeBoth() {
    auto* grid = new FieldGrid(m_model);
    grid->addTime(
        {QStringLiteral("load.requestTimeoutS"), tr("Re&quest time-out"),
         tr("How long to wait for an answer before the request has failed.")},
        [](auto& s) -> auto& { return s.load.requestTimeout; });
    grid->addCount(
        {QStringLiteral("load.threads"), tr("L&oad threads"),
         tr("How many threads the load generator uses.")},
        [](auto& s) -> auto& { return s.load.threads; });
    grid->addSwitch(
        {QStringLiteral("load.keepAlive"), tr("&Keep connections alive"),
         tr("Send one request after the other over a connection, not each over a new one.")},
        [](auto& s) -> auto& { return s.load.keepAlive; });
    return grid;
}

void LoadEditor::showLoop() {
    const Scenario& scenario = m_model.scenario();
    const bool open = isOpen(scenario);
    const bool staged = !scenario.stages.empty();
    (open ? m_open : m_closed)->setChecked(true);
    m_users->setVisible(!open && !staged);
    m_rate->setVisible(open && !staged);
    m_pace->setVisible(!open);
    m_arrivals->setVisible(open);
    if (scenario.load.rate > 0)
        m_rateAside = scenario.load.rate;
}

void LoadEditor::useOpenLoop(bool open) {
    if (open == isOpen(m_model.scenario()))
        return; // it is the model that chose
    m_model.edit([this, open](Scenario& scenario) {
        if (open)
            makeOpen(scenario, m_rateAside);
        else
            makeClosed(scenario);
    });
}

} // namespace quadrant

#include "moc_load_editor.cpp"
