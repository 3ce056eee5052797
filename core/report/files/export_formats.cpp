// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/export_formats.h"

#include "core/report/files/csv.h"
#include "core/report/files/hgrm.h"
#include "core/report/files/run_json.h"
#include "core/report/pages/run_html.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

template <QByteArray (*write)(const RunRecord&)>
std::vector<ExportFile> oneFile(const Scenario& /*scenario*/) {
    return {{QString(), write}};
}

std::vector<ExportFile> csvFiles(const Scenario& /*scenario*/) {
    return {{u"_stats.csv"_s, statsCsv},
            {u"_stats_history.csv"_s, statsHistoryCsv},
            {u"_failures.csv"_s, failuresCsv},
            {u"_run.json"_s, runJson}};
}

std::vector<ExportFile> hgrmFiles(const Scenario& scenario) {
    const std::vector<QString> names = endpointNames(scenario);
    const QStringList endings = hgrmPaths(QString(), {names.begin(), names.end()});
    std::vector<ExportFile> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        files.push_back({endings[static_cast<qsizetype>(i)], [i](const RunRecord& record) {
                             // A run that was cut short has only those that it came to.
                             return i < record.endpoints.size() ? hgrm(record.endpoints[i])
                                                                : QByteArray();
                         }});
    }
    return files;
}

} // namespace

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> all{
        {.id = u"csv"_s,
         .naming = ExportFormat::Naming::Prefix,
         .toStandardOutput = true,
         .suggestedEnding = u".csv"_s,
         .help = u"Write the figures as CSV: PREFIX_stats.csv, PREFIX_stats_history.csv, "
                 "PREFIX_failures.csv and PREFIX_run.json; - writes the stats alone, to standard "
                 "output"_s,
         .title = QT_TRANSLATE_NOOP("quadrant::Core", "Export &CSV files…"),
         .hint = QT_TRANSLATE_NOOP("quadrant::Core", "Write what the run measured as CSV files."),
         .keys = u"Ctrl+E"_s,
         .files = csvFiles},
        {.id = u"json"_s,
         .naming = ExportFormat::Naming::File,
         .toStandardOutput = true,
         .suggestedEnding = u"_run.json"_s,
         .help = u"Write the run as JSON; - is standard output, without the table"_s,
         .title = QT_TRANSLATE_NOOP("quadrant::Core", "Export &JSON…"),
         .hint = QT_TRANSLATE_NOOP("quadrant::Core", "Write the run's figures as one JSON file."),
         .keys = {},
         .files = oneFile<runJson>},
        {.id = u"html"_s,
         .naming = ExportFormat::Naming::File,
         .toStandardOutput = true,
         .suggestedEnding = u".html"_s,
         .help = u"Write the run as a page, to be sent, read and printed: figures, charts and all; "
                 "- is standard output, without the table"_s,
         .title = QT_TRANSLATE_NOOP("quadrant::Core", "Export &page (HTML)…"),
         .hint = QT_TRANSLATE_NOOP("quadrant::Core",
                                   "Write the run as one page to send, read and print: figures, "
                                   "charts and all."),
         .keys = u"Ctrl+P"_s,
         .files = oneFile<runHtml>},
        {.id = u"hgrm"_s,
         .naming = ExportFormat::Naming::Prefix,
         .toStandardOutput = false,
         .suggestedEnding = u".hgrm"_s,
         .help = u"Write percentiles for HdrHistogram's plotter: PREFIX_NAME.hgrm for each mode or "
                 "URL"_s,
         .title = QT_TRANSLATE_NOOP("quadrant::Core", "Export percentiles (HG&RM)…"),
         .hint = QT_TRANSLATE_NOOP("quadrant::Core",
                                   "Write each mode's percentiles for HdrHistogram's plotter."),
         .keys = {},
         .files = hgrmFiles},
    };
    return all;
}

const ExportFormat* exportFormat(const QString& id) {
    const auto& all = exportFormats();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&id](const ExportFormat& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace quadrant
