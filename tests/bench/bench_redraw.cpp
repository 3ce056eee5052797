// SPDX-License-Identifier: GPL-3.0-or-later
// What one redraw of the window's four panels costs: CPU time of the whole process for each quarter
// of a second that all four are fed at a run's own pace, with a minute already drawn. Prints a line
// of What,Unit,Value.
#include "core/scenario/mode.h"
#include "ui/panels/panel_grid.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <ctime>

namespace {

using namespace quadrant;
using namespace std::chrono_literals;

constexpr Seconds pace = 250ms;
constexpr Seconds history = 60s;
constexpr Seconds measured = 5s;

/// Counts how often the window is drawn, so that nothing is called cheap that did not happen.
class DrawCounter : public QObject {
public:
    using QObject::QObject;
    int drawn = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::UpdateRequest)
            ++drawn;
        return QObject::eventFilter(watched, event);
    }
};

double cpuMs() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A quarter of a second of load whose latencies and failures wander, as real ones do.
IntervalMeasured intervalAt(std::size_t endpoint, int index) {
    Histogram succeeded;
    Histogram failed;
    const double lowestUs = 1e5 * static_cast<double>(endpoint + 1) * (2 + std::sin(index / 7.0));
    for (int i = 0; i < 100; ++i)
        succeeded.record(static_cast<std::int64_t>(lowestUs * (1 + i / 100.0)));
    for (int i = 0; i < index % 5; ++i)
        failed.record(1000);

    IntervalMeasured event;
    event.endpoint = endpoint;
    Interval& load = event.collected.intervals.emplace_back();
    load.begin = pace * index;
    load.end = pace * (index + 1);
    load.succeeded = succeeded.drain();
    load.failed = failed.drain();
    load.failures[0].count = load.failed.count;
    load.users = 100;
    event.state.summary.requests = 100 * static_cast<std::uint64_t>(index + 1);
    event.state.summary.requestsPerS = 400 + index % 7;
    event.state.summary.percentilesMs.fill(lowestUs / 1000);
    event.elapsed = load.end;
    return event;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);

    RunStarted started;
    started.scenario.duration = started.expected = history + measured;
    for (const Mode mode : allModes)
        started.endpoints.push_back(modeId(mode));

    // Made beforehand: only drawing them is to be measured.
    std::vector<IntervalMeasured> events;
    for (int index = 0; pace * index < started.expected; ++index)
        for (std::size_t endpoint = 0; endpoint < started.endpoints.size(); ++endpoint)
            events.push_back(intervalAt(endpoint, index));

    PanelGrid grid;
    grid.resize(1280, 720);
    grid.prepare(started.endpoints, started.scenario);
    grid.begin(started);
    grid.setPhase({.endpoints = {0, 1, 2, 3}, .phase = Phase::Measure});
    DrawCounter counter;
    grid.installEventFilter(&counter);
    grid.show();

    auto next = events.cbegin();
    const auto feedUntil = [&](Seconds end) {
        while (next != events.cend() && next->elapsed <= end)
            grid.addInterval(*next++);
    };
    feedUntil(history);

    double cpuBefore = 0;
    int drawnBefore = 0;
    int fed = 0;
    QTimer timer;
    timer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(pace));
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        if (next == events.cend()) {
            QCoreApplication::quit();
            return;
        }
        feedUntil(next->elapsed);
        ++fed;
    });
    QTimer::singleShot(1s, &app, [&] { // the window is made and drawn once by then
        cpuBefore = cpuMs();
        drawnBefore = counter.drawn;
        timer.start();
    });
    QApplication::exec();

    if (counter.drawn - drawnBefore < fed) {
        std::fputs("The panels were not redrawn each time.\n", stderr);
        return 1;
    }
    std::printf("redraw of four panels,CPU ms,%.1f\n", (cpuMs() - cpuBefore) / fed);
    return 0;
}
