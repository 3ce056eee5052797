// SPDX-License-Identifier: GPL-3.0-or-later
// Options that several commands have. Each group fills the arguments that it is made for, which
// live as long as it does.
#pragma once

#include "app/options/command_line.h"
#include "app/options/option.h"

namespace quadrant {

Option scenarioArgument(ScenarioArguments& into);
OptionGroup scenarioGroup(ScenarioArguments& into);
OptionGroup thresholdGroup(QStringList& into);
OptionGroup remoteGroup(bool& allowRemote);
/// One for each of exportFormats().
OptionGroup exportGroup(OutputArguments& into);
OptionGroup libraryGroup(QString& library);
OptionGroup noRecordGroup(bool& record);
OptionGroup recordingGroup(RecordingArguments& into);

Option setOption(QStringList& into, const QString& help);
/// A document that a command writes: --json FILE.
Option fileOption(const QString& name, QString& into, const QString& help);

} // namespace quadrant
