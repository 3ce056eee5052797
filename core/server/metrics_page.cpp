// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/metrics_page.h"

#include <QByteArray>

#include <functional>

namespace quadrant {
namespace {

void describe(std::string& out, std::string_view name, std::string_view type,
              std::string_view help) {
    out.append("# HELP ").append(name).append(" ").append(help);
    out.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
}

void appendValue(std::string& out, double value) {
    out += ' ';
    out += QByteArray::number(value, 'g', 15).toStdString(); // a '.' whatever the locale
    out += '\n';
}

void append(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            double value) {
    describe(out, name, type, help);
    out.append(name);
    appendValue(out, value);
}

/// Loops are numbered from 1.
void appendForEachLoop(std::string& out, std::string_view name, std::string_view type,
                       std::string_view help, const ServerState& server,
                       const std::function<double(const LoopPlace&)>& value) {
    describe(out, name, type, help);
    for (std::size_t i = 0; i < server.loops.size(); ++i) {
        out.append(name).append("{loop=\"").append(std::to_string(i + 1)).append("\"}");
        appendValue(out, value(server.loops[i]));
    }
}

void appendRequests(std::string& out, const ServerCounters& counters) {
    constexpr std::string_view name = "quadrant_requests_total";
    describe(out, name, "counter", "Requests answered, by mode and status.");
    for (std::size_t row = 0; row < ServerCounters::rows; ++row) {
        const std::string_view mode = row < modeTable.size() ? modeTable[row].id : "none";
        for (std::size_t i = 0; i < ServerCounters::statuses.size(); ++i) {
            const std::uint64_t count = counters.answers(row, i);
            const int status = ServerCounters::statuses[i];
            if (count == 0 && (status != 200 || row == allModes.size()))
                continue; // a series begins with its first request, each mode's 200 at once
            out.append(name).append("{mode=\"").append(mode).append("\",status=\"");
            out += std::to_string(status) + "\"} " + std::to_string(count) + '\n';
        }
    }
}

} // namespace

std::string metricsPage(const ServerState& server) {
    const LoopTotals loops = totalsOf(server.loops);
    const ServerCounters& counters = server.counters;
    const WorkerPool::Gauges pool = server.pool.gauges();
    std::string out;
    appendRequests(out, counters);
    append(out, "quadrant_requests_received_total", "counter",
           "Requests received, bad ones included.", static_cast<double>(counters.received));
    append(out, "quadrant_requests_in_flight", "gauge", "Requests whose handler has not ended.",
           loops.inFlight);
    appendForEachLoop(out, "quadrant_connections", "gauge", "Open connections of clients.", server,
                      [](const LoopPlace& place) {
                          const auto loop = place.loop();
                          return loop ? loop->connections.size() : 0;
                      });
    append(out, "quadrant_loop_queued", "gauge", "Requests that wait for an event loop.",
           loops.queued);
    append(out, "quadrant_pool_active", "gauge", "Pool threads that run a handler.", pool.active);
    append(out, "quadrant_pool_queued", "gauge", "Requests that wait for a pool thread.",
           pool.queued);
    append(out, "quadrant_pool_size", "gauge", "Most threads that the pool may have.",
           server.pool.size());
    append(out, "quadrant_pool_threads", "gauge", "Live pool threads; they start on demand.",
           pool.threads);
    append(out, "quadrant_polls_total", "counter", "Polls by sync-nonblocking.",
           static_cast<double>(counters.polls));
    append(out, "quadrant_loop_restarts_total", "counter",
           "Event loops that the watchdog has abandoned for a new one.", counters.restarts);
    const TimePoint now = Clock::now();
    appendForEachLoop(out, "quadrant_event_loop_lag_seconds", "gauge",
                      "How late the heartbeat of the event loop is.", server,
                      [](const LoopPlace& place) { return Seconds(place.probe.lag()).count(); });
    appendForEachLoop(
        out, "quadrant_event_loop_busy_seconds_total", "counter",
        "Time in which the event loop did not wait for events; its rate is the utilisation.",
        server,
        [now](const LoopPlace& place) { return Seconds(place.probe.time(now).busy).count(); });
    appendForEachLoop(
        out, "quadrant_event_loop_cpu_seconds_total", "counter",
        "Time in which the event loop had a processor.", server,
        [now](const LoopPlace& place) { return Seconds(place.probe.time(now).processor).count(); });
    append(out, "quadrant_setup_lock_held_seconds_total", "counter",
           "Time in which the lock of the setup cost was held; its rate is the utilisation.",
           Seconds(server.setupCost.lockHeld(now)).count());
    append(out, "quadrant_setup_lock_waiting", "gauge", "Threads that wait for that lock.",
           server.setupCost.lockWaiting());
    return out;
}

} // namespace quadrant
