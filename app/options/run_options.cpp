// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that run a scenario, or serve one's endpoints.
#include "app/options/command_options.h"
#include "app/options/shared_options.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

CommandOptions runOptions(RunArguments& into) {
    return {.name = u"run"_s,
            .help = u"Run a scenario, without a window"_s,
            .argument = scenarioArgument(into.scenario),
            .groups = {scenarioGroup(into.scenario), thresholdGroup(into.scenario.thresholds),
                       exportGroup(into.output), libraryGroup(into.recording.library),
                       noRecordGroup(into.recording.record), recordingGroup(into.recording),
                       remoteGroup(into.allowRemote)},
            .command = [&into] { return into; }};
}

CommandOptions explainOptions(ExplainArguments& into) {
    const std::vector<Option> own{
        fileOption(u"--csv"_s, into.csvFile,
                   u"Write a row for each of these runs as CSV; - is standard output, without the "
                   "tables"_s),
        fileOption(u"--json"_s, into.jsonFile,
                   u"Write them as JSON; - is standard output, without the tables"_s)};
    return {.name = u"explain"_s,
            .help = u"Run each mode of a scenario again and again, with one setting of its profile "
                    "at a time switched off, to see what it does"_s,
            .argument = scenarioArgument(into.scenario),
            .groups = {scenarioGroup(into.scenario),
                       libraryGroup(into.library),
                       noRecordGroup(into.record),
                       {QString(), own}},
            .command = [&into] { return into; }};
}

CommandOptions serveOptions(ServeArguments& into) {
    const std::vector<Option> own{
        {.name = u"--host"_s,
         .value = u"ADDRESS"_s,
         .help = u"The address to listen at"_s,
         .read = textInto(into.host),
         .byDefault = into.host},
        {.name = u"--port"_s,
         .value = u"PORT"_s,
         .help = u"The port to listen at; 0 takes a free one"_s,
         .read = numberInto(into.port),
         .byDefault = QString::number(into.port)},
        {.name = u"--profile"_s,
         .value = u"NAME"_s,
         .help = u"A built-in profile (see list)"_s,
         .read = textInto(into.profile),
         .suggestion = Suggestion::Profiles,
         .byDefault = into.profile},
        setOption(into.settings, u"Change io.waitMs (1000 unless set) or a key of the profile: "
                                 "profile.poolSize=8"_s),
        // For the program itself: see core/server/server_protocol.h.
        {.name = u"--attached"_s,
         .help = u"Serve the run that has started it"_s,
         .read = flagInto(into.attached),
         .hidden = true}};
    return {.name = u"serve"_s,
            .help = u"Serve the four modes until stopped by Ctrl+C"_s,
            .groups = {{QString(), own}},
            .command = [&into] { return into; }};
}

CommandOptions listOptions() {
    return {.name = u"list"_s,
            .help = u"List the built-in scenarios and profiles"_s,
            .command = [] { return ListArguments(); }};
}

} // namespace quadrant
