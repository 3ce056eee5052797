// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/report_files.h"

#include "core/base/whole_file.h"
#include "core/report/files/csv.h"
#include "core/report/files/run_json.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Report {
    QString suffix;
    QByteArray (*content)(const RunRecord&);
};

const std::array<Report, 4>& reports() {
    static const std::array<Report, 4> all{{{u"_stats.csv"_s, statsCsv},
                                            {u"_stats_history.csv"_s, statsHistoryCsv},
                                            {u"_failures.csv"_s, failuresCsv},
                                            {u"_run.json"_s, runJson}}};
    return all;
}

} // namespace

QStringList reportPaths(const QString& prefix) {
    QStringList paths;
    for (const Report& report : reports())
        paths.append(prefix + report.suffix);
    return paths;
}

Result<QStringList> writeReportFiles(const RunRecord& record, const QString& prefix) {
    QStringList written;
    QStringList failed;
    for (const Report& report : reports()) {
        const QString path = prefix + report.suffix;
        if (const auto done = writeFileWhole(path, report.content(record)))
            written.append(path);
        else
            failed.append(done.error().message);
    }
    if (!failed.isEmpty())
        return Error{failed.join(u"; "_s)};
    return written;
}

} // namespace quadrant
