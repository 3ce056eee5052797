// SPDX-License-Identifier: GPL-3.0-or-later
// `--set KEY=VALUE`: the scenario as JSON, changed key by key, and read again.
#include "core/base/language.h"
#include "core/scenario/scenario_file.h"
#include "core/scenario/scenario_keys.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// A text that doesn't have the form stays a text, and reading says what it should have been.
QJsonValue valueFrom(const QString& text, TextForm form) {
    bool isNumber = false;
    switch (form) {
    case TextForm::Number: {
        const double number = QLocale::c().toDouble(text, &isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    case TextForm::Flag:
        return text == u"true" || text == u"false" ? QJsonValue(text == u"true") : QJsonValue(text);
    case TextForm::List: {
        QJsonArray elements;
        for (const QString& element : text.split(u',', Qt::SkipEmptyParts))
            elements.append(element.trimmed());
        return elements;
    }
    case TextForm::Json: {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(text);
    }
    case TextForm::Text:
        break;
    }
    return text;
}

void insertAt(QJsonObject& object, const QString& path, const QJsonValue& value) {
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        object.insert(path, value);
        return;
    }
    QJsonObject inner = object.value(path.left(dot)).toObject();
    insertAt(inner, path.mid(dot + 1), value);
    object.insert(path.left(dot), inner);
}

/// A profile's name gives way to the whole profile, so that later assignments can change it.
void resolveProfile(QJsonObject& scenario) {
    const QJsonValue profile = scenario.value(u"profile"_s);
    if (!profile.isString())
        return;
    if (const auto known = builtInProfile(profile.toString()))
        scenario.insert(u"profile"_s, toJson(known.value()));
}

/// A mode that is left out takes its share of the users along, and without `together` none has one.
void dropOtherShares(QJsonObject& scenario) {
    const bool sequential = scenario.value(u"arrangement"_s) == u"sequential"_s;
    const QJsonArray modes = scenario.value(u"modes"_s).toArray();
    QJsonObject load = scenario.value(u"load"_s).toObject();
    QJsonObject share = load.value(u"share"_s).toObject();
    for (const QString& mode : share.keys()) {
        if (sequential || !modes.contains(mode))
            share.remove(mode);
    }
    load.insert(u"share"_s, share);
    scenario.insert(u"load"_s, load);
}

Problem notALeaf(const QString& path, const Leaves& leaves) {
    QStringList all;
    QStringList below;
    for (const Leaf& leaf : leaves) {
        all.append(leaf.path);
        if (leaf.path.startsWith(path + u'.'))
            below.append(leaf.path);
    }
    if (!below.isEmpty())
        return {path, Core::tr("has keys of its own: %1").arg(below.join(u", "_s))};
    return unknownKey(path, all);
}

} // namespace

Result<Scenario, Problems> withSettings(const Scenario& scenario, const QStringList& assignments) {
    const Leaves leaves = leavesOf(scenarioKeys());
    QJsonObject json = toJson(scenario);
    Problems problems;
    for (const QString& assignment : assignments) {
        const qsizetype sign = assignment.indexOf(u'=');
        if (sign < 1) {
            problems.push_back({assignment, Core::tr("must be KEY=VALUE, such as load.users=50")});
            continue;
        }
        const QString path = assignment.left(sign).trimmed();
        const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                       [&](const Leaf& each) { return each.path == path; });
        if (leaf == leaves.end()) {
            problems.push_back(notALeaf(path, leaves));
            continue;
        }
        insertAt(json, path, valueFrom(assignment.mid(sign + 1), leaf->form));
        if (path == u"modes" || path == u"arrangement")
            dropOtherShares(json);
        if (path == u"load.rate" || path == u"load.users")
            json.remove(u"stages"_s); // one level of load takes the place of a sequence of them
        resolveProfile(json);
    }
    auto changed = scenarioFromJson(json);
    if (!changed)
        problems.insert(problems.end(), changed.error().begin(), changed.error().end());
    if (!problems.empty())
        return problems;
    return changed;
}

} // namespace quadrant
