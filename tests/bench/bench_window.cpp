// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs: runs a built-in scenario in the real one, all charts shown, and prints
// what each mode came to and the share of a core that the GUI's thread used meanwhile, as lines of
// What,Unit,Value. Needs a display.
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QChartView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace {

using namespace quadrant;

double threadCpuS() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Whether somebody who looks at the window sees some of each chart.
bool showsAllCharts(const MainWindow& window, std::size_t modes) {
    std::size_t seen = 0;
    for (const QChartView* chart : window.findChildren<QChartView*>()) {
        if (chart->viewport()->visibleRegion().isEmpty())
            return false;
        ++seen;
    }
    return seen >= modes;
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
    if (argc != 2)
        return fail(QStringLiteral("usage: bench_window SCENARIO"));
    const QTemporaryDir settings; // what the user's own window remembers stays as it is
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());

    MainWindow window;
    if (!window.scenarioModel().load(QString::fromLocal8Bit(argv[1])))
        return fail(QStringLiteral("There is no scenario %1.").arg(QLatin1String(argv[1])));
    window.resize(1600, 1000);
    window.show();

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
        allShown = showsAllCharts(window, modes);
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
