// SPDX-License-Identifier: GPL-3.0-or-later
// One key of a JSON object, with the member that it fills. A table of them is all that reading,
// checking, writing and `--set` need, so every key of a file stands in one place.
#pragma once

#include "core/base/language.h"
#include "core/scenario/problem.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <vector>

namespace quadrant {

/// How the text in `--set KEY=TEXT` becomes a value.
enum class TextForm { Number, Flag, Text, List, Json };

/// A key that holds a value rather than more keys, by its dotted path.
struct Leaf {
    QString path;
    TextForm form = TextForm::Text;
};
using Leaves = std::vector<Leaf>;

template <class T>
struct Key {
    QString name;
    Expected expected;
    Leaves leaves; ///< itself, or those below it
    bool required = false;
    /// Fills its member, or adds what is wrong at `path`.
    std::function<void(const QJsonValue&, T&, const QString& path, Problems&)> read;
    std::function<QJsonValue(const T&)> write; ///< undefined leaves the key out
};
template <class T>
using Keys = std::vector<Key<T>>;

template <class T>
Key<T> required(Key<T> key) {
    key.required = true;
    return key;
}

/// Says which key was meant, of `known` or `below`, or else which are `known`.
Problem unknownKey(const QString& path, const QStringList& known, const QStringList& below = {});
QString joinPath(const QString& path, const QString& name);

template <class T>
Leaves leavesOf(const Keys<T>& keys) {
    Leaves leaves;
    for (const Key<T>& key : keys)
        leaves.insert(leaves.end(), key.leaves.begin(), key.leaves.end());
    return leaves;
}

template <class T>
void readObject(const QJsonValue& json, const Keys<T>& keys, T& into, const QString& path,
                Problems& problems) {
    if (!json.isObject()) {
        problems.push_back(wrongValue(path, Core::tr("must be an object"), json));
        return;
    }
    const QJsonObject object = json.toObject();
    QStringList known;
    for (const Key<T>& key : keys) {
        known.append(key.name);
        const QString at = joinPath(path, key.name);
        const QJsonValue value = object.value(key.name);
        if (!value.isUndefined())
            key.read(value, into, at, problems);
        else if (key.required)
            problems.push_back({at, Core::tr("is missing; it %1").arg(key.expected())});
    }
    QStringList below;
    for (const Leaf& leaf : leavesOf(keys))
        below.append(leaf.path);
    for (const QString& name : object.keys()) {
        if (std::none_of(keys.begin(), keys.end(), [&](auto& key) { return key.name == name; }))
            problems.push_back(unknownKey(joinPath(path, name), known, below));
    }
}

/// "modes[2]"
QString elementPath(const QString& path, qsizetype index);

/// Calls `readElement(value, path)` for each element of a list.
template <class ReadElement>
void readList(const QJsonValue& value, const QString& path, const Expected& expected,
              Problems& problems, ReadElement readElement) {
    if (!value.isArray()) {
        problems.push_back(wrongValue(path, expected(), value));
        return;
    }
    const QJsonArray elements = value.toArray();
    for (qsizetype i = 0; i < elements.size(); ++i)
        readElement(elements[i], elementPath(path, i));
}

/// A key whose write() gives an undefined value is left out.
template <class T>
QJsonObject writeObject(const Keys<T>& keys, const T& from) {
    QJsonObject object;
    for (const Key<T>& key : keys)
        object.insert(key.name, key.write(from));
    return object;
}

/// An object with keys of its own.
template <class T, class M>
Key<T> object(const QString& name, M T::*at, const Keys<M>& keys) {
    Key<T> key;
    key.name = name;
    key.expected = [] { return Core::tr("must be an object"); };
    for (const Leaf& leaf : leavesOf(keys))
        key.leaves.push_back({joinPath(name, leaf.path), leaf.form});
    key.read = [at, keys](const QJsonValue& value, T& into, const QString& path,
                          Problems& problems) {
        readObject(value, keys, into.*at, path, problems);
    };
    key.write = [at, keys](const T& from) { return writeObject(keys, from.*at); };
    return key;
}

} // namespace quadrant
