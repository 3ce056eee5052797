// SPDX-License-Identifier: GPL-3.0-or-later
// What keeping runs costs: makes a library of 1,000 runs, one of them ten minutes of four modes
// under load together, and prints what recording that took, how long the window takes to its first
// picture with that library, and to open that run, as lines of What,Unit,Value. Needs a display.
// `bench_history make FILE`, then `bench_history look FILE START`, where START is the monotonic
// clock in seconds when the process was started.
#include "core/library/collected_bytes.h"
#include "core/run/run_plan.h"
#include "ui/history/history_pane.h"
#include "ui/models/history_store.h"
#include "ui/panels/mode_panel.h"
#include "ui/panels/panel_grid.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

namespace {

using namespace quadrant;

constexpr int runs = 1000;
constexpr int lengthS = 600;
constexpr int perSecond = 4;

double secondsOf(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

int fail(const QString& why) {
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

/// 250 requests in a quarter of a second, around 100 ms.
Collected quarter(int number, std::mt19937& random) {
    std::lognormal_distribution<double> latencyUs(11.5, 0.3);
    static Histogram histogram;
    for (int i = 0; i < 250; ++i)
        histogram.record(static_cast<std::int64_t>(latencyUs(random)));
    Collected collected;
    Interval& interval = collected.intervals.emplace_back();
    interval.begin = Seconds(number) / perSecond;
    interval.end = Seconds(number + 1) / perSecond;
    interval.succeeded = histogram.drain();
    for (int i = 0; i < 25; ++i)
        histogram.record(100 + i);
    interval.timerLateness = histogram.drain();
    interval.users = interval.inFlight = 100;
    interval.userSeconds = 25;
    collected.server.emplace();
    return collected;
}

Result<Done> addRun(RunLibrary& library, const QString& name, int seconds) {
    RunRecord run;
    run.program = QStringLiteral("Quadrant");
    run.started = std::chrono::system_clock::now();
    run.host.cores = 2;
    run.scenario.name = name;
    run.scenario.arrangement = Arrangement::Together;
    run.scenario.duration = Seconds(seconds);
    run.endpoints = plannedEndpoints(run.scenario);
    qint64 id = 0;
    auto done = library.inOneGo([&]() -> Result<Done> {
        const auto added = library.add(run);
        if (!added)
            return added.error();
        id = added.value();
        for (std::size_t i = 0; i < run.endpoints.size(); ++i) {
            run.endpoints[i].status = EndpointStatus::Finished;
            if (const auto set = library.setState(id, i, run.endpoints[i]); !set)
                return set;
        }
        return Done{};
    });
    std::mt19937 random(1);
    for (int second = 0; done && second < seconds; ++second) {
        done = library.inOneGo([&]() -> Result<Done> { // as the recorder commits
            for (int part = 0; part < perSecond; ++part) {
                for (std::size_t i = 0; i < run.endpoints.size(); ++i) {
                    const Collected what = quarter(second * perSecond + part, random);
                    if (const auto kept = library.addCollected(id, i, toBytes(what)); !kept)
                        return kept;
                }
            }
            return Done{};
        });
    }
    return done ? library.end(id, RunStatus::Finished, {}) : done;
}

int make(const QString& path) {
    const auto library = RunLibrary::open(path);
    if (!library)
        return fail(library.error().message);
    for (int i = 1; i < runs; ++i) {
        if (const auto added = addRun(*library.value(), QStringLiteral("short"), 1); !added)
            return fail(added.error().message);
    }
    const double before = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    if (const auto added = addRun(*library.value(), QStringLiteral("long"), lengthS); !added)
        return fail(added.error().message);
    const double took = secondsOf(CLOCK_PROCESS_CPUTIME_ID) - before;
    std::mt19937 random(1); // what making it up took is not the recording's
    const double making = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < lengthS * perSecond * 4; ++i)
        quarter(i / 4, random);
    const double made = secondsOf(CLOCK_PROCESS_CPUTIME_ID) - making;
    std::printf("recording four modes together,%% of a core,%.3f\n", 100 * (took - made) / lengthS);
    return 0;
}

/// Until `done`, while events are served.
template <class Condition>
bool waitFor(const Condition& done) {
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 60'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return done();
}

/// The first time that the window is painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget& window) { window.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint && at == 0)
            at = secondsOf(CLOCK_MONOTONIC);
        return false;
    }
    double at = 0;
};

int look(const QString& path, double started) {
    qputenv("QUADRANT_LIBRARY", path.toLocal8Bit());
    const QTemporaryDir settings; // what the user's own window remembers stays as it is
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    MainWindow window;
    Painted painted(window);
    window.resize(1600, 1000);
    window.show();
    auto& pane = *window.findChild<HistoryPane*>();
    auto* list = pane.findChild<QAbstractItemView*>(QStringLiteral("history"));
    if (!waitFor([&] { return painted.at > 0 && list->model()->rowCount() == runs; }))
        return fail(QStringLiteral("The list did not come."));
    std::printf("start to first paint with %d runs,ms,%.1f\n", runs, 1000 * (painted.at - started));

    pane.select(runs);
    const double before = secondsOf(CLOCK_MONOTONIC);
    window.findChild<QAction*>(QStringLiteral("openRun"))->trigger();
    const auto& grid = *window.findChild<PanelGrid*>();
    const bool shown = waitFor([&] {
        const auto panels = grid.findChildren<ModePanel*>();
        return panels.size() == 4 &&
               std::all_of(panels.begin(), panels.end(), [](const ModePanel* panel) {
                   return panel->status() == PanelStatus::Finished && !panel->hasChanged();
               });
    });
    if (!shown)
        return fail(QStringLiteral("The run was not shown."));
    window.grab(); // all of it is drawn
    std::printf("opening ten minutes of four modes,ms,%.1f\n",
                1000 * (secondsOf(CLOCK_MONOTONIC) - before));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program itself
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.value(0) == QStringLiteral("make") && arguments.size() == 2)
        return make(arguments[1]);
    if (arguments.value(0) != QStringLiteral("look") || arguments.size() != 3)
        return fail(QStringLiteral("usage: bench_history make FILE | look FILE START"));
    QApplication app(argc, argv);
    return look(arguments[1], arguments[2].toDouble());
}
