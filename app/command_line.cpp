// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/exit_code.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <regex>
#include <sstream>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

// CLI11 fills std types, by reference; they become the arguments' own when all is read.

QString toQt(const std::string& text) {
    return QString::fromLocal8Bit(text.c_str());
}

QStringList toQt(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list.append(toQt(text));
    return list;
}

/// May be given again and again, each time with one value.
void addSetOption(CLI::App* command, std::vector<std::string>& values, const std::string& help) {
    command->add_option("--set", values, help)
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void addThresholdOption(CLI::App* command, std::vector<std::string>& values) {
    command
        ->add_option("--threshold", values,
                     "End with exit code 4 where this is broken: \"p99 < 250 ms\", "
                     "\"failures < 1 % over 5 s\", \"p95 < 50 ms over 10 s, else stop\"")
        ->type_name("CONDITION")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// An empty name is most likely a shell variable that isn't set.
std::string isGiven(const std::string& name) {
    return name.empty() ? "must not be empty" : "";
}

struct OutputOptions {
    std::vector<std::string> names = std::vector<std::string>(exportFormats().size());

    void addTo(CLI::App* command) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const ExportFormat& format = exportFormats()[i];
            command->add_option("--" + format.id.toStdString(), names[i], format.help.toStdString())
                ->type_name(format.naming == ExportFormat::Naming::Prefix ? "PREFIX" : "FILE")
                ->check(isGiven);
        }
    }

    OutputArguments arguments() const {
        OutputArguments wanted;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!names[i].empty())
                wanted.push_back({&exportFormats()[i], toQt(names[i])});
        }
        return wanted;
    }
};

void addLibraryOption(CLI::App* command, std::string& library) {
    command
        ->add_option("--library", library,
                     "Another run library than the usual one, or the one that QUADRANT_LIBRARY "
                     "names")
        ->type_name("FILE")
        ->check(isGiven);
}

constexpr const char* noRecordHelp = "Keep nothing of it in the run library";

struct RecordingOptions {
    std::string library;
    std::string jtlFile;
    bool noRecord = false;
    int repeat = 1;

    void addTo(CLI::App* command) {
        addLibraryOption(command, library);
        command
            ->add_option("--jtl", jtlFile,
                         "Write each request as a row of JMeter's result file, while the run goes "
                         "on")
            ->type_name("FILE")
            ->check([](const std::string& name) {
                return name == "-" ? "must be a file, not standard output" : isGiven(name);
            });
        command->add_flag("--no-record", noRecord, noRecordHelp);
        command
            ->add_option("--repeat", repeat,
                         "Run it so many times, the modes in random order: what differs between "
                         "repeats gives compare its intervals")
            ->check(CLI::Range(1, 1000))
            ->capture_default_str();
    }

    RecordingArguments arguments() const {
        return {!noRecord, toQt(library), toQt(jtlFile), repeat};
    }
};

constexpr const char* allowRemoteHelp = "Load other hosts than this one";

struct ScenarioOptions {
    std::string scenario;
    std::string modes;
    std::vector<std::string> settings;
    std::vector<std::string> thresholds;
    double timeScale = 1;
    CLI::Option* modesOption = nullptr;

    void addTo(CLI::App* command) {
        command->add_option("SCENARIO", scenario, "A built-in scenario (see list) or a JSON file")
            ->required();
        modesOption =
            command->add_option("--modes", modes, "Only these modes, separated by commas");
        modesOption->type_name("a,b");
        addSetOption(command, settings, "Change a key of the scenario: io.waitMs=200");
        command->add_option("--time-scale", timeScale,
                            "Scale every duration of the scenario, but not the poll interval");
    }

    ScenarioArguments arguments() const {
        QStringList assignments = toQt(settings);
        if (modesOption->count() > 0)
            assignments.append(u"modes="_s + toQt(modes));
        return {toQt(scenario), assignments, toQt(thresholds), timeScale};
    }
};

class WindowOptions {
public:
    explicit WindowOptions(CLI::App& app)
        : m_app(app) {
        app.add_option("FILE", m_file, "A scenario or a run (.quadrant) to open in the window")
            ->type_name("")
            ->check([](const std::string& name) {
                return QFileInfo(toQt(name)).isFile() ? std::string()
                                                      : name + " is neither a command nor a file";
            });
        app.callback([this] {
            if (!m_file.empty() && !m_app.get_subcommands().empty())
                throw CLI::ValidationError(m_file,
                                           "is opened in the window, which has no commands");
        });
    }

    WindowArguments arguments() const { return {toQt(m_file)}; }

private:
    CLI::App& m_app;
    std::string m_file;
};

class RunCommandOptions {
public:
    explicit RunCommandOptions(CLI::App& app) {
        command = app.add_subcommand("run", "Run a scenario, without a window");
        scenario.addTo(command);
        addThresholdOption(command, scenario.thresholds);
        output.addTo(command);
        recording.addTo(command);
        command->add_flag("--allow-remote", allowRemote, allowRemoteHelp);
    }

    RunArguments arguments() const {
        return {scenario.arguments(), allowRemote, output.arguments(), recording.arguments()};
    }

    CLI::App* command = nullptr;

private:
    ScenarioOptions scenario;
    bool allowRemote = false;
    OutputOptions output;
    RecordingOptions recording;
};

class ExplainOptions {
public:
    explicit ExplainOptions(CLI::App& app) {
        command = app.add_subcommand(
            "explain", "Run each mode of a scenario again and again, with one setting of its "
                       "profile at a time switched off, to see what it does");
        scenario.addTo(command);
        addLibraryOption(command, library);
        command->add_flag("--no-record", noRecord, noRecordHelp);
        command
            ->add_option("--csv", csvFile,
                         "Write a row for each of these runs as CSV; - is standard output, "
                         "without the tables")
            ->type_name("FILE")
            ->check(isGiven);
        command
            ->add_option("--json", jsonFile,
                         "Write them as JSON; - is standard output, without the tables")
            ->type_name("FILE")
            ->check(isGiven);
    }

    ExplainArguments arguments() const {
        return {scenario.arguments(), !noRecord, toQt(library), toQt(csvFile), toQt(jsonFile)};
    }

    CLI::App* command = nullptr;

private:
    ScenarioOptions scenario;
    std::string library;
    bool noRecord = false;
    std::string csvFile;
    std::string jsonFile;
};

class LoadOptions {
public:
    explicit LoadOptions(CLI::App& app) {
        command = app.add_subcommand("load", "Put load on running HTTP servers");
        command
            ->add_option("URL", urls,
                         "http:// only; users or requests are dealt out to several in turn")
            ->required();
        command->add_option("--users", arguments_.users, "Each with a connection of its own")
            ->capture_default_str();
        command->add_option("--spawn-rate", spawnRate,
                            "Users started per second; all within the first second unless given");
        command->add_option("--duration", arguments_.durationS, "In seconds")
            ->capture_default_str();
        command->add_option("--timeout", arguments_.timeoutS, "Of a request, in seconds")
            ->capture_default_str();
        command->add_option("--threads", arguments_.threads, "Of the load generator")
            ->capture_default_str();
        addThresholdOption(command, thresholds);
        output.addTo(command);
        recording.addTo(command);
        command->add_flag("--allow-remote", arguments_.allowRemote, allowRemoteHelp);
        addOpenLoop();
        command->callback([this] { checkOpenLoop(); });
    }

    LoadArguments arguments() const {
        LoadArguments all = arguments_;
        all.urls = toQt(urls);
        if (command->count("--spawn-rate") > 0)
            all.spawnRate = spawnRate;
        if (command->count("--rate") > 0)
            all.rate = rate;
        all.arrivals = toQt(arrivals);
        all.thresholds = toQt(thresholds);
        all.output = output.arguments();
        all.recording = recording.arguments();
        return all;
    }

    CLI::App* command = nullptr;

private:
    void addOpenLoop() {
        command->add_option("--rate", rate,
                            "Requests that start per second, whatever becomes of those before "
                            "(an open loop), in place of users");
        command
            ->add_option("--arrivals", arrivals,
                         "Of an open loop: constant, at equal distances, or poisson")
            ->type_name("constant|poisson")
            ->capture_default_str()
            ->check([](const std::string& name) {
                return name == "constant" || name == "poisson"
                           ? std::string()
                           : "must be constant or poisson, not " + name;
            });
        command
            ->add_option("--max-connections", arguments_.maxConnections,
                         "Of an open loop; a request that finds none free waits for one")
            ->capture_default_str();
    }

    void checkOpenLoop() const {
        const auto complain = [](const char* option, const std::string& what) {
            throw CLI::ValidationError(option, what);
        };
        if (command->count("--rate") == 0) {
            for (const char* option : {"--arrivals", "--max-connections"}) {
                if (command->count(option) > 0)
                    complain(option, "is of an open loop, which needs a --rate");
            }
            return;
        }
        for (const char* option : {"--users", "--spawn-rate"}) {
            if (command->count(option) > 0)
                complain(option, "is of a closed loop, and --rate asks for an open one; give only "
                                 "one of them");
        }
        if (!(rate > 0))
            complain("--rate", "must be above 0");
    }

    LoadArguments arguments_;
    std::vector<std::string> urls;
    double rate = 0;
    std::string arrivals = "constant";
    double spawnRate = 0;
    std::vector<std::string> thresholds;
    OutputOptions output;
    RecordingOptions recording;
};

class HistoryOptions {
public:
    explicit HistoryOptions(CLI::App& app) {
        command = app.add_subcommand("history", "List the runs in the run library, newest first");
        addLibraryOption(command, library);
        command
            ->add_option("--json", jsonFile,
                         "Write them as JSON; - is standard output, without the list")
            ->type_name("FILE")
            ->check(isGiven);
    }

    HistoryArguments arguments() const { return {toQt(library), toQt(jsonFile)}; }

    CLI::App* command = nullptr;

private:
    std::string library;
    std::string jsonFile;
};

class CompareOptions {
public:
    explicit CompareOptions(CLI::App& app) {
        command = app.add_subcommand(
            "compare", "Compare runs, or modes of them, with the first one: the baseline");
        command
            ->add_option("RUN", runs,
                         "As for export, or RUN:MODE for one of its modes; of a single RUN the "
                         "modes are compared with its first")
            ->required();
        addLibraryOption(command, library);
        command
            ->add_option("--fail-if-worse", failIfWorse,
                         "End with exit code 4 where a figure of any mode is worse by more than "
                         "that many percent of the baseline's, of failures percentage points: "
                         "p99:10%, rps:5%, failures:1%")
            ->type_name("FIGURE:PERCENT")
            ->allow_extra_args(false)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        command->add_option("--fail-over", failIfWorse, "Its old name")
            ->group("")
            ->allow_extra_args(false)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        command
            ->add_option("--json", jsonFile,
                         "Write the comparison as JSON; - is standard output, without the tables")
            ->type_name("FILE")
            ->check(isGiven);
        command
            ->add_option("--html", htmlFile,
                         "Write the comparison as a page to be sent, read and printed; - is "
                         "standard output, without the tables")
            ->type_name("FILE")
            ->check(isGiven);
    }

    CompareArguments arguments() const {
        return {toQt(library), toQt(runs), toQt(failIfWorse), toQt(jsonFile), toQt(htmlFile)};
    }

    CLI::App* command = nullptr;

private:
    std::string library;
    std::vector<std::string> runs;
    std::vector<std::string> failIfWorse;
    std::string jsonFile;
    std::string htmlFile;
};

class ExportOptions {
public:
    explicit ExportOptions(CLI::App& app) {
        command = app.add_subcommand("export", "Show a run that was recorded, and write its files");
        command
            ->add_option("RUN", run,
                         "An id or a name (see history), latest, latest~1 for the one before it, "
                         "or a .quadrant file")
            ->required();
        addLibraryOption(command, library);
        output.addTo(command);
        command
            ->add_option("--run", runFile,
                         "Write all of it as one file, which import and the window take")
            ->type_name("FILE.quadrant")
            ->check(isGiven);
    }

    ExportArguments arguments() const {
        return {toQt(library), toQt(run), toQt(runFile), output.arguments()};
    }

    CLI::App* command = nullptr;

private:
    std::string library;
    std::string run;
    std::string runFile;
    OutputOptions output;
};

class ImportOptions {
public:
    explicit ImportOptions(CLI::App& app) {
        command = app.add_subcommand("import", "Put runs from .quadrant files into the library");
        command->add_option("FILE", files, "As export --run wrote it")->required();
        addLibraryOption(command, library);
    }

    ImportArguments arguments() const { return {toQt(library), toQt(files)}; }

    CLI::App* command = nullptr;

private:
    std::string library;
    std::vector<std::string> files;
};

class ServeOptions {
public:
    explicit ServeOptions(CLI::App& app) {
        command = app.add_subcommand("serve", "Serve the four modes until stopped by Ctrl+C");
        command->add_option("--host", host, "The address to listen at")->capture_default_str();
        command->add_option("--port", port, "0 takes a free one")->capture_default_str();
        command->add_option("--profile", profile, "A built-in profile (see list)")
            ->capture_default_str();
        addSetOption(command, settings,
                     "Change io.waitMs (1000 unless set) or a key of the profile: "
                     "profile.poolSize=8");
        // For the program itself: see core/server/server_protocol.h.
        command->add_flag("--attached", attached)->group("");
    }

    ServeArguments arguments() const {
        return {toQt(host), port, QStringList{u"profile="_s + toQt(profile)} + toQt(settings),
                attached};
    }

    CLI::App* command = nullptr;

private:
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string profile = "native";
    std::vector<std::string> settings;
    bool attached = false;
};

/// In this program's form. Only numbers are converted.
std::string failureText(const CLI::App* /*app*/, const CLI::Error& error) {
    static const std::regex unconverted("Could not convert: (\\S+) = (.*)");
    const std::string what =
        std::regex_replace(std::string(error.what()), unconverted, "$1: $2 is no number it takes");
    return "quadrant: " + what + "\nRun with --help for more information.\n";
}

} // namespace

Command parseCommandLine(int argc, const char* const* argv) {
    CLI::App app("Quadrant: what sync and async endpoints do with blocking and non-blocking I/O.\n"
                 "Without a command it opens its window.",
                 "quadrant");
    app.set_version_flag("--version", programBuild().toStdString());
    app.require_subcommand(0, 1);
    app.failure_message(failureText);
    WindowOptions window(app);
    RunCommandOptions run(app);
    ExplainOptions explain(app);
    LoadOptions load(app);
    ServeOptions serve(app);
    HistoryOptions history(app);
    CompareOptions compare(app);
    ExportOptions exporting(app);
    ImportOptions importing(app);
    const CLI::App* list = app.add_subcommand("list", "List the built-in scenarios and profiles");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& outcome) {
        std::ostringstream text;
        const int code = app.exit(outcome, text, text);
        return JustSay{toQt(text.str()), code == 0 ? Ran : WrongUsage};
    }
    if (*run.command)
        return run.arguments();
    if (*explain.command)
        return explain.arguments();
    if (*load.command)
        return load.arguments();
    if (*serve.command)
        return serve.arguments();
    if (*history.command)
        return history.arguments();
    if (*compare.command)
        return compare.arguments();
    if (*exporting.command)
        return exporting.arguments();
    if (*importing.command)
        return importing.arguments();
    if (*list)
        return ListArguments();
    return window.arguments();
}

} // namespace quadrant
