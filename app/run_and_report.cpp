// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_and_report.h"

#include "app/console.h"
#include "app/interruption.h"
#include "app/options/exit_code.h"
#include "app/output.h"
#include "app/progress.h"
#include "core/base/format.h"
#include "core/library/library_settings.h"
#include "core/library/run_library.h"
#include "core/library/run_recorder.h"
#include "core/report/files/jtl_writer.h"
#include "core/report/files/report_files.h"
#include "core/report/words/threshold_text.h"
#include "core/run/run_controller.h"

#include <QFile>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

bool measuredAnything(const RunRecord& record) {
    return std::any_of(record.endpoints.begin(), record.endpoints.end(),
                       [](const EndpointRecord& endpoint) { return !endpoint.seconds.empty(); });
}

/// One that failed doesn't change how the run went.
void tellOfRecording(const RunRecorder& recorder) {
    const auto& outcome = recorder.outcome();
    if (outcome && outcome->ok())
        writeError(u"Recorded as run %1\n"_s.arg(outcome->value()));
    else if (outcome)
        complain(u"this run is not recorded: "_s + outcome->error().message);
}

/// What somebody stopped is not judged.
int exitCodeOf(const RunRecord& record) {
    const bool judged = record.status == RunStatus::Finished || stoppedByThreshold(record);
    return judged && !notMet(record).isEmpty() ? GateFailed : exitCodeOf(record.status);
}

struct Outcome {
    int exitCode = Ran;
    bool ended = false; ///< by itself, with all that was asked for written
    std::optional<qint64> recordedAs;
};

/// A run, its records and its files. `jtlFile` may be empty.
Outcome runOnce(const Scenario& scenario, bool allowRemote, const OutputArguments& output,
                const std::shared_ptr<RunRecorder>& recorder, const QString& jtlFile) {
    std::shared_ptr<JtlWriter> jtl;
    if (!jtlFile.isEmpty()) {
        auto opened = JtlWriter::open(jtlFile, scenario);
        if (!opened) {
            complain(opened.error().message);
            return {.exitCode = CouldNotRun, .recordedAs = {}};
        }
        jtl = opened.take();
    }
    EventMailbox<RunEvent> events;
    RunController controller(scenario,
                             {.allowRemote = allowRemote, .keeper = recorder, .requests = jtl},
                             [&events](const RunEvent& event) { events.put(event); });
    const Interruption interruption([&controller] { controller.requestStop(); });
    controller.start();
    const auto last = interruption.follow<Progress>(
        events, [](const RunEvent& event) { return std::holds_alternative<RunFinished>(event); });
    const std::shared_ptr<const RunRecord> record = std::get<RunFinished>(last).record;
    Outcome outcome;
    if (recorder) {
        tellOfRecording(*recorder);
        if (const auto& id = recorder->outcome(); id && id->ok())
            outcome.recordedAs = id->value();
    }

    outcome.exitCode = CouldNotRun;
    if (record->status == RunStatus::Failed)
        complain(record->error);
    if (record->status == RunStatus::Failed && !measuredAnything(*record))
        return outcome;
    if (const auto written = writeOutput(*record, output); !written) {
        complain(written.error().message);
    } else {
        outcome.exitCode = exitCodeOf(*record);
        outcome.ended = record->status == RunStatus::Finished;
    }
    if (const auto written = jtl ? jtl->finish() : Result<Done>(Done{}); !written) {
        complain(written.error().message);
        outcome = {.exitCode = CouldNotRun, .recordedAs = outcome.recordedAs};
    }
    for (const EndpointRecord& endpoint : record->endpoints) {
        if (endpoint.totals.failed.count() > 0 && endpoint.totals.succeeded.count() == 0)
            writeError(u"%1: no request succeeded\n"_s.arg(endpoint.name));
    }
    for (const QString& sentence : notMet(*record))
        writeError(sentence + u'\n');
    return outcome;
}

/// Modes that follow each other may profit or suffer from what came before: not always the same.
Scenario inRandomOrder(Scenario scenario, std::mt19937& random) {
    if (scenario.arrangement == Arrangement::Sequential)
        std::shuffle(scenario.modes.begin(), scenario.modes.end(), random);
    return scenario;
}

/// The first that does not come to its end is the last.
int runRepeatedly(const Scenario& scenario, bool allowRemote, const OutputArguments& output,
                  const RecordingArguments& recording) {
    std::mt19937 random(std::random_device{}());
    std::optional<qint64> first;
    int exitCode = Ran;
    for (int repeat = 1; repeat <= recording.repeat; ++repeat) {
        const Seconds left = totalDuration(scenario) * (recording.repeat - repeat + 1);
        writeError(u"Repeat %1 of %2, %3 left\n"_s.arg(repeat)
                       .arg(recording.repeat)
                       .arg(formatClock(left)));
        std::shared_ptr<RunRecorder> recorder;
        if (recording.record)
            recorder =
                std::make_shared<RunRecorder>(libraryPath(recording.library), first.value_or(0));
        const Outcome outcome =
            runOnce(inRandomOrder(scenario, random), allowRemote, forRepeat(output, repeat),
                    recorder, fileForRepeat(recording.jtlFile, repeat));
        if (!first)
            first = outcome.recordedAs;
        if (outcome.exitCode != Ran)
            exitCode = outcome.exitCode;
        if (!outcome.ended)
            return exitCode;
    }
    if (first)
        writeError(u"`quadrant compare %1` compares the modes of all these repeats, and with "
                   "another RUN them with it\n"_s.arg(*first));
    return exitCode;
}

Result<Done> checkRepeats(const OutputArguments& output, const Scenario& scenario, int repeats) {
    for (int repeat = 1; repeat <= repeats; ++repeat) {
        if (const auto writable = checkOutput(forRepeat(output, repeat), scenario); !writable)
            return writable;
    }
    return Done{};
}

/// Its own library tells of no other machine, and of none that doesn't record.
void warnOfOtherLoads(const QString& path) {
    if (!QFile::exists(path))
        return;
    const auto library = RunLibrary::open(path);
    if (!library)
        return; // recording says what is wrong with it
    const auto runs = library.value()->list();
    if (!runs)
        return;
    for (const LibraryEntry& run : runs.value()) {
        if (run.status == RunStatus::Running)
            writeError(u"Another load goes on, run %1, %2: two at once disturb each other, and the "
                       "figures of both will be of both\n"_s.arg(run.id)
                           .arg(run.labels.name));
    }
}

} // namespace

int runAndReport(const Scenario& scenario, bool allowRemote, const OutputArguments& output,
                 const RecordingArguments& recording) {
    const bool repeats = recording.repeat > 1;
    if (const auto sensible = checkStandardOutput(output); !sensible) {
        complain(sensible.error().message);
        return WrongUsage;
    }
    if (repeats && usesStandardOutput(output)) {
        complain(u"with --repeat the figures are those of several runs; name files for them in "
                 "place of -"_s);
        return WrongUsage;
    }
    const auto writable =
        repeats ? checkRepeats(output, scenario, recording.repeat) : checkOutput(output, scenario);
    if (!writable) {
        complain(writable.error().message);
        return CouldNotRun;
    }
    if (recording.record)
        warnOfOtherLoads(libraryPath(recording.library));
    if (repeats)
        return runRepeatedly(scenario, allowRemote, output, recording);
    std::shared_ptr<RunRecorder> recorder;
    if (recording.record)
        recorder = std::make_shared<RunRecorder>(libraryPath(recording.library));
    return runOnce(scenario, allowRemote, output, recorder, recording.jtlFile).exitCode;
}

int exitCodeOf(RunStatus status) {
    switch (status) {
    case RunStatus::Finished:
        return Ran;
    case RunStatus::Stopped:
        return Interrupted;
    case RunStatus::Running:
    case RunStatus::Failed:
    case RunStatus::Interrupted:
        break;
    }
    return CouldNotRun;
}

int complainAbout(const Problems& problems) {
    for (const QString& line : toStrings(problems))
        complain(line);
    return WrongUsage;
}

} // namespace quadrant
