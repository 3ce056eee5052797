// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/command_options.h"
#include "app/options/completions.h"
#include "core/scenario/mode.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// One word of the shell.
QString quoted(const QString& text) {
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString escapedIn(QString text, const QString& special) {
    for (const QChar each : special)
        text.replace(each, u"\\"_s + each);
    return text;
}

/// What _arguments does for a value.
QString actionFor(const Option& option) {
    if (!option.choices.isEmpty())
        return u'(' + option.choices.join(u' ') + u')';
    switch (option.suggestion) {
    case Suggestion::Files:
        return u"_files"_s;
    case Suggestion::RunFiles:
        return u"_files -g \"*.quadrant\""_s;
    case Suggestion::Modes:
        return u"_quadrant_modes"_s;
    case Suggestion::Profiles:
        return u"{_quadrant_listed Profiles}"_s;
    case Suggestion::Scenarios:
        return u"_quadrant_scenarios"_s;
    case Suggestion::Runs:
        return u"_quadrant_runs"_s;
    case Suggestion::Urls:
        return u"_urls"_s;
    case Suggestion::None:
        break;
    }
    return u" "_s;
}

/// Whether the two are refused beside each other.
bool exclude(const Option& one, const Option& other) {
    const auto needsWhatExcludes = [](const Option& needing, const Option& excluding) {
        return excluding.notWith &&
               (excluding.notWith->option == needing.name ||
                (needing.onlyWith && needing.onlyWith->option == excluding.notWith->option));
    };
    return needsWhatExcludes(one, other) || needsWhatExcludes(other, one);
}

QString specOf(const Option& option, const std::vector<Option>& all) {
    QStringList excluded;
    for (const Option& other : all) {
        if (exclude(option, other))
            excluded.append(other.name);
    }
    QString spec = excluded.isEmpty() ? QString() : u'(' + excluded.join(u' ') + u')';
    if (option.repeatable)
        spec += u'*';
    spec += option.name + u'[' + escapedIn(summaryOf(option.help), u"[]"_s) + u']';
    if (!option.value.isEmpty())
        spec += u':' + escapedIn(option.value.toLower(), u":"_s) + u':' + actionFor(option);
    return quoted(spec);
}

QStringList specsOf(const CommandOptions& command) {
    QStringList specs;
    const std::vector<Option> options = command.shownOptions();
    for (const Option& option : options)
        specs.append(u"  "_s + specOf(option, options));
    if (command.argument)
        specs.append(u"  "_s + quoted((command.argument->repeatable ? u"*:"_s : u"1:"_s) +
                                      command.argument->name.toLower() + u':' +
                                      actionFor(*command.argument)));
    if (specs.isEmpty())
        return {};
    return QStringList{command.name + u") specs+=("_s} + specs + QStringList{u"  ) ;;"_s};
}

} // namespace

Result<QString> zshCompletion(const QString& completionTemplate) {
    CommandLineArguments unused;
    QStringList options;
    QStringList commands;
    for (const CommandOptions& command : allCommands(unused)) {
        options += specsOf(command);
        commands.append(quoted(command.name + u':' + summaryOf(command.help)));
    }
    QStringList modes;
    for (const Mode mode : allModes)
        modes.append(modeId(mode));
    return filledIn(completionTemplate, u"zsh's completion"_s,
                    {{u"options"_s, options},
                     {u"commands"_s, commands},
                     {u"modes"_s, {u"_values -s , mode "_s + modes.join(u' ')}}});
}

} // namespace quadrant
