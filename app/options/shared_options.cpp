// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/shared_options.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Option exportOption(OutputArguments& into, const ExportFormat& format) {
    const auto read = [&into, &format](const QStringList& values) {
        if (values.front().isEmpty())
            return u"must not be empty"_s;
        into.push_back({&format, values.front()});
        return QString();
    };
    return {.name = u"--"_s + format.id,
            .value = format.naming == ExportFormat::Naming::Prefix ? u"PREFIX"_s : u"FILE"_s,
            .help = format.help,
            .read = read,
            .suggestion = Suggestion::Files};
}

QString problemWithJtl(const QString& name) {
    if (name == u"-")
        return u"must be a file, not standard output"_s;
    return name.isEmpty() ? u"must not be empty"_s : QString();
}

} // namespace

Option setOption(QStringList& into, const QString& help) {
    return {.name = u"--set"_s,
            .value = u"KEY=VALUE"_s,
            .help = help,
            .read = textsInto(into),
            .repeatable = true};
}

Option fileOption(const QString& name, QString& into, const QString& help) {
    return {.name = name,
            .value = u"FILE"_s,
            .help = help,
            .read = nameInto(into),
            .suggestion = Suggestion::Files};
}

Option scenarioArgument(ScenarioArguments& into) {
    return {.name = u"SCENARIO"_s,
            .help = u"A built-in scenario (see list) or a JSON file"_s,
            .read = textInto(into.scenario),
            .suggestion = Suggestion::Scenarios,
            .required = true};
}

OptionGroup scenarioGroup(ScenarioArguments& into) {
    const auto readModes = [&into](const QStringList& values) {
        into.modes = values.front();
        return QString();
    };
    return {u"scenario"_s,
            {{.name = u"--modes"_s,
              .value = u"a,b"_s,
              .help = u"Only these modes, separated by commas"_s,
              .read = readModes,
              .suggestion = Suggestion::Modes},
             setOption(into.settings, u"Change a key of the scenario: io.waitMs=200"_s),
             {.name = u"--time-scale"_s,
              .value = u"FACTOR"_s,
              .help = u"Scale every duration of the scenario, but not the poll interval"_s,
              .read = numberInto(into.timeScale)}}};
}

OptionGroup thresholdGroup(QStringList& into) {
    return {u"threshold"_s,
            {{.name = u"--threshold"_s,
              .value = u"CONDITION"_s,
              .help = u"End with exit code 4 where this is broken: \"p99 < 250 ms\", \"failures < "
                      "1 % over 5 s\", \"sync-blocking: loop lag < 50 ms, else stop\""_s,
              .read = textsInto(into),
              .repeatable = true}}};
}

OptionGroup remoteGroup(bool& allowRemote) {
    return {u"remote"_s,
            {{.name = u"--allow-remote"_s,
              .help = u"Load other hosts than this one"_s,
              .read = flagInto(allowRemote)}}};
}

OptionGroup exportGroup(OutputArguments& into) {
    OptionGroup group{u"exports"_s, {}};
    for (const ExportFormat& format : exportFormats())
        group.options.push_back(exportOption(into, format));
    return group;
}

OptionGroup libraryGroup(QString& library) {
    return {u"library"_s,
            {{.name = u"--library"_s,
              .value = u"FILE"_s,
              .help = u"Another run library than the usual one, or the one that QUADRANT_LIBRARY "
                      "names"_s,
              .read = nameInto(library),
              .suggestion = Suggestion::Files}}};
}

OptionGroup noRecordGroup(bool& record) {
    return {u"no-record"_s,
            {{.name = u"--no-record"_s,
              .help = u"Keep nothing of it in the run library"_s,
              .read = flagInto(record, false)}}};
}

OptionGroup recordingGroup(RecordingArguments& into) {
    const auto problemWithRepeat = [](const QString& text) {
        bool ok = false;
        const int repeat = text.toInt(&ok);
        return ok && (repeat < 1 || repeat > 1000) ? u"must be from 1 to 1000"_s : QString();
    };
    return {u"recording"_s,
            {{.name = u"--jtl"_s,
              .value = u"FILE"_s,
              .help = u"Write each request as a row of JMeter's result file, while the run goes "
                      "on"_s,
              .read = checked(problemWithJtl, textInto(into.jtlFile)),
              .suggestion = Suggestion::Files},
             {.name = u"--repeat"_s,
              .value = u"N"_s,
              .help = u"Run it so many times, the modes in random order: the differences between "
                      "repeats give compare its intervals"_s,
              .read = checked(problemWithRepeat, numberInto(into.repeat)),
              .byDefault = u"1"_s}}};
}

} // namespace quadrant
