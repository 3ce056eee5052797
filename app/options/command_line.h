// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as plain values. What a number may be is left to the scenario that it goes into.
#pragma once

#include "core/report/files/export_formats.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace quadrant {

/// An export that was asked for. The name "-" is standard output, where the format may go there,
/// which then carries nothing else.
struct WantedExport {
    const ExportFormat* format = nullptr;
    QString name;

    bool goesToStandardOutput() const {
        return format->toStandardOutput && name == QLatin1String("-");
    }
};

/// Where a run's figures go, beside the table.
using OutputArguments = std::vector<WantedExport>;

/// Whether a run is recorded in the run library, and in which; an empty text is the usual one.
struct RecordingArguments {
    bool record = true;
    QString library;
    QString jtlFile; ///< each request, while it goes on; an empty text is nowhere
    int repeat = 1;  ///< that many runs of the same, the modes of each in another order
};

struct WindowArguments {
    QString file; ///< a scenario or a run to open; an empty text is none
};

/// Which scenario, and what of it is to be different.
struct ScenarioArguments {
    QString scenario;
    std::optional<QString> modes; ///< separated by commas; none: those of the scenario
    QStringList settings;         ///< KEY=VALUE
    QStringList thresholds;       ///< beside those of the scenario
    double timeScale = 1;
};

struct RunArguments {
    ScenarioArguments scenario;
    bool allowRemote = false;
    OutputArguments output;
    RecordingArguments recording;
};

/// Files are written beside the table; "-" is standard output, an empty text nowhere.
struct ExplainArguments {
    ScenarioArguments scenario;
    bool record = true;
    QString library; ///< an empty text is the usual one
    QString csvFile;
    QString jsonFile;
};

struct LoadArguments {
    QStringList urls;
    std::optional<double> rate; ///< requests per second of an open loop; none: a closed loop
    QString arrivals = QStringLiteral("constant"); ///< of an open loop; or "poisson"
    int maxConnections = 1000;                     ///< of an open loop
    int users = 50;
    std::optional<double> spawnRate; ///< users per second; all within a second unless said
    double durationS = 10;
    double timeoutS = 60;
    int threads = 1;
    QStringList thresholds;
    bool allowRemote = false;
    OutputArguments output;
    RecordingArguments recording;
};

struct ServeArguments {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8080;
    QString profile = QStringLiteral("native");
    QStringList settings;  ///< KEY=VALUE
    bool attached = false; ///< to the run that has started it
};

struct ListArguments {};

struct HistoryArguments {
    QString library;
    QString jsonFile; ///< as in ExplainArguments
};

struct CompareArguments {
    QString library;
    QStringList runs;        ///< as in ExportArguments, or RUN:MODE; the first is the baseline
    QStringList failIfWorse; ///< FIGURE:PERCENT
    QString jsonFile;        ///< as in ExplainArguments, and so is the other
    QString htmlFile;
};

struct ExportArguments {
    QString library;
    QString run;     ///< see core/library/run_reference.h
    QString runFile; ///< as one file, .quadrant
    OutputArguments output;
};

struct ImportArguments {
    QString library;
    QStringList files;
};

/// Nothing to do but say this: help, the version, or what is wrong with the command line.
struct JustSay {
    QString text;
    int exitCode = 0;
};

using Command = std::variant<WindowArguments, RunArguments, ExplainArguments, LoadArguments,
                             ServeArguments, ListArguments, HistoryArguments, CompareArguments,
                             ExportArguments, ImportArguments, JustSay>;

Command parseCommandLine(int argc, const char* const* argv);

} // namespace quadrant
