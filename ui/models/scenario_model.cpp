// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_model.h"

#include "core/base/whole_file.h"
#include "core/load/target_url.h"

#include <QJsonDocument>

#include <algorithm>

namespace quadrant {

namespace {

/// "must be …" follows a path; by itself it begins and ends as a sentence does.
QString sentence(const QString& message) {
    QString text = message;
    if (!text.startsWith(QStringLiteral("http://"))) // a translation may begin with it
        text.replace(0, 1, text.left(1).toUpper());
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace

ScenarioModel::ScenarioModel(QObject* parent)
    : QObject(parent)
    , m_problems(problemsOf(m_scenario)) {}

QString ScenarioModel::problemsAt(const QString& path) const {
    QStringList sentences;
    for (const Problem& problem : m_problems) {
        if (isAtOrBelow(problem.path, path))
            sentences << sentence(problem.message);
    }
    return sentences.join(u'\n');
}

void ScenarioModel::set(const Scenario& scenario, const QString& source) {
    if (scenario.timeScale != 1)
        m_timeScale = 1;
    m_original = scenario;
    m_source = source;
    m_drafts.clear();
    replace(scenario);
}

void ScenarioModel::edit(const std::function<void(Scenario&)>& change) {
    Scenario changedScenario = m_scenario;
    change(changedScenario);
    if (changedScenario != m_scenario)
        replace(changedScenario);
}

void ScenarioModel::setTimeScale(double factor) {
    if (factor == m_timeScale)
        return;
    m_timeScale = factor;
    Q_EMIT changed();
}

Result<Done, Problems> ScenarioModel::load(const QString& nameOrPath) {
    Result<Scenario, Problems> loaded = loadScenario(nameOrPath);
    if (!loaded)
        return loaded.error();
    set(loaded.value(), nameOrPath);
    return Done{};
}

Result<Done> ScenarioModel::save(const QString& path) {
    Result<Done> written = writeFileWhole(path, QJsonDocument(toJson(m_scenario)).toJson());
    if (written)
        set(m_scenario, path);
    return written;
}

void ScenarioModel::replace(const Scenario& scenario) {
    m_scenario = scenario;
    lookForProblems();
    Q_EMIT changed();
}

void ScenarioModel::setDraft(const QString& path, const Problems& problems) {
    if (problems.empty() && !hasDraft(path))
        return;
    if (problems.empty())
        m_drafts.erase(path);
    else
        m_drafts[path] = problems;
    lookForProblems();
    Q_EMIT changed();
}

void ScenarioModel::lookForProblems() {
    m_problems = problemsOf(m_scenario);
    if (m_problems.empty())
        m_lastValid = m_scenario;
    for (const auto& [path, problems] : m_drafts)
        m_problems.insert(m_problems.end(), problems.begin(), problems.end());
}

Problems problemsOf(const Scenario& scenario) {
    Problems problems = check(scenario);
    for (std::size_t i = 0; i < scenario.targets.size(); ++i) {
        const QString path = QStringLiteral("targets[%1].url").arg(i);
        const bool known = std::any_of(problems.begin(), problems.end(),
                                       [&path](const Problem& p) { return p.path == path; });
        if (known)
            continue;
        if (const auto url = parseTargetUrl(scenario.targets[i].url); !url)
            problems.push_back({path, url.error().message});
    }
    return problems;
}

bool isAtOrBelow(const QString& path, const QString& parent) {
    if (!path.startsWith(parent))
        return false;
    return path.size() == parent.size() || path[parent.size()] == u'.' ||
           path[parent.size()] == u'[';
}

QStringList remoteHosts(const Scenario& scenario) {
    QStringList hosts;
    for (const Target& target : scenario.targets) {
        const auto url = parseTargetUrl(target.url);
        if (url && !isLoopbackName(url.value().host))
            hosts << QString::fromStdString(url.value().host);
    }
    hosts.removeDuplicates();
    return hosts;
}

} // namespace quadrant

#include "moc_scenario_model.cpp"
