// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/command_options.h"
#include "app/options/shared_options.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString rate = u"--rate"_s;

std::vector<Option> closedLoop(LoadArguments& into) {
    const OptionCondition closed{rate, u"is of a closed loop, and --rate asks for an open one; "
                                       "give only one of them"_s};
    return {{.name = u"--users"_s,
             .value = u"N"_s,
             .help = u"Each with a connection of its own"_s,
             .read = numberInto(into.users),
             .byDefault = QString::number(into.users),
             .notWith = closed},
            {.name = u"--spawn-rate"_s,
             .value = u"N"_s,
             .help = u"Users started per second; all within the first second unless given"_s,
             .read = numberInto(into.spawnRate),
             .notWith = closed}};
}

QString problemWithRate(const QString& text) {
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && !(number > 0) ? u"must be above 0"_s : QString();
}

QString problemWithArrivals(const QString& text) {
    return text == u"constant" || text == u"poisson"
               ? QString()
               : u"must be constant or poisson, not "_s + text;
}

std::vector<Option> openLoop(LoadArguments& into) {
    const OptionCondition open{rate, u"is of an open loop, which needs a --rate"_s};
    return {{.name = rate,
             .value = u"N"_s,
             .help = u"Requests that start per second, whatever becomes of those before (an open "
                     "loop), in place of users"_s,
             .read = checked(problemWithRate, numberInto(into.rate))},
            {.name = u"--arrivals"_s,
             .value = u"KIND"_s,
             .help = u"When requests of an open loop start: constant, at equal distances, or "
                     "poisson, independent of each other"_s,
             .read = checked(problemWithArrivals, textInto(into.arrivals)),
             .choices = {u"constant"_s, u"poisson"_s},
             .byDefault = into.arrivals,
             .onlyWith = open},
            {.name = u"--max-connections"_s,
             .value = u"N"_s,
             .help = u"Connections of an open loop; a request that finds none free waits for one"_s,
             .read = numberInto(into.maxConnections),
             .byDefault = QString::number(into.maxConnections),
             .onlyWith = open}};
}

std::vector<Option> duration(LoadArguments& into) {
    return {{.name = u"--duration"_s,
             .value = u"SECONDS"_s,
             .help = u"How long"_s,
             .read = numberInto(into.durationS),
             .byDefault = QString::number(into.durationS)},
            {.name = u"--timeout"_s,
             .value = u"SECONDS"_s,
             .help = u"How long to wait for a response"_s,
             .read = numberInto(into.timeoutS),
             .byDefault = QString::number(into.timeoutS)},
            {.name = u"--threads"_s,
             .value = u"N"_s,
             .help = u"Threads of the load generator"_s,
             .read = numberInto(into.threads),
             .byDefault = QString::number(into.threads)}};
}

} // namespace

CommandOptions loadOptions(LoadArguments& into) {
    std::vector<Option> own;
    for (const auto& part : {closedLoop(into), openLoop(into), duration(into)})
        own.insert(own.end(), part.begin(), part.end());
    return {.name = u"load"_s,
            .help = u"Put load on running HTTP servers"_s,
            .argument =
                Option{.name = u"URL"_s,
                       .help = u"http:// only; users or requests are dealt out to several in "
                               "turn"_s,
                       .read = textsInto(into.urls),
                       .suggestion = Suggestion::Urls,
                       .repeatable = true,
                       .required = true},
            .groups = {{QString(), own},
                       thresholdGroup(into.thresholds),
                       exportGroup(into.output),
                       libraryGroup(into.recording.library),
                       noRecordGroup(into.recording.record),
                       recordingGroup(into.recording),
                       remoteGroup(into.allowRemote)},
            .command = [&into] { return into; }};
}

} // namespace quadrant
