// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/summary_figures.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using Unit = Figure::Unit;
using Better = Figure::Better;
using Kind = Figure::Kind;
using Value = std::function<std::optional<double>(const Summary&)>;
using ValueAt = std::optional<double> (*)(const Summary&, std::size_t percentile);

std::optional<double> valueIf(bool there, double value) {
    return there ? std::optional(value) : std::nullopt;
}

template <class Number>
Value always(Number Summary::*number) {
    return [number](const Summary& summary) { return static_cast<double>(summary.*number); };
}

Value ofRequests(double Summary::*ms) {
    return [ms](const Summary& summary) { return valueIf(summary.requests > 0, summary.*ms); };
}

/// An open loop has no users.
Value ofUsers(double (*get)(const Summary&)) {
    return [get](const Summary& summary) { return valueIf(!summary.open, get(summary)); };
}

template <class Number>
Value ofOpenLoop(Number OpenSummary::*number) {
    return [number](const Summary& summary) {
        return summary.open ? std::optional(static_cast<double>((*summary.open).*number))
                            : std::nullopt;
    };
}

struct PercentileTitles {
    const char* median = "";
    const char* maximum = "";
    const char* others = ""; ///< %1 is the percent
};

/// `suffix` follows the percent in the name of a column.
PercentileFigures percentiles(const PercentileTitles& titles, const QByteArray& suffix,
                              const char* topic, ValueAt valueAt) {
    PercentileFigures all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double percent = reportedPercentiles[i];
        Figure& figure = all[i];
        figure.title = percent == 50    ? titles.median
                       : percent == 100 ? titles.maximum
                                        : titles.others;
        figure.key = QString::number(percent, 'g', 10);
        figure.column = figure.key.toLatin1() + suffix;
        figure.topic = topic;
        figure.percent = percent;
        figure.kind = Kind::Percentile;
        figure.value = [i, valueAt](const Summary& summary) { return valueAt(summary, i); };
    }
    return all;
}

PercentileFigures responseTimes() {
    PercentileFigures all =
        percentiles({QT_TRANSLATE_NOOP("quadrant::Core", "Median response time"),
                     QT_TRANSLATE_NOOP("quadrant::Core", "Max response time"),
                     QT_TRANSLATE_NOOP("quadrant::Core", "%1 % response time")},
                    "%", "percentiles", [](const Summary& summary, std::size_t i) {
                        return valueIf(summary.requests > 0, summary.percentilesMs[i]);
                    });
    for (Figure& figure : all) {
        if (figure.percent < 100) // that is the maximum, which is compared as such
            figure.id = u"p"_s + figure.key;
    }
    return all;
}

PercentileFigures withUnfinished() {
    return percentiles({QT_TRANSLATE_NOOP("quadrant::Core", "Median, unfinished counted"), "",
                        QT_TRANSLATE_NOOP("quadrant::Core", "%1 %, unfinished counted")},
                       "% With Unfinished", "unfinished",
                       [](const Summary& summary, std::size_t i) {
                           return valueIf(summary.requests + summary.neverEnded() > 0,
                                          summary.percentilesWithUnfinishedMs[i]);
                       });
}

PercentileFigures serviceTimes() {
    return percentiles({QT_TRANSLATE_NOOP("quadrant::Core", "Median service time (from the start)"),
                        QT_TRANSLATE_NOOP("quadrant::Core", "Max service time (from the start)"),
                        QT_TRANSLATE_NOOP("quadrant::Core", "%1 % service time (from the start)")},
                       "% Service Time", "rate-kept", [](const Summary& summary, std::size_t i) {
                           return summary.open
                                      ? valueIf(summary.requests > 0, summary.open->serviceMs[i])
                                      : std::nullopt;
                       });
}

/// Only of those that did not wait for a connection.
PercentileFigures startLateness() {
    return percentiles(
        {}, "% Start Lateness", "rate-kept", [](const Summary& summary, std::size_t i) {
            const auto& open = summary.open;
            return open ? valueIf(open->started > open->waited, open->startLatenessMs[i])
                        : std::nullopt;
        });
}

std::optional<double> failureShare(const Summary& summary) {
    return valueIf(summary.requests > 0, 100 * static_cast<double>(summary.failures) /
                                             static_cast<double>(summary.requests));
}

std::optional<double> medianSucceeded(const Summary& summary) {
    return valueIf(summary.requests > summary.failures, summary.medianSucceededMs);
}

std::optional<double> medianFailed(const Summary& summary) {
    return valueIf(summary.failures > 0, summary.medianFailedMs);
}

std::optional<double> oldestUnfinished(const Summary& summary) {
    return summary.oldestUnfinished.count();
}

std::optional<double> meanConnections(const Summary& summary) {
    return valueIf(summary.open.has_value(), summary.meanUsers);
}

std::optional<double> meanService(const Summary& summary) {
    return summary.open ? valueIf(summary.requests > 0, summary.open->serviceMeanMs) : std::nullopt;
}

Figure plain(const char* title, Unit unit, const char* column, const QString& key,
             const char* topic, Value value) {
    Figure figure;
    figure.title = title;
    figure.unit = unit;
    figure.column = column;
    figure.key = key;
    figure.topic = topic;
    figure.value = std::move(value);
    return figure;
}

Figure comparable(const QString& id, Better better, Kind kind, Figure figure) {
    figure.id = id;
    figure.better = better;
    figure.kind = kind;
    return figure;
}

SummaryFigures table() {
    // Title, unit, column of CSV files, key of JSON files, topic of the help, value.
    return {
        .requests = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Requests"), Unit::Count,
                          "Request Count", u"requests"_s, "rps", always(&Summary::requests)),
        .failures = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Failures"), Unit::Count,
                          "Failure Count", u"failures"_s, "failures", always(&Summary::failures)),
        .failureShare = comparable(u"failures"_s, Better::Lower, Kind::Mean,
                                   plain(QT_TRANSLATE_NOOP("quadrant::Core", "Failures"),
                                         Unit::Percent, "", {}, "failures", failureShare)),
        .requestsPerS = comparable(u"rps"_s, Better::Higher, Kind::Mean,
                                   plain(QT_TRANSLATE_NOOP("quadrant::Core", "Requests/s"),
                                         Unit::PerSecond, "Requests/s", u"requestsPerS"_s, "rps",
                                         always(&Summary::requestsPerS))),
        .failuresPerS = comparable(u"failures/s"_s, Better::Lower, Kind::Mean,
                                   plain(QT_TRANSLATE_NOOP("quadrant::Core", "Failures/s"),
                                         Unit::PerSecond, "Failures/s", u"failuresPerS"_s,
                                         "failures", always(&Summary::failuresPerS))),

        .mean = comparable(u"mean"_s, Better::Lower, Kind::Mean,
                           plain(QT_TRANSLATE_NOOP("quadrant::Core", "Mean response time"),
                                 Unit::Milliseconds, "Average Response Time", u"meanMs"_s,
                                 "percentiles", ofRequests(&Summary::meanMs))),
        .min = comparable(u"min"_s, Better::Lower, Kind::Extreme,
                          plain(QT_TRANSLATE_NOOP("quadrant::Core", "Min response time"),
                                Unit::Milliseconds, "Min Response Time", u"minMs"_s, "percentiles",
                                ofRequests(&Summary::minMs))),
        .max = comparable(u"max"_s, Better::Lower, Kind::Extreme,
                          plain(QT_TRANSLATE_NOOP("quadrant::Core", "Max response time"),
                                Unit::Milliseconds, "Max Response Time", u"maxMs"_s, "percentiles",
                                ofRequests(&Summary::maxMs))),
        .percentiles = responseTimes(),
        .medianSucceeded = plain("", Unit::Milliseconds, "Success Median Response Time", {},
                                 "percentiles", medianSucceeded),
        .medianFailed = plain("", Unit::Milliseconds, "Failure Median Response Time", {},
                              "percentiles", medianFailed),
        .meanBodyBytes = plain("", Unit::Bytes, "Average Content Size", {}, "",
                               ofRequests(&Summary::meanBodyBytes)),

        .unfinished =
            plain(QT_TRANSLATE_NOOP("quadrant::Core", "Unfinished"), Unit::Count, "Unfinished",
                  u"unfinished"_s, "unfinished", always(&Summary::unfinished)),
        .oldestUnfinished =
            plain(QT_TRANSLATE_NOOP("quadrant::Core", "Oldest unfinished"), Unit::Second,
                  "Oldest Unfinished (s)", u"oldestUnfinishedS"_s, "unfinished", oldestUnfinished),
        .withUnfinished = withUnfinished(),

        .meanUsers = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Mean users"), Unit::Users,
                           "Mean Users", u"meanUsers"_s, "accounted",
                           ofUsers([](const Summary& summary) { return summary.meanUsers; })),
        .accountedUsers =
            plain(QT_TRANSLATE_NOOP("quadrant::Core", "Accounted for"), Unit::Users,
                  "Accounted Users", u"accountedUsers"_s, "accounted",
                  ofUsers([](const Summary& summary) { return summary.accountedUsers(); })),
        .littleRatio = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Little's ratio"), Unit::Ratio,
                             "Little's Law Ratio", u"littleRatio"_s, "accounted",
                             ofUsers([](const Summary& summary) { return summary.littleRatio; })),

        .askedPerS = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Requests/s asked"), Unit::PerSecond,
                           "Asked Rate", u"askedRate"_s, "rate-kept",
                           ofOpenLoop(&OpenSummary::intendedPerS)),
        .startedPerS = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Requests/s started"),
                             Unit::PerSecond, "Started Rate", u"startedPerS"_s, "rate-kept",
                             ofOpenLoop(&OpenSummary::startedPerS)),
        .intended = plain("", Unit::Count, "Intended", u"intended"_s, "rate-kept",
                          ofOpenLoop(&OpenSummary::intended)),
        .started = plain("", Unit::Count, "Started", u"started"_s, "rate-kept",
                         ofOpenLoop(&OpenSummary::started)),
        .late = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Started late"), Unit::Count,
                      "Late Starts", u"startedLate"_s, "rate-kept", ofOpenLoop(&OpenSummary::late)),
        .waited = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Waited for a connection"), Unit::Count,
                        "Waited", u"waited"_s, "rate-kept", ofOpenLoop(&OpenSummary::waited)),
        .missed = plain(QT_TRANSLATE_NOOP("quadrant::Core", "Never started"), Unit::Count, "Missed",
                        u"missed"_s, "rate-kept", ofOpenLoop(&OpenSummary::missed)),
        .meanConnections = plain("", Unit::Users, "Mean Connections", u"meanConnections"_s,
                                 "rate-kept", meanConnections),
        .meanService = plain("", Unit::Milliseconds, "Average Service Time", u"serviceMeanMs"_s,
                             "rate-kept", meanService),
        .service = serviceTimes(),
        .startLateness = startLateness(),
    };
}

} // namespace

const Figure& ofPercent(const PercentileFigures& percentiles, double percent) {
    return *std::find_if(percentiles.begin(), percentiles.end(),
                         [percent](const Figure& figure) { return figure.percent == percent; });
}

const SummaryFigures& summaryFigures() {
    static const SummaryFigures all = table();
    return all;
}

} // namespace quadrant
