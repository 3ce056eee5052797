// SPDX-License-Identifier: GPL-3.0-or-later
// What resources/ holds, compiled into the program.
#include "core/base/language.h"
#include "core/scenario/json_text.h"
#include "core/scenario/scenario_file.h"
#include "core/scenario/scenario_keys.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QStringList namesIn(const QString& folder) {
    QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(5);
    return names;
}

} // namespace

QStringList builtInScenarios() {
    return namesIn(u":/scenarios"_s);
}

QStringList builtInProfiles() {
    return namesIn(u":/profiles"_s);
}

Result<Profile, Problems> builtInProfile(const QString& name) {
    if (!builtInProfiles().contains(name))
        return Problems{{QString(), Core::tr("there is no built-in profile \"%1\"; built in are %2")
                                        .arg(name, builtInProfiles().join(u", "_s))}};
    QFile file(u":/profiles/%1.json"_s.arg(name));
    file.open(QIODevice::ReadOnly);
    const auto json = parseJsonObject(file.readAll());
    if (!json)
        return Problems{{QString(), json.error().message}};
    Profile profile;
    Problems problems;
    readObject(json.value(), profileKeys(), profile, {}, problems);
    if (!problems.empty())
        return problems;
    return profile;
}

} // namespace quadrant
