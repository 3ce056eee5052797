// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/answer_text.h"

#include "core/base/format.h"
#include "core/base/language.h"

#include <algorithm>

namespace quadrant {
namespace {

// What lies closer may be chance, or what the measurement itself took.
constexpr double alike = 0.9;

struct Served {
    const SummaryColumn* column = nullptr;
    Mode mode{};
    QString title;
    double perS = 0; ///< requests that succeeded
};

bool found(const SummaryColumn& column, Finding::Kind kind) {
    return std::any_of(column.findings.begin(), column.findings.end(),
                       [kind](const Finding& finding) { return finding.kind == kind; });
}

/// As far as can be seen.
bool hadRoom(const SummaryColumn& column) {
    return found(column, Finding::Kind::NothingExhausted) ||
           found(column, Finding::Kind::ServerKeptUp);
}

/// The best first; empty where there is nothing to hold against each other.
std::vector<Served> servedBy(const RunSummary& run, QString (*titled)(const QString& name)) {
    std::vector<Served> all;
    if (run.scenario.arrangement != Arrangement::Sequential)
        return all;
    for (const SummaryColumn& column : run.columns) {
        // One that ended early, or whose load was changed, had another load than the others.
        if (!column.mode || column.status != EndpointStatus::Finished || !column.changes.empty())
            return {};
        const Summary& summary = column.summary;
        all.push_back({&column, *column.mode, titled ? titled(column.name) : column.name,
                       summary.requestsPerS - summary.failuresPerS});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Served& a, const Served& b) { return a.perS > b.perS; });
    return all.size() < 2 ? std::vector<Served>() : all;
}

/// The best of the modes that are so; null where there is none.
const Served* bestOf(const std::vector<Served>& all, bool (*isSo)(Mode mode)) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [isSo](const Served& served) { return isSo(served.mode); });
    return found == all.end() ? nullptr : &*found;
}

QString ranking(const std::vector<Served>& all) {
    const Served& best = all.front();
    QStringList titles;
    for (const Served& served : all) {
        if (served.perS >= alike * best.perS)
            titles.append(served.title);
    }
    return titles.size() == 1
               ? Core::tr("%1 served most, %2 requests/s;").arg(best.title, formatRate(best.perS))
               : Core::tr("%1 served most, up to %2 requests/s each;")
                     .arg(titles.join(QStringLiteral(", ")), formatRate(best.perS));
}

QString lastOne(const Served& best, const Served& last) {
    if (last.perS <= 0)
        return Core::tr("%1 served nothing.").arg(last.title);
    const double times = best.perS / last.perS;
    return Core::tr("%1 served %2 times fewer, %3/s.")
        .arg(last.title, wordsLocale().toString(times, 'f', times < 10 ? 1 : 0),
             formatRate(last.perS));
}

/// What it says of an endpoint of one's own, where it is seen that this is the cause.
QStringList advice(const std::vector<Served>& all, const Scenario& scenario) {
    QStringList sentences;
    const Served* blocking =
        bestOf(all, [](Mode mode) { return !isSync(mode) && holdsThread(mode); });
    if (blocking && found(*blocking->column, Finding::Kind::LoopBlocked))
        sentences.append(Core::tr("A call that blocks holds up everybody in an async endpoint: "
                                  "make that endpoint sync, or the call non-blocking."));
    const Served* async = bestOf(all, [](Mode mode) { return !holdsThread(mode); });
    const Served* sync = bestOf(all, isSync);
    if (!async || !sync)
        return sentences;
    const bool behind = sync->perS < alike * async->perS;
    if (behind && found(*sync->column, Finding::Kind::PoolExhausted))
        sentences.append(
            Core::tr("Sync endpoints wait in %1 threads at most; async ones need none to wait.")
                .arg(scenario.profile.poolSize));
    else if (!behind && hadRoom(*sync->column))
        sentences.append(Core::tr("For this load sync endpoints have threads enough: async serves "
                                  "no more."));
    return sentences;
}

QString allAlike(const std::vector<Served>& all) {
    const QString text =
        Core::tr("All modes served alike, %1 requests/s.").arg(formatRate(all.front().perS));
    const bool room = std::all_of(all.begin(), all.end(),
                                  [](const Served& served) { return hadRoom(*served.column); });
    return room ? text + u' ' +
                      Core::tr("None of them was at its limit: more load would tell them apart.")
                : text;
}

QStringList answerOf(const std::vector<Served>& all, const Scenario& scenario) {
    const Served& best = all.front();
    const Served& last = all.back();
    if (best.perS <= 0)
        return {Core::tr("No mode served a single request.")};
    if (last.perS >= alike * best.perS)
        return {allAlike(all)};
    return QStringList{ranking(all), lastOne(best, last)} + advice(all, scenario);
}

} // namespace

QStringList answerTexts(const RunSummary& run, QString (*titled)(const QString& name)) {
    const std::vector<Served> all = servedBy(run, titled);
    if (all.empty())
        return {};
    QStringList sentences = answerOf(all, run.scenario);
    if (const auto verdict = verdictOn(run); verdict && !verdict->sound())
        sentences.append(Core::tr("But the measurement is suspect."));
    return sentences;
}

} // namespace quadrant
