// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario_command.h"

#include "core/scenario/scenario_file.h"
#include "core/scenario/scenario_keys.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QJsonValue valueAt(const QJsonObject& object, const QString& path) {
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? object.value(path)
                   : valueAt(object.value(path.left(dot)).toObject(), path.mid(dot + 1));
}

/// As `--set` reads it.
QString textOf(const QJsonValue& value, TextForm form) {
    switch (form) {
    case TextForm::Number:
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case TextForm::Flag:
        return value.toBool() ? u"true"_s : u"false"_s;
    case TextForm::List: {
        QStringList elements;
        for (const QJsonValue& element : value.toArray())
            elements.append(element.toString());
        return elements.join(u',');
    }
    case TextForm::Json:
        return QString::fromUtf8(
            QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).trimmed());
    case TextForm::Text:
        break;
    }
    return value.toString();
}

/// The built-in one that this is; empty where it is none.
QString nameOf(const Profile& profile) {
    for (const QString& name : builtInProfiles()) {
        if (const auto known = builtInProfile(name); known && known.value() == profile)
            return name;
    }
    return {};
}

/// These take others along, so they come first; stages last, since a level takes their place.
int turnOf(const QString& path) {
    if (path == u"modes" || path == u"arrangement")
        return 0;
    return path == u"stages" ? 2 : 1;
}

QString quoted(const QString& argument) {
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:=,+-]+$"_s);
    if (plain.match(argument).hasMatch())
        return argument;
    return u'\'' + QString(argument).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

std::optional<QStringList> settingsBetween(const Scenario& from, const Scenario& to) {
    QStringList assignments;
    Scenario base = from;
    if (const QString profile = nameOf(to.profile);
        base.profile != to.profile && !profile.isEmpty()) {
        assignments << u"profile="_s + profile;
        base.profile = to.profile;
    }
    const QJsonObject before = toJson(base);
    const QJsonObject after = toJson(to);
    for (int turn = 0; turn <= 2; ++turn) {
        for (const Leaf& leaf : leavesOf(scenarioKeys())) {
            const QJsonValue value = valueAt(after, leaf.path);
            if (turnOf(leaf.path) == turn && !value.isUndefined() && leaf.path != u"profile" &&
                value != valueAt(before, leaf.path))
                assignments << leaf.path + u'=' + textOf(value, leaf.form);
        }
    }
    const auto made = withSettings(from, assignments);
    return made && made.value() == to ? std::optional(assignments) : std::nullopt;
}

std::optional<QString> commandToRun(const QString& source, const Scenario& from, const Scenario& to,
                                    double timeScale) {
    const auto settings = settingsBetween(from, to);
    if (!settings)
        return std::nullopt;
    QString command = u"quadrant run "_s + quoted(source);
    for (const QString& setting : *settings)
        command += u" --set "_s + quoted(setting);
    if (timeScale != 1)
        command += u" --time-scale "_s + QLocale::c().toString(timeScale);
    return command;
}

} // namespace quadrant
