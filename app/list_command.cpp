// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "core/scenario/scenario_file.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString line(const QString& name, const QString& title) {
    return u"  %1  %2\n"_s.arg(name, -18).arg(title);
}

} // namespace

int listCommand() {
    QString text = u"Scenarios:\n"_s;
    for (const QString& name : builtInScenarios()) {
        if (const auto scenario = loadScenario(name))
            text += line(name, scenario.value().title);
    }
    text += u"Profiles:\n"_s;
    for (const QString& name : builtInProfiles()) {
        if (const auto profile = builtInProfile(name))
            text += line(name, profile.value().title);
    }
    if (const auto written = writeOut(text.toLocal8Bit()); !written) {
        complain(written.error().message);
        return CouldNotRun;
    }
    return Ran;
}

} // namespace quadrant
