// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "ui/window/run_window.h"

#include <QtGlobal>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QtMessageHandler usualHandler = nullptr;

/// Qt aborts where it finds no display; a sentence and an exit code are of more use.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext& context,
                           const QString& message) {
    if (type == QtFatalMsg && message.contains(u"platform plugin"_s)) {
        complain(u"the window needs a display, and none can be used; `quadrant run` needs none "
                 "(see quadrant --help)"_s);
        std::_Exit(CouldNotRun);
    }
    usualHandler(type, context, message);
}

} // namespace

int windowCommand(const WindowArguments& arguments, int argc, char** argv) {
    usualHandler = qInstallMessageHandler(explainMissingDisplay);
    return runWindow(argc, argv, arguments.file);
}

} // namespace quadrant
