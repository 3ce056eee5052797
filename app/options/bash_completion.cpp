// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/command_options.h"
#include "app/options/completions.h"
#include "core/scenario/mode.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// The command line that offers the values of an option.
QString wordsFor(const Option& option) {
    if (!option.choices.isEmpty())
        return u"_quadrant_words "_s + option.choices.join(u' ');
    switch (option.suggestion) {
    case Suggestion::Files:
        return u"_quadrant_files '*'"_s;
    case Suggestion::RunFiles:
        return u"_quadrant_files '*.quadrant'"_s;
    case Suggestion::Modes:
        return u"_quadrant_modes"_s;
    case Suggestion::Profiles:
        return u"_quadrant_words \"$(_quadrant_names Profiles)\""_s;
    case Suggestion::Scenarios:
        return u"_quadrant_scenarios"_s;
    case Suggestion::Runs:
        return u"_quadrant_runs"_s;
    case Suggestion::Urls:
        return u"_quadrant_words http://localhost http://127.0.0.1"_s;
    case Suggestion::None:
        break;
    }
    return {};
}

/// An arm of a `case`; several names have the same words.
QStringList arms(const std::map<QString, QStringList>& namesByWords) {
    QStringList lines;
    for (const auto& [words, names] : namesByWords)
        lines.append(u"%1) %2 ;;"_s.arg(names.join(u" | "_s), words));
    return lines;
}

QString armOf(const CommandOptions& command) {
    QStringList names{u"--help"_s};
    for (const Option& option : command.shownOptions())
        names.append(option.name + (option.value.isEmpty() ? QString() : u"="_s));
    return u"%1) echo \"%2\" ;;"_s.arg(command.name, names.join(u' '));
}

} // namespace

Result<QString> bashCompletion(const QString& completionTemplate) {
    CommandLineArguments unused;
    QStringList options;
    QStringList commands;
    std::map<QString, QStringList> values;
    std::map<QString, QStringList> arguments;
    for (const CommandOptions& command : allCommands(unused)) {
        commands.append(command.name);
        options.append(armOf(command));
        if (command.argument)
            arguments[wordsFor(*command.argument)].append(command.name);
        for (const Option& option : command.shownOptions()) {
            const QString words = wordsFor(option);
            if (!words.isEmpty() && !values[words].contains(option.name))
                values[words].append(option.name);
        }
    }
    QStringList modes;
    for (const Mode mode : allModes)
        modes.append(modeId(mode));
    return filledIn(completionTemplate, u"bash's completion"_s,
                    {{u"options"_s, options},
                     {u"values"_s, arms(values)},
                     {u"arguments"_s, arms(arguments)},
                     {u"commands"_s, {u"_quadrant_words "_s + commands.join(u' ')}},
                     {u"modes"_s, {u"local modes=\"%1\""_s.arg(modes.join(u' '))}}});
}

} // namespace quadrant
