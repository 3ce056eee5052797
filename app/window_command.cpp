// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/exit_code.h"

#include <QtGlobal>

#include <cstdlib>

#ifdef QUADRANT_WINDOW
#include "ui/window/run_window.h"
#endif

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

int windowCommand(int argc, char** argv) {
    usualHandler = qInstallMessageHandler(explainMissingDisplay);
#ifdef QUADRANT_WINDOW
    return runWindow(argc, argv);
#else
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    complain(u"this build has no window; see quadrant --help"_s);
    return CouldNotRun;
#endif
}

} // namespace quadrant
