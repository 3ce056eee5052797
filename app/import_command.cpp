// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "core/library/library_settings.h"
#include "core/library/run_file.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Result<Done> import(RunLibrary& library, const QString& path) {
    const auto file = RunFile::open(path);
    if (!file)
        return file.error();
    const auto run = file.value()->copyInto(library);
    if (!run)
        return run.error();
    return writeOut(u"%1 is run %2, %3\n"_s.arg(path)
                        .arg(run.value())
                        .arg(file.value()->entry().labels.name)
                        .toLocal8Bit());
}

} // namespace

/// One that can't be had keeps none of the others out.
int importCommand(const ImportArguments& arguments) {
    const auto library = RunLibrary::open(libraryPath(arguments.library));
    if (!library) {
        complain(library.error().message);
        return CouldNotRun;
    }
    int code = Ran;
    for (const QString& path : arguments.files) {
        if (const auto imported = import(*library.value(), path); !imported) {
            complain(imported.error().message);
            code = CouldNotRun;
        }
    }
    return code;
}

} // namespace quadrant
