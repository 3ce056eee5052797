// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_protocol.h"

#include "core/scenario/scenario_file.h"
#include "core/server/server_sample_fields.h"

#include <QJsonDocument>

namespace quadrant::protocol {
namespace {

// So that a line that was cut off lacks at least a byte.
constexpr auto encoding = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals |
                          QByteArray::AbortOnBase64DecodingErrors;

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
    QByteArray bytes;
    ArchiveWriter writer(bytes);
    writer(taken);
    return std::string(sample) + ' ' + bytes.toBase64(encoding).toStdString();
}

std::optional<ServerSample> readSample(std::string_view line) {
    if (!line.starts_with(sample) || !line.substr(sample.size()).starts_with(' '))
        return std::nullopt;
    line.remove_prefix(sample.size() + 1);
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray(line.data(), static_cast<qsizetype>(line.size())), encoding);
    ServerSample read;
    ArchiveReader reader(bytes.decoded, archiveVersion);
    reader(read);
    if (!bytes || !reader.isComplete())
        return std::nullopt;
    return read;
}

} // namespace quadrant::protocol
