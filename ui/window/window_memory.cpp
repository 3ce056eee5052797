// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_memory.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QMainWindow>
#include <QSplitter>
#include <QStandardPaths>

namespace quadrant {

namespace {

constexpr int mostRecentFiles = 10;

const QString scenarioKey = QStringLiteral("scenario/edited");
const QString sourceKey = QStringLiteral("scenario/source");
const QString recentKey = QStringLiteral("scenario/recent");
const QString geometryKey = QStringLiteral("window/geometry");
const QString folderKey = QStringLiteral("window/folder");
const QString tenthOfTimeKey = QStringLiteral("window/tenthOfTime");
const QString welcomedKey = QStringLiteral("window/welcomed");
const QString sharedAxesKey = QStringLiteral("window/sharedAxes");

QString splitterKey(const QSplitter* splitter) {
    return QStringLiteral("window/") + splitter->objectName();
}

} // namespace

void WindowMemory::saveScenario(const ScenarioModel& model) {
    m_settings.setValue(scenarioKey, QJsonDocument(toJson(model.lastValid())).toJson());
    m_settings.setValue(sourceKey, model.source());
}

bool WindowMemory::restoreScenario(ScenarioModel& model) const {
    const auto edited = parseScenario(m_settings.value(scenarioKey).toByteArray());
    if (!edited)
        return false;
    // What it differs from is read again: the file may have changed, or gone.
    const QString source = m_settings.value(sourceKey).toString();
    if (source.isEmpty() || !model.load(source))
        model.set(edited.value(), {});
    model.edit([&edited](Scenario& scenario) { scenario = edited.value(); });
    return true;
}

void WindowMemory::saveGeometry(const QMainWindow& window, const QList<QSplitter*>& splitters) {
    m_settings.setValue(geometryKey, window.saveGeometry());
    for (const QSplitter* splitter : splitters)
        m_settings.setValue(splitterKey(splitter), splitter->saveState());
}

bool WindowMemory::restoreGeometry(QMainWindow& window, const QList<QSplitter*>& splitters) const {
    for (QSplitter* splitter : splitters)
        splitter->restoreState(m_settings.value(splitterKey(splitter)).toByteArray());
    return window.restoreGeometry(m_settings.value(geometryKey).toByteArray());
}

QStringList WindowMemory::recentFiles() const {
    QStringList there;
    for (const QString& path : m_settings.value(recentKey).toStringList()) {
        if (QFileInfo::exists(path))
            there << path;
    }
    return there;
}

void WindowMemory::addRecentFile(const QString& path) {
    QStringList recent = m_settings.value(recentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(recentKey, QStringList(recent.mid(0, mostRecentFiles)));
}

QString WindowMemory::folder() const {
    return m_settings
        .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void WindowMemory::setFolder(const QString& folder) {
    m_settings.setValue(folderKey, folder);
}

bool WindowMemory::welcomed() const {
    return m_settings.value(welcomedKey, false).toBool();
}

void WindowMemory::setWelcomed() {
    m_settings.setValue(welcomedKey, true);
}

bool WindowMemory::tenthOfTime() const {
    return m_settings.value(tenthOfTimeKey, false).toBool();
}

void WindowMemory::setTenthOfTime(bool on) {
    m_settings.setValue(tenthOfTimeKey, on);
}

bool WindowMemory::sharedAxes() const {
    return m_settings.value(sharedAxesKey, true).toBool();
}

void WindowMemory::setSharedAxes(bool shared) {
    m_settings.setValue(sharedAxesKey, shared);
}

} // namespace quadrant
