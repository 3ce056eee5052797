// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/hgrm.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr int stepsPerHalving = 5;
// The layout, as HdrHistogram calls it: 2048 cells at first, 1024 more for each doubling.
constexpr int subBuckets = 2048;
constexpr int buckets = static_cast<int>(Histogram::cellCount / 1024) - 1;

QByteArray row(double ms, double share, std::uint64_t count) {
    const double left = 1 - share;
    const double inverse = left > 0 ? 1 / left : std::numeric_limits<double>::infinity();
    return QString::asprintf("%12.3f %12.6f %12llu %12.2f\n", ms, share,
                             static_cast<unsigned long long>(count), inverse)
        .toLatin1();
}

double deviationMs(const Histogram& latencies) {
    if (latencies.count() == 0)
        return 0;
    double squares = 0;
    for (std::size_t cell = 0; cell < Histogram::cellCount; ++cell) {
        const std::uint64_t count = latencies.countInCell(cell);
        if (count == 0)
            continue;
        const double middle =
            static_cast<double>(Histogram::lowestInCell(cell) + Histogram::highestInCell(cell)) / 2;
        squares += static_cast<double>(count) * std::pow(middle - latencies.meanUs(), 2);
    }
    return std::sqrt(squares / static_cast<double>(latencies.count())) / 1000;
}

/// Of 50 % 10, so of 75 % 20, and so on.
double stepAt(double percent) {
    const double halvings = std::floor(std::log2(100 / (100 - percent))) + 1;
    return 100 / (stepsPerHalving * std::pow(2, halvings));
}

QByteArray rows(const Histogram& latencies) {
    QByteArray rows;
    const auto total = static_cast<double>(latencies.count());
    std::uint64_t seen = 0;
    double percent = 0;
    for (std::size_t cell = 0; cell < Histogram::cellCount && seen < latencies.count(); ++cell) {
        if (latencies.countInCell(cell) == 0)
            continue;
        seen += latencies.countInCell(cell);
        const auto us = std::min(Histogram::highestInCell(cell), latencies.maxUs());
        const double upTo = 100 * static_cast<double>(seen) / total;
        for (; percent < 100 && percent <= upTo && seen < latencies.count();
             percent += stepAt(percent))
            rows += row(static_cast<double>(us) / 1000, percent / 100, seen);
    }
    if (latencies.count() > 0)
        rows += row(static_cast<double>(latencies.maxUs()) / 1000, 1, latencies.count());
    return rows;
}

} // namespace

QByteArray hgrm(const Histogram& latencies) {
    QByteArray text = QString::asprintf("%12s %12s %12s %12s\n\n", "Value", "Percentile",
                                        "TotalCount", "1/(1-Percentile)")
                          .toLatin1();
    text += rows(latencies);
    text +=
        QString::asprintf("#[Mean    = %12.3f, StdDeviation   = %12.3f]\n"
                          "#[Max     = %12.3f, Total count    = %12llu]\n"
                          "#[Buckets = %12d, SubBuckets     = %12d]\n",
                          latencies.meanUs() / 1000, deviationMs(latencies),
                          static_cast<double>(latencies.maxUs()) / 1000,
                          static_cast<unsigned long long>(latencies.count()), buckets, subBuckets)
            .toLatin1();
    return text;
}

QByteArray hgrm(const EndpointRecord& endpoint) {
    Histogram all = endpoint.totals.succeeded;
    all.add(endpoint.totals.failed);
    return hgrm(all);
}

QStringList hgrmPaths(const QString& prefix, const QStringList& endpoints) {
    static const QRegularExpression odd(u"[^A-Za-z0-9._-]+"_s);
    QStringList paths;
    for (const QString& endpoint : endpoints) {
        const QString path = prefix + u'_' + QString(endpoint).replace(odd, u"-"_s);
        QString numbered = path + u".hgrm"_s;
        for (int number = 2; paths.contains(numbered); ++number)
            numbered = path + u"-%1.hgrm"_s.arg(number);
        paths.append(numbered);
    }
    return paths;
}

} // namespace quadrant
