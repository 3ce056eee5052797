// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to write a run to files, a row each. The options of the command line, the window's
// actions, the question before files are replaced, the manual page and the completions take theirs
// from here; report_files.h writes them. Any thread.
#pragma once

#include "core/run/run_record.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace quadrant {

struct ExportFile {
    QString ending; ///< follows the name that was asked for
    /// Of a run of the scenario that the file was asked for; null where the run never came to what
    /// the file is about, and then there is no file. Pure, and in English.
    std::function<QByteArray(const RunRecord&)> content;
};

struct ExportFormat {
    enum class Naming {
        File,  ///< the name asked for is that of the only file
        Prefix ///< the names of the files begin with it
    };

    QString id; ///< never changes: the option is --ID
    Naming naming = Naming::File;
    bool toStandardOutput = false; ///< "-" writes the first file's content there
    QString suggestedEnding;       ///< of the name that the window suggests; with a dot in it
    /// Of the option, without a full stop. What comes before the first of ",;:" is enough for the
    /// completions.
    QString help;
    const char* title; ///< of the window's action, with a mnemonic; translated by Core::tr()
    const char* hint;  ///< a sentence; translated by Core::tr()
    QString keys;      ///< of that action, as "Ctrl+E"; empty: none
    /// Of a run of this scenario. Never empty; of Naming::File one, with an empty ending.
    std::vector<ExportFile> (*files)(const Scenario& scenario);
};

/// In the order in which they are listed to people.
const std::vector<ExportFormat>& exportFormats();

/// Null where there is none.
const ExportFormat* exportFormat(const QString& id);

} // namespace quadrant
