// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_protocol.h"

#include "core/scenario/scenario_file.h"

#include <QJsonDocument>

#include <array>
#include <charconv>
#include <chrono>

namespace quadrant::protocol {
namespace {

/// Every field: one that joins doesn't compile until it stands here.
template <class Sample, class Visit>
void visitFields(Sample& sample, const Visit& visit) {
    auto& [lagMean, lagWorst, stalled, utilisation, processor, poolProcessor, queued,
           lockUtilisation, lockWaiting, restarts, poolActive, poolQueued, poolThreads, peakThreads,
           connections, polls, requests, intervals] = sample;
    const auto each = [&visit](auto&... field) { (visit(field), ...); };
    each(lagMean, lagWorst, stalled, utilisation, processor, poolProcessor, queued, lockUtilisation,
         lockWaiting, restarts, poolActive, poolQueued, poolThreads, peakThreads, connections,
         polls, requests, intervals);
}

template <class Number>
void append(std::string& line, Number number) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    line += ' ';
    line.append(text.data(), end);
}
void append(std::string& line, Millis duration) {
    append(line, duration.count());
}

/// Takes one off the front.
template <class Number>
bool take(std::string_view& text, Number& number) {
    if (!text.starts_with(' '))
        return false;
    const auto parsed = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    return parsed.ec == std::errc();
}
bool take(std::string_view& text, Millis& duration) {
    double count = 0;
    const bool taken = take(text, count);
    duration = Millis(count);
    return taken;
}

} // namespace

std::string settingsLine(const ServerSettings& settings) {
    Scenario scenario;
    scenario.name = QStringLiteral("serve");
    scenario.io = settings.io;
    scenario.profile = settings.profile;
    return QJsonDocument(toJson(scenario)).toJson(QJsonDocument::Compact).toStdString();
}

Result<ServerSettings> readSettings(std::string_view line) {
    const auto scenario = parseScenario(QByteArray(line.data(), static_cast<int>(line.size())));
    if (!scenario)
        return Error{toStrings(scenario.error()).join(QStringLiteral("; "))};
    ServerSettings settings;
    settings.io = scenario.value().io;
    settings.profile = scenario.value().profile;
    return settings;
}

std::string sampleLine(const ServerSample& taken) {
    std::string line(sample);
    visitFields(taken, [&line](const auto& field) { append(line, field); });
    return line;
}

std::optional<ServerSample> readSample(std::string_view line) {
    if (!line.starts_with(sample))
        return std::nullopt;
    line.remove_prefix(sample.size());
    ServerSample read;
    bool good = true;
    visitFields(read, [&](auto& field) { good = good && take(line, field); });
    if (!good || !line.empty())
        return std::nullopt;
    return read;
}

} // namespace quadrant::protocol
