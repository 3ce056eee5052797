// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "app/output.h"
#include "core/base/whole_file.h"
#include "core/library/library_settings.h"
#include "core/library/run_reference.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Result<Done> checkAll(const ExportArguments& arguments, const Scenario& scenario) {
    if (!arguments.runFile.isEmpty()) {
        if (const auto writable = checkWritable(arguments.runFile); !writable)
            return writable;
    }
    return checkOutput(arguments.output, scenario);
}

Result<Done> write(FoundRun& run, const RunRecord& record, const ExportArguments& arguments) {
    if (!arguments.runFile.isEmpty()) {
        if (const auto written = run.writeFile(arguments.runFile); !written)
            return written;
    }
    return writeOutput(record, arguments.output);
}

} // namespace

int exportCommand(const ExportArguments& arguments) {
    if (const auto sensible = checkStandardOutput(arguments.output); !sensible) {
        complain(sensible.error().message);
        return WrongUsage;
    }
    auto run = FoundRun::find(libraryPath(arguments.library), arguments.run);
    if (!run) {
        complain(run.error().message);
        return CouldNotRun;
    }
    const auto stored = run.value().read();
    if (!stored) {
        complain(stored.error().message);
        return CouldNotRun;
    }
    if (const auto writable = checkAll(arguments, stored.value().record.scenario); !writable) {
        complain(writable.error().message);
        return CouldNotRun;
    }
    const auto written = write(run.value(), stored.value().record, arguments);
    if (!written) {
        complain(written.error().message);
        return CouldNotRun;
    }
    return Ran;
}

} // namespace quadrant
