// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/options/command_line.h"
#include "app/options/exit_code.h"
#include "commit.h"
#include "core/base/descriptors.h"
#include "core/base/version.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

using namespace quadrant;

namespace {

/// Before the first thread starts.
void setUpProcess() {
    // Qt's own dispatcher serves thousands of sockets several times as fast as GLib's.
    qputenv("QT_NO_THREADED_GLIB", "1");
    // A reader of our output that goes away is an error to report, not the end of a measurement.
    std::signal(SIGPIPE, SIG_IGN);
    raiseDescriptorLimit();
    setProgramCommit(QStringLiteral(QUADRANT_COMMIT));
}

int say(const JustSay& what) {
    if (what.exitCode != Ran) {
        writeError(what.text);
        return what.exitCode;
    }
    return writeOut(what.text.toLocal8Bit()) ? Ran : CouldNotRun;
}

} // namespace

int main(int argc, char** argv) {
    setUpProcess();
    const Command command = parseCommandLine(argc, argv);
    if (const auto* window = std::get_if<WindowArguments>(&command))
        return windowCommand(*window, argc, argv);
    if (const auto* what = std::get_if<JustSay>(&command))
        return say(*what);

    const QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale::c()); // what it prints is the same everywhere
    if (const auto* run = std::get_if<RunArguments>(&command))
        return runCommand(*run);
    if (const auto* explain = std::get_if<ExplainArguments>(&command))
        return explainCommand(*explain);
    if (const auto* load = std::get_if<LoadArguments>(&command))
        return loadCommand(*load);
    if (const auto* serve = std::get_if<ServeArguments>(&command))
        return serveCommand(*serve);
    if (const auto* compare = std::get_if<CompareArguments>(&command))
        return compareCommand(*compare);
    if (const auto* history = std::get_if<HistoryArguments>(&command))
        return historyCommand(*history);
    if (const auto* exporting = std::get_if<ExportArguments>(&command))
        return exportCommand(*exporting);
    if (const auto* importing = std::get_if<ImportArguments>(&command))
        return importCommand(*importing);
    return listCommand();
}
