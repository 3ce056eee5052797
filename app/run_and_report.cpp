// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_and_report.h"

#include "app/console.h"
#include "app/event_mailbox.h"
#include "app/exit_code.h"
#include "app/output.h"
#include "app/progress.h"
#include "app/termination_signals.h"
#include "core/library/library_path.h"
#include "core/library/run_recorder.h"
#include "core/run/run_controller.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Shows events until the last one, and returns the record that it brings.
std::shared_ptr<const RunRecord> follow(EventMailbox<RunEvent>& events,
                                        const std::atomic<bool>& stopping) {
    Progress progress;
    for (bool said = false;;) {
        const RunEvent event = events.take();
        progress.show(event);
        if (stopping && !said) {
            progress.say(u"stopping; Ctrl+C once more quits at once"_s);
            said = true;
        }
        if (const auto* finished = std::get_if<RunFinished>(&event))
            return finished->record;
    }
}

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

} // namespace

int runAndReport(const Scenario& scenario, bool allowRemote, const OutputArguments& output,
                 const RecordingArguments& recording) {
    if (const auto sensible = checkStandardOutput(output); !sensible) {
        complain(sensible.error().message);
        return WrongUsage;
    }
    if (const auto writable = checkOutput(output); !writable) {
        complain(writable.error().message);
        return CouldNotRun;
    }

    EventMailbox<RunEvent> events;
    RunOptions options{.allowRemote = allowRemote};
    std::shared_ptr<RunRecorder> recorder;
    if (recording.record)
        options.keeper = recorder = std::make_shared<RunRecorder>(libraryPath(recording.library));
    RunController controller(scenario, options,
                             [&events](const RunEvent& event) { events.put(event); });
    std::atomic<bool> stopping = false;
    const TerminationSignals signalled([&](int count) {
        if (count > 1)
            std::_Exit(Interrupted);
        stopping = true;
        controller.requestStop();
    });
    controller.start();
    const auto record = follow(events, stopping);
    if (recorder)
        tellOfRecording(*recorder);

    if (record->status == RunStatus::Failed)
        complain(record->error);
    if (record->status == RunStatus::Failed && !measuredAnything(*record))
        return CouldNotRun;
    if (const auto written = writeOutput(*record, output); !written) {
        complain(written.error().message);
        return CouldNotRun;
    }
    return exitCodeOf(record->status);
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
