// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explain_progress.h"

#include "core/base/format.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString label(const Explanation& explanation, std::size_t index) {
    const Step& step = explanation.steps[index];
    const QString what = step.isBaseline() ? u"nothing changed"_s : step.change;
    return u"[%1/%2] %3, %4"_s.arg(index + 1)
        .arg(explanation.steps.size())
        .arg(modeId(step.mode), what);
}

QString outcome(const Step& step) {
    if (step.status == EndpointStatus::Failed)
        return u"failed: "_s + step.error;
    const Summary& summary = step.summary;
    QString text = u"%1, %2 requests, %3 failures, %4 requests/s"_s.arg(
        statusId(step.status), QString::number(summary.requests),
        formatPart(summary.failures, summary.requests), formatRate(summary.requestsPerS));
    if (summary.requests > 0)
        text += u", median "_s + formatDuration(Millis(summary.percentileMs(50)));
    return text;
}

} // namespace

void ExplainProgress::show(const Explanation& soFar) {
    m_shown.resize(soFar.steps.size(), EndpointStatus::Pending);
    for (std::size_t i = 0; i < soFar.steps.size(); ++i) {
        const Step& step = soFar.steps[i];
        const bool changed = step.status != std::exchange(m_shown[i], step.status);
        if (changed && step.status == EndpointStatus::Running)
            m_line.begin(label(soFar, i) + u": started"_s, soFar.elapsed);
        else if (changed)
            m_line.say(label(soFar, i) + u": "_s + outcome(step));
        else if (step.status == EndpointStatus::Running)
            m_line.update(u"%1  %2 / %3  %4 requests/s  %5 failures"_s.arg(
                              label(soFar, i), formatClock(soFar.elapsed),
                              formatClock(soFar.expected), formatRate(step.summary.requestsPerS),
                              QString::number(step.summary.failures)),
                          soFar.elapsed);
    }
    if (soFar.status != RunStatus::Running)
        m_line.clear();
}

} // namespace quadrant
