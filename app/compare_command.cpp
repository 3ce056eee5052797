// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "core/base/whole_file.h"
#include "core/library/library_settings.h"
#include "core/library/run_reference.h"
#include "core/report/files/comparison_json.h"
#include "core/report/pages/comparison_html.h"
#include "core/report/tables/comparison_table.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// One sentence, and the exit code that goes with it.
struct Refusal {
    QString message;
    int exitCode = CouldNotRun;
};

Result<std::vector<RegressionGate>, Refusal> gatesFrom(const QStringList& texts) {
    std::vector<RegressionGate> gates;
    for (const QString& text : texts) {
        const auto gate = parseRegressionGate(text);
        if (!gate)
            return Refusal{u"--fail-if-worse: "_s + gate.error().message, WrongUsage};
        gates.push_back(gate.value());
    }
    return gates;
}

Result<Side, Refusal> sideOf(FoundRun& found, const QString& label, const QString& endpoint) {
    auto stored = found.readSeries();
    if (!stored)
        return Refusal{stored.error().message};
    std::vector<std::shared_ptr<const RunRecord>> runs;
    for (StoredRun& run : stored.value())
        runs.push_back(std::make_shared<RunRecord>(std::move(run.record)));
    QStringList names;
    for (const EndpointRecord& each : runs.front()->endpoints)
        names.append(each.name);
    if (!endpoint.isEmpty() && !names.contains(endpoint))
        return Refusal{u"%1 has no \"%2\", but %3"_s.arg(label.chopped(endpoint.size() + 1),
                                                         endpoint, names.join(u", ")),
                       WrongUsage};
    return Side{label, runs, endpoint};
}

/// RUN, or RUN:MODE. A run's name and a mode (a URL) may hold colons, too: the longest RUN counts.
Result<Side, Refusal> findSide(const QString& library, const QString& text) {
    auto found = FoundRun::find(library, text);
    QString refusal = found ? QString() : found.error().message;
    if (found)
        return sideOf(found.value(), text, {});
    for (qsizetype colon = text.lastIndexOf(u':'); colon > 0;
         colon = text.lastIndexOf(u':', colon - 1)) {
        auto run = FoundRun::find(library, text.left(colon));
        if (run)
            return sideOf(run.value(), text, text.mid(colon + 1));
        refusal = run.error().message;
    }
    return Refusal{refusal};
}

Result<std::vector<Side>, Refusal> sidesFrom(const CompareArguments& arguments) {
    std::vector<Side> sides;
    for (const QString& text : arguments.runs) {
        auto side = findSide(libraryPath(arguments.library), text);
        if (!side)
            return side.error();
        sides.push_back(side.take());
    }
    if (sides.size() > 1)
        return sides;
    const Side& only = sides.front();
    const std::vector<EndpointRecord>& endpoints = only.runs.front()->endpoints;
    if (!only.endpoint.isEmpty() || endpoints.size() < 2)
        return Refusal{
            u"%1 alone has nothing to be compared with; name another RUN"_s.arg(only.label),
            WrongUsage};
    std::vector<Side> modes;
    for (const EndpointRecord& endpoint : endpoints)
        modes.push_back({only.label + u':' + endpoint.name, only.runs, endpoint.name});
    return modes;
}

Result<Done> write(const Comparison& comparison, const std::vector<GateOutcome>& gates,
                   const CompareArguments& arguments) {
    QByteArray shown = toText(comparison).toLocal8Bit();
    const auto put = [&shown](const QString& file, const QByteArray& content) {
        if (file != u"-")
            return writeFileWhole(file, content);
        shown = content;
        return Result<Done>(Done{});
    };
    if (!arguments.jsonFile.isEmpty()) {
        if (const auto written = put(arguments.jsonFile, comparisonJson(comparison, gates));
            !written)
            return written;
    }
    if (!arguments.htmlFile.isEmpty()) {
        if (const auto written = put(arguments.htmlFile, comparisonHtml(comparison, gates));
            !written)
            return written;
    }
    return writeOut(shown);
}

/// Says which gates failed; returns the exit code.
int judge(const Comparison& comparison, const std::vector<GateOutcome>& gates) {
    int exitCode = Ran;
    for (const GateOutcome& gate : gates) {
        if (gate.passed())
            continue;
        complain(gateSentence(gate, comparison));
        exitCode = GateFailed;
    }
    return exitCode;
}

int refuse(const Refusal& refusal) {
    complain(refusal.message);
    return refusal.exitCode;
}

} // namespace

int compareCommand(const CompareArguments& arguments) {
    const auto gates = gatesFrom(arguments.failIfWorse);
    if (!gates)
        return refuse(gates.error());
    if (arguments.jsonFile == u"-" && arguments.htmlFile == u"-")
        return refuse({u"only one of --json and --html can go to standard output"_s, WrongUsage});
    for (const QString& file : {arguments.jsonFile, arguments.htmlFile}) {
        if (file.isEmpty() || file == u"-")
            continue;
        if (const auto writable = checkWritable(file); !writable)
            return refuse({writable.error().message});
    }
    auto sides = sidesFrom(arguments);
    if (!sides)
        return refuse(sides.error());
    const auto comparison = compare(sides.take());
    if (!comparison)
        return refuse({comparison.error().message, WrongUsage});
    const auto outcomes = outcomesOf(gates.value(), comparison.value());
    if (const auto written = write(comparison.value(), outcomes, arguments); !written)
        return refuse({written.error().message});
    return judge(comparison.value(), outcomes);
}

} // namespace quadrant
