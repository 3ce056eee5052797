// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/lines_track.h"

#include "core/base/format.h"
#include "core/plot/ticks.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace quadrant {
namespace {

using Unit = LinesTrack::Unit;
using Line = LinesTrack::Line;

/// What a sample of our server says.
template <class Get>
Line ofServer(const QString& name, Get get) {
    return {name, [get](const Moment& moment) {
                return moment.server ? std::optional(static_cast<double>(get(*moment.server)))
                                     : std::nullopt;
            }};
}

QChar signOf(std::size_t line) {
    return QStringLiteral("━╌┈")[static_cast<qsizetype>(line)];
}

} // namespace

LinesTrack::LinesTrack(const QString& name, Unit unit, std::vector<Line> lines,
                       const Moments& moments, TimeFocus& focus, QWidget* parent)
    : Track(name, moments, focus, parent)
    , m_unit(unit)
    , m_lines(std::move(lines)) {
    for (const Line& line : m_lines)
        m_series.emplace_back(chart(), line.name);
    styleSeries(theme());
}

bool LinesTrack::hasData() const {
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [this](const Line& line) { return isKnown(line); });
}

/// Of a server that isn't ours less is. Before anything has come in all may be.
bool LinesTrack::isKnown(const Line& line) const {
    const auto& all = moments().all();
    return all.empty() || std::any_of(all.begin(), all.end(), [&line](const Moment& moment) {
               return line.value(moment).has_value();
           });
}

double LinesTrack::highest() const {
    double most = m_unit == Unit::Percent ? 100 : 0; // of one processor
    for (const Moment& moment : moments().all()) {
        for (const Line& line : m_lines)
            most = std::max(most, line.value(moment).value_or(0));
    }
    return most;
}

QString LinesTrack::text(double value) const {
    switch (m_unit) {
    case Unit::Count:
        return formatCount(static_cast<std::uint64_t>(value));
    case Unit::PerSecond:
        return formatRate(value) + QStringLiteral("/s");
    case Unit::Milliseconds:
        return formatDuration(Millis(value));
    case Unit::Percent:
        return locale().toString(value, 'f', 0) + QStringLiteral(" %");
    }
    return {};
}

QString LinesTrack::valuesAt(const Moment& moment) const {
    return valuesAt(moment, false);
}

QString LinesTrack::signedValuesAt(const Moment& moment) const {
    return valuesAt(moment, true);
}

QString LinesTrack::valuesAt(const Moment& moment, bool withSigns) const {
    const bool several = m_lines.size() > 1;
    QStringList parts;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto value = m_lines[i].value(moment);
        if (!value)
            continue;
        QStringList part{text(*value)};
        if (several)
            part.prepend(m_lines[i].name);
        if (several && withSigns)
            part.prepend(signOf(i));
        parts.append(part.join(u' '));
    }
    return parts.join(withSigns ? QStringLiteral("  ") : QStringLiteral(", "));
}

QString LinesTrack::legend() const {
    QStringList parts;
    for (std::size_t i = 0; i < m_lines.size() && m_lines.size() > 1; ++i) {
        if (isKnown(m_lines[i]))
            parts.append(signOf(i) + (QLatin1Char(' ') + m_lines[i].name));
    }
    return parts.join(QStringLiteral("  "));
}

std::vector<Tick> LinesTrack::ticks(int most) const {
    std::vector<Tick> ticks = rateTicks(valueAxis().to, most);
    for (Tick& tick : ticks) {
        if (!tick.label.isEmpty() && m_unit == Unit::Milliseconds)
            tick.label = formatDuration(Millis(tick.at), 2);
        else if (!tick.label.isEmpty() && m_unit == Unit::Percent)
            tick.label += QStringLiteral(" %");
    }
    return ticks;
}

void LinesTrack::replaceSeries() {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QList<QPointF> line;
        const Interval* last = nullptr;
        for (const Moment& moment : moments().all()) {
            if (const auto value = m_lines[i].value(moment)) {
                last = &moment.load;
                line.append({((last->begin + last->end) / 2).count(), *value});
            }
        }
        if (line.size() == 1) // it would be invisible: it is drawn as long as it lasted
            line = {{last->begin.count(), line[0].y()}, {last->end.count(), line[0].y()}};
        m_series[i].setParts({line});
    }
}

void LinesTrack::styleSeries(const Theme& theme) {
    const std::array styles{theme.p50, theme.p95, theme.p99};
    for (std::size_t i = 0; i < m_series.size(); ++i)
        m_series[i].setStyle(styles[i % styles.size()]);
}

std::vector<LinesTrack*> telemetryTracks(const Moments& moments, TimeFocus& focus) {
    const auto make = [&](const QString& name, Unit unit, std::vector<Line> lines) {
        return new LinesTrack(name, unit, std::move(lines), moments, focus);
    };
    const auto polls = [](const Moment& moment) -> std::optional<double> {
        const double seconds = (moment.load.end - moment.load.begin).count();
        if (!moment.server || seconds <= 0)
            return std::nullopt;
        return static_cast<double>(moment.server->polls) / seconds;
    };
    return {
        make(LinesTrack::tr("Loop lag"), Unit::Milliseconds,
             {ofServer(LinesTrack::tr("worst"),
                       [](const ServerSample& s) {
                           return std::max(s.loopLagWorst, s.loopStalled).count();
                       }),
              ofServer(LinesTrack::tr("mean"),
                       [](const ServerSample& s) { return s.loopLagMean.count(); })}),
        make(
            LinesTrack::tr("Pool"), Unit::Count,
            {ofServer(LinesTrack::tr("active"), [](const ServerSample& s) { return s.poolActive; }),
             ofServer(LinesTrack::tr("queued"),
                      [](const ServerSample& s) { return s.poolQueued; })}),
        make(LinesTrack::tr("Open"), Unit::Count,
             {ofServer(LinesTrack::tr("connections"),
                       [](const ServerSample& s) { return s.openConnections; }),
              {LinesTrack::tr("in flight"),
               [](const Moment& moment) { return std::optional<double>(moment.load.inFlight); }}}),
        make(LinesTrack::tr("Polls"), Unit::PerSecond, {{LinesTrack::tr("polls"), polls}}),
        make(LinesTrack::tr("Processor"), Unit::Percent,
             {ofServer(LinesTrack::tr("event loop"),
                       [](const ServerSample& s) { return 100 * s.loopProcessor; }),
              ofServer(LinesTrack::tr("pool"),
                       [](const ServerSample& s) { return 100 * s.poolProcessor; }),
              {LinesTrack::tr("generator"),
               [](const Moment& moment) {
                   return std::optional(100 * moment.load.generatorBusy);
               }}}),
    };
}

} // namespace quadrant

#include "moc_lines_track.cpp"
