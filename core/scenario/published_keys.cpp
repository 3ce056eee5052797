// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/published_keys.h"

#include "core/scenario/plain_keys.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr Range anyCount{0, 1e12};
constexpr Range anyPublishedRate{0, 1e9};

Choices<Mode> modeChoices() {
    Choices<Mode> choices;
    for (const Mode mode : allModes)
        choices.emplace_back(modeId(mode), mode);
    return choices;
}

const Keys<PublishedResult>& resultKeys() {
    static const Keys<PublishedResult> keys{
        required(choice(u"mode"_s, &PublishedResult::mode, modeChoices())),
        number(u"requests"_s, &PublishedResult::requests, anyCount),
        number(u"failures"_s, &PublishedResult::failures, anyCount),
        number(u"requestsPerS"_s, &PublishedResult::requestsPerS, anyPublishedRate),
        number(u"failuresPerS"_s, &PublishedResult::failuresPerS, anyPublishedRate),
        number(u"medianMs"_s, &PublishedResult::medianMs, {0, 86'400'000}),
        number(u"threads"_s, &PublishedResult::threads, {0, 1'000'000}),
        number(u"stars"_s, &PublishedResult::stars, {0, 5}),
    };
    return keys;
}

void readResults(const QJsonValue& value, Published& into, const QString& path,
                 const Expected& expected, Problems& problems) {
    into.results.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        PublishedResult result;
        const std::size_t problemsBefore = problems.size();
        readObject(element, resultKeys(), result, at, problems);
        if (problems.size() > problemsBefore)
            return;
        if (into.resultOf(result.mode))
            problems.push_back({at, Core::tr("%1 is listed twice").arg(modeId(result.mode))});
        else
            into.results.push_back(result);
    });
}

QJsonValue writeResults(const Published& from) {
    QJsonArray results;
    for (const PublishedResult& result : from.results)
        results.append(writeObject(resultKeys(), result));
    return results;
}

Key<Published> resultsKey() {
    Key<Published> key;
    key.name = u"results"_s;
    key.expected = [] { return Core::tr(R"(must be a list of {"mode": …, "requests": …, …})"); };
    key.read = [expected = key.expected](const QJsonValue& value, Published& into,
                                         const QString& path, Problems& problems) {
        readResults(value, into, path, expected, problems);
    };
    key.write = writeResults;
    return key;
}

const Keys<Published>& publishedKeys() {
    static const Keys<Published> keys{
        required(nonEmptyText(u"source"_s, &Published::source)),
        text(u"url"_s, &Published::url),
        text(u"advice"_s, &Published::advice),
        text(u"remark"_s, &Published::remark),
        required(resultsKey()),
    };
    return keys;
}

} // namespace

Key<Scenario> publishedKey() {
    Key<Scenario> key = object(u"published"_s, &Scenario::published, publishedKeys());
    key.leaves.clear();
    key.write = [write = key.write](const Scenario& from) {
        return from.published.results.empty() ? QJsonValue(QJsonValue::Undefined) : write(from);
    };
    return key;
}

} // namespace quadrant
