// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs: runs a built-in scenario in the real one, in the view overview or explore,
// all charts shown, and prints what each mode came to and the share of a core that the GUI's thread
// used meanwhile, as lines of What,Unit,Value. Needs a display.
#include "ui/charts/time_chart.h"
#include "ui/explore/track.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace {

using namespace quadrant;

double threadCpuS() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Whether somebody who looks at the window sees some of each chart of that view.
bool showsAllCharts(const MainWindow& window, const QString& view, std::size_t modes) {
    std::vector<const QWidget*> charts;
    if (view == QStringLiteral("explore")) {
        for (const Track* track : window.findChildren<Track*>()) {
            if (!track->isHidden()) // nobody tells anything for it
                charts.push_back(track);
        }
    } else {
        for (const TimeChart* chart : window.findChildren<TimeChart*>())
            charts.push_back(chart->viewport());
    }
    return charts.size() >= modes && std::none_of(charts.begin(), charts.end(), [](auto* chart) {
               return chart->visibleRegion().isEmpty();
           });
}

int fail(const QString& why) {
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

void print(const RunRecord& record, double guiShare) {
    for (const EndpointRecord& endpoint : record.endpoints) {
        const Summary summary = summarise(record, endpoint);
        std::printf("%s,requests/s,%.3f\n", qPrintable(endpoint.name), summary.requestsPerS);
        std::printf("%s,p99 ms,%.3f\n", qPrintable(endpoint.name), summary.percentileMs(99));
    }
    std::printf("the GUI's thread,%% of a core,%.2f\n", 100 * guiShare);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program itself
    QApplication app(argc, argv);
    if (argc != 3)
        return fail(QStringLiteral("usage: bench_window SCENARIO overview|explore"));
    const QString view = QString::fromLocal8Bit(argv[2]);
    const QTemporaryDir settings; // what the user's own window remembers stays as it is
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());

    MainWindow window;
    if (!window.scenarioModel().load(QString::fromLocal8Bit(argv[1])))
        return fail(QStringLiteral("There is no scenario %1.").arg(QLatin1String(argv[1])));
    window.resize(1600, 1000);
    window.show();
    auto* show = window.findChild<QAction*>(view == QStringLiteral("explore")
                                                ? QStringLiteral("showExplore")
                                                : QStringLiteral("showOverview"));
    show->trigger();

    double cpuBefore = 0;
    TimePoint began;
    bool allShown = false;
    double guiShare = 0;
    const std::size_t modes = window.scenarioModel().scenario().modes.size();
    QObject::connect(&window.runModel(), &RunModel::started, &app, [&] {
        cpuBefore = threadCpuS();
        began = Clock::now();
    });
    QObject::connect(&window.runModel(), &RunModel::finished, &app, [&] {
        guiShare = (threadCpuS() - cpuBefore) / Seconds(Clock::now() - began).count();
        allShown = showsAllCharts(window, view, modes);
        QTimer::singleShot(0, &app, &QCoreApplication::quit);
    });
    auto* run = window.findChild<QAction*>(QStringLiteral("run"));
    QTimer::singleShot(std::chrono::seconds(1), run, &QAction::trigger); // it is drawn by then
    QApplication::exec();

    const auto record = window.runModel().record();
    if (!record || record->status != RunStatus::Finished)
        return fail(
            QStringLiteral("The run did not end: %1").arg(record ? record->error : QString()));
    if (!allShown)
        return fail(QStringLiteral("Not all charts were shown."));
    print(*record, guiShare);
    return 0;
}
