// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that work on runs that were recorded.
#include "app/options/command_options.h"
#include "app/options/shared_options.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

CommandOptions historyOptions(HistoryArguments& into) {
    return {.name = u"history"_s,
            .help = u"List the runs in the run library, newest first"_s,
            .groups = {libraryGroup(into.library),
                       {QString(),
                        {fileOption(u"--json"_s, into.jsonFile,
                                    u"Write them as JSON; - is standard output, without the "
                                    "list"_s)}}},
            .command = [&into] { return into; }};
}

CommandOptions compareOptions(CompareArguments& into) {
    const std::vector<Option> own{
        {.name = u"--fail-if-worse"_s,
         .value = u"FIGURE:PERCENT"_s,
         .help = u"End with exit code 4 where a figure is worse, in any mode, by more than that "
                 "many percent of the baseline's, of failures percentage points: p99:10%, rps:5%, "
                 "failures:1%"_s,
         .read = textsInto(into.failIfWorse),
         .repeatable = true,
         .oldName = u"--fail-over"_s},
        fileOption(u"--json"_s, into.jsonFile,
                   u"Write the comparison as JSON; - is standard output, without the tables"_s),
        fileOption(u"--html"_s, into.htmlFile,
                   u"Write the comparison as a page, to be sent, read and printed; - is standard "
                   "output, without the tables"_s)};
    return {.name = u"compare"_s,
            .help = u"Compare runs, or modes of them, with the first one: the baseline"_s,
            .argument = Option{.name = u"RUN"_s,
                               .help = u"As for export, or RUN:MODE for one of its modes; of a "
                                       "single RUN the modes are compared with its first"_s,
                               .read = textsInto(into.runs),
                               .suggestion = Suggestion::Runs,
                               .repeatable = true,
                               .required = true},
            .groups = {libraryGroup(into.library), {QString(), own}},
            .command = [&into] { return into; }};
}

CommandOptions exportOptions(ExportArguments& into) {
    const std::vector<Option> own{
        {.name = u"--run"_s,
         .value = u"FILE.quadrant"_s,
         .help = u"Write all of it as one file, which import and the window take"_s,
         .read = nameInto(into.runFile),
         .suggestion = Suggestion::RunFiles}};
    return {.name = u"export"_s,
            .help = u"Show a run that was recorded, and write its files"_s,
            .argument = Option{.name = u"RUN"_s,
                               .help = u"An id or a name (see history), latest, latest~1 for the "
                                       "one before it, or a .quadrant file"_s,
                               .read = textInto(into.run),
                               .suggestion = Suggestion::Runs,
                               .required = true},
            .groups = {libraryGroup(into.library), exportGroup(into.output), {QString(), own}},
            .command = [&into] { return into; }};
}

CommandOptions importOptions(ImportArguments& into) {
    return {.name = u"import"_s,
            .help = u"Put runs from .quadrant files into the library"_s,
            .argument = Option{.name = u"FILE"_s,
                               .help = u"As export --run wrote it"_s,
                               .read = textsInto(into.files),
                               .suggestion = Suggestion::RunFiles,
                               .repeatable = true,
                               .required = true},
            .groups = {libraryGroup(into.library)},
            .command = [&into] { return into; }};
}

} // namespace quadrant
