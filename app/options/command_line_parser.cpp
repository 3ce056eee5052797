// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes CLI11, whose headers take longer to compile than all of its own: the
// options are defined elsewhere, and CLI11 hands over texts.
#include "app/options/command_options.h"

#include "app/options/exit_code.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString toQt(const std::string& text) {
    return QString::fromLocal8Bit(text.c_str());
}

std::string toStd(const QString& text) {
    return text.toLocal8Bit().toStdString();
}

void read(const Option& option, const CLI::results_t& results) {
    QStringList values;
    for (const std::string& result : results)
        values.append(toQt(result));
    if (const QString problem = option.read(values); !problem.isEmpty())
        throw CLI::ValidationError(toStd(option.name), toStd(problem));
}

/// `name` is the option's, or its old one. The option outlives what is added.
CLI::Option* addNamed(CLI::App& to, const Option& option, const QString& name) {
    const bool isFlag = option.value.isEmpty() && name.startsWith(u'-');
    if (isFlag)
        return to.add_flag_callback(
            toStd(name), [&option] { read(option, {}); }, toStd(option.help));
    auto take = CLI::callback_t([&option](const CLI::results_t& results) {
        read(option, results);
        return true;
    });
    CLI::Option* added = to.add_option(toStd(name), std::move(take), toStd(option.help));
    added->type_name(toStd(option.value));
    if (option.repeatable) {
        added->expected(CLI::detail::expected_max_vector_size);
        added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        added->allow_extra_args(!name.startsWith(u'-')); // an option takes one value each time
    }
    if (!option.byDefault.isEmpty())
        added->default_str(toStd(option.byDefault));
    return added;
}

void add(CLI::App& to, const Option& option) {
    CLI::Option* added = addNamed(to, option, option.name);
    added->required(option.required);
    if (option.hidden)
        added->group("");
    if (!option.oldName.isEmpty())
        addNamed(to, option, option.oldName)->group("");
}

void checkConditions(const CLI::App& parsed, const CommandOptions& command) {
    const auto isGiven = [&parsed](const QString& name) { return parsed.count(toStd(name)) > 0; };
    for (const Option& option : command.shownOptions()) {
        if (!isGiven(option.name))
            continue;
        if (option.onlyWith && !isGiven(option.onlyWith->option))
            throw CLI::ValidationError(toStd(option.name), toStd(option.onlyWith->otherwise));
        if (option.notWith && isGiven(option.notWith->option))
            throw CLI::ValidationError(toStd(option.name), toStd(option.notWith->otherwise));
    }
}

CLI::App* add(CLI::App& app, const CommandOptions& command) {
    CLI::App* added = app.add_subcommand(toStd(command.name), toStd(command.help));
    if (command.argument)
        add(*added, *command.argument);
    for (const OptionGroup& group : command.groups) {
        for (const Option& option : group.options)
            add(*added, option);
    }
    added->callback([added, &command] { checkConditions(*added, command); });
    return added;
}

Option windowFile(WindowArguments& into) {
    const auto problem = [](const QString& name) {
        return QFileInfo(name).isFile() ? QString() : name + u" is neither a command nor a file"_s;
    };
    return {.name = u"FILE"_s,
            .help = u"A scenario or a run (.quadrant) to open in the window"_s,
            .read = checked(problem, textInto(into.file))};
}

/// In this program's form.
std::string failureText(const CLI::App* /*app*/, const CLI::Error& error) {
    return std::string("quadrant: ") + error.what() + "\nRun with --help for more information.\n";
}

} // namespace

Command parseCommandLine(int argc, const char* const* argv) {
    CommandLineArguments arguments;
    CLI::App app("Quadrant: what sync and async endpoints do with blocking and non-blocking I/O.\n"
                 "Without a command it opens its window.",
                 "quadrant");
    app.set_version_flag("--version", programBuild().toStdString());
    app.require_subcommand(0, 1);
    app.failure_message(failureText);

    const Option file = windowFile(arguments.window);
    add(app, file);
    app.callback([&] {
        if (!arguments.window.file.isEmpty() && !app.get_subcommands().empty())
            throw CLI::ValidationError(toStd(arguments.window.file),
                                       "is opened in the window, which has no commands");
    });
    const std::vector<CommandOptions> commands = allCommands(arguments);
    std::vector<const CLI::App*> added;
    for (const CommandOptions& command : commands)
        added.push_back(add(app, command));

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& outcome) {
        std::ostringstream text;
        const int code = app.exit(outcome, text, text);
        return JustSay{toQt(text.str()), code == 0 ? Ran : WrongUsage};
    }
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (*added[i])
            return commands[i].command();
    }
    return arguments.window;
}

} // namespace quadrant
