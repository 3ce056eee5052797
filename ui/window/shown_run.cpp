// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shown_run.h"

#include "core/report/words/wall_time.h"
#include "core/run/run_plan.h"
#include "ui/history/history_words.h"
#include "ui/models/history_store.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace quadrant {
namespace {

struct Shown {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Shown)
};

QString startText(const RunRecord& record) {
    return timeText(toDateTime(record.started), QDateTime::currentDateTime());
}

} // namespace

void ShownRun::prepare(const Scenario& scenario) {
    m_live.prepare(endpointNames(scenario));
}

void ShownRun::begin(const RunStarted& event) {
    m_live.begin(event);
    m_record.reset();
    m_opened.clear();
}

void ShownRun::open(const std::shared_ptr<const OpenedRun>& run) {
    m_record = std::shared_ptr<const RunRecord>(run, &run->stored.record);
    const QString name = run->file.isEmpty() ? Shown::tr("Run %1").arg(run->entry.id)
                                             : QFileInfo(run->file).fileName();
    m_opened =
        Shown::tr("%1: %2, %3, %4")
            .arg(name, run->entry.labels.name, startText(*m_record), statusText(m_record->status));
}

bool ShownRun::hasMeasured() const {
    return m_record && std::any_of(m_record->endpoints.begin(), m_record->endpoints.end(),
                                   [](const EndpointRecord& endpoint) {
                                       return endpoint.status != EndpointStatus::Pending;
                                   });
}

RunSummary ShownRun::summary() const {
    return hasMeasured() ? summarise(*m_record) : m_live.summary();
}

SummaryTable ShownRun::table() const {
    return hasMeasured() ? summaryTable(*m_record) : m_live.table();
}

QString ShownRun::which(bool titleTellsOfIt) const {
    if (!hasMeasured())
        return {};
    if (!m_opened.isEmpty() || titleTellsOfIt)
        return m_opened;
    return Shown::tr("Still shown: %1, %2, %3")
        .arg(m_record->scenario.name, startText(*m_record), statusText(m_record->status));
}

} // namespace quadrant
