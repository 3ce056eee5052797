// SPDX-License-Identifier: GPL-3.0-or-later
// An option of the command line, as plain values: parsing, help, the manual page and the
// completions are made from it. Main thread.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace quadrant {

/// Takes the values that were given and returns what is wrong with them, or nothing.
using Reader = std::function<QString(const QStringList& values)>;

/// What the completions offer for a value, beside its choices.
enum class Suggestion { None, Files, RunFiles, Modes, Profiles, Scenarios, Runs, Urls };

/// Another option, and the sentence that is said where that is missing, or is there.
struct OptionCondition {
    QString option;
    QString otherwise;
};

struct Option {
    QString name;       ///< "--csv"; of an argument "SCENARIO"
    QString value = {}; ///< what its value is called; empty: a flag, or an argument
    /// Without a full stop. What comes before the first of ",;:(" is enough for the completions.
    QString help = {};
    Reader read = {}; ///< called once, with all the values; of a flag with none
    Suggestion suggestion = Suggestion::None;
    QStringList choices = {};
    QString byDefault = {}; ///< shown only: the reader's target holds it already
    bool repeatable = false;
    bool required = false;
    bool hidden = false;
    QString oldName = {}; ///< read as well, and shown nowhere
    std::optional<OptionCondition> onlyWith = {};
    std::optional<OptionCondition> notWith = {};
};

/// Options that stand in the manual page under one marker; see manual_page.h.
struct OptionGroup {
    QString id; ///< empty: the command's own
    std::vector<Option> options;
};

/// The summary for completions: "write the run as JSON".
QString summaryOf(const QString& help);

// Readers. Their target lives as long as they do.

Reader textInto(QString& target);
/// Refuses an empty text, which is most likely a shell variable that isn't set.
Reader nameInto(QString& target);
Reader textsInto(QStringList& target);
Reader numberInto(int& target);
Reader numberInto(quint16& target);
Reader numberInto(double& target);
Reader numberInto(std::optional<double>& target);
Reader flagInto(bool& target, bool value = true);
/// `reader` for those values of which `problemWith` returns nothing.
Reader checked(std::function<QString(const QString& value)> problemWith, Reader reader);

} // namespace quadrant
