// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/endpoint_keys.h"

#include "core/scenario/plain_keys.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString modeNames() {
    QStringList names;
    for (const Mode mode : allModes)
        names.append(modeId(mode));
    return names.join(u", "_s);
}

void readModes(const QJsonValue& value, Scenario& into, const QString& path,
               const Expected& expected, Problems& problems) {
    into.modes.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        const auto mode = modeFromId(element.toString());
        if (!mode) {
            problems.push_back(
                wrongValue(at, Core::tr("must be one of %1").arg(modeNames()), element));
        } else if (std::find(into.modes.begin(), into.modes.end(), *mode) != into.modes.end()) {
            problems.push_back({at, Core::tr("%1 is listed twice").arg(modeId(*mode))});
        } else {
            into.modes.push_back(*mode);
        }
    });
}

QJsonValue writeModes(const Scenario& from) {
    QJsonArray ids;
    for (const Mode mode : from.modes)
        ids.append(modeId(mode));
    return ids;
}

/// What the generator can load, as far as a URL shows it without asking anyone.
bool isHttpUrl(const QJsonValue& value) {
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"http"_s && !url.host().isEmpty();
}

const Keys<Target>& targetKeys() {
    static const Keys<Target> keys{
        required(nonEmptyText(u"name"_s, &Target::name)),
        required(plainKey<Target>(
            u"url"_s, TextForm::Text,
            [] {
                return Core::tr("must be an http:// URL, with a space written as %20 (https is not "
                                "supported yet)");
            },
            isHttpUrl, [](Target& into, const QJsonValue& value) { into.url = value.toString(); },
            [](const Target& from) { return QJsonValue(from.url); })),
    };
    return keys;
}

void readTargets(const QJsonValue& value, Scenario& into, const QString& path,
                 const Expected& expected, Problems& problems) {
    into.targets.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        Target target;
        readObject(element, targetKeys(), target, at, problems);
        const auto hasSameName = [&](const Target& other) { return other.name == target.name; };
        if (!target.name.isEmpty() &&
            std::any_of(into.targets.begin(), into.targets.end(), hasSameName)) {
            problems.push_back({joinPath(at, u"name"_s),
                                Core::tr("%1 is taken by another target").arg(target.name)});
        }
        into.targets.push_back(target);
    });
}

QJsonValue writeTargets(const Scenario& from) {
    QJsonArray targets;
    for (const Target& target : from.targets)
        targets.append(writeObject(targetKeys(), target));
    return targets;
}

} // namespace

Key<Scenario> modesKey() {
    Key<Scenario> key;
    key.name = u"modes"_s;
    key.expected = [] { return Core::tr("must be a list of modes, of %1").arg(modeNames()); };
    key.leaves = {{key.name, TextForm::List}};
    key.read = [expected = key.expected](const QJsonValue& value, Scenario& into,
                                         const QString& path, Problems& problems) {
        readModes(value, into, path, expected, problems);
    };
    key.write = writeModes;
    return key;
}

Key<Scenario> targetsKey() {
    Key<Scenario> key;
    key.name = u"targets"_s;
    key.expected = [] { return Core::tr(R"(must be a list of {"name": …, "url": …})"); };
    key.leaves = {{key.name, TextForm::Json}};
    key.read = [expected = key.expected](const QJsonValue& value, Scenario& into,
                                         const QString& path, Problems& problems) {
        readTargets(value, into, path, expected, problems);
    };
    key.write = writeTargets;
    return key;
}

} // namespace quadrant
