// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram against the sorted samples themselves, its cells' edges, exact merging, and that
// recording allocates nothing.
#include "core/stats/histogram.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>
#include <random>

using namespace quadrant;

namespace {

std::atomic<std::size_t> allocations{0};

using Samples = std::vector<std::int64_t>;

Histogram histogramOf(const Samples& samples) {
    Histogram histogram;
    for (const std::int64_t sample : samples)
        histogram.record(sample);
    return histogram;
}

template <class Distribution>
Samples drawn(Distribution distribution) {
    std::mt19937 random(4711);
    Samples samples(20'000);
    for (std::int64_t& sample : samples)
        sample = std::max<std::int64_t>(1, static_cast<std::int64_t>(distribution(random)));
    return samples;
}

Samples twoPeaks() {
    Samples low = drawn(std::normal_distribution<>(2'000, 100));
    const Samples high = drawn(std::normal_distribution<>(3'000'000, 1'000));
    low.insert(low.end(), high.begin(), high.end());
    return low;
}

/// The value at the percentile's rank: as many of the samples don't exceed it.
std::int64_t nearestRank(Samples samples, double percent) {
    std::sort(samples.begin(), samples.end());
    const double exact = percent / 100 * static_cast<double>(samples.size());
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(exact - 1e-6)));
    return samples[rank - 1];
}

void compareAll(const Histogram& one, const Histogram& other) {
    QCOMPARE(one.count(), other.count());
    QCOMPARE(one.sumUs(), other.sumUs());
    QCOMPARE(one.minUs(), other.minUs());
    QCOMPARE(one.maxUs(), other.maxUs());
    for (std::size_t cell = 0; cell < Histogram::cellCount; ++cell)
        QCOMPARE(one.countInCell(cell), other.countInCell(cell));
}

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

class TestHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreThoseOfTheSortedSamples_data() {
        QTest::addColumn<Samples>("samples");
        Samples everyValue(3000);
        for (std::size_t i = 0; i < everyValue.size(); ++i)
            everyValue[i] = static_cast<std::int64_t>(i + 1);
        QTest::newRow("uniform") << drawn(std::uniform_int_distribution<>(1, 1'000'000));
        QTest::newRow("exponential") << drawn(std::exponential_distribution<>(1.0 / 50'000));
        QTest::newRow("two peaks") << twoPeaks();
        QTest::newRow("one value") << Samples(1000, 251'234);
        QTest::newRow("a single sample") << Samples{77'777};
        QTest::newRow("every value once") << everyValue;
        QTest::newRow("the extremes")
            << Samples{Histogram::lowestUs, Histogram::highestUs, Histogram::highestUs};
    }

    void percentilesAreThoseOfTheSortedSamples() {
        QFETCH(Samples, samples);
        const Histogram histogram = histogramOf(samples);
        const auto [least, most] = std::minmax_element(samples.begin(), samples.end());
        for (const double percent : {0.0, 1.0, 25.0, 50.0, 66.0, 90.0, 99.0, 99.9, 99.99, 100.0}) {
            const std::int64_t exact = nearestRank(samples, percent);
            const std::int64_t reported = histogram.percentileUs(percent);
            QVERIFY(reported >= exact);
            QVERIFY(reported - exact <= exact / 1024);
            QVERIFY(reported <= *most);
        }
        QCOMPARE(histogram.percentileUs(100), *most);
        QCOMPARE(histogram.count(), samples.size());
        QCOMPARE(histogram.minUs(), *least);
        QCOMPARE(histogram.maxUs(), *most);
        std::int64_t sum = 0;
        for (const std::int64_t sample : samples)
            sum += sample;
        QCOMPARE(histogram.sumUs(), sum);
        QCOMPARE(histogram.meanUs(),
                 static_cast<double>(sum) / static_cast<double>(samples.size()));
    }

    void ranksAreNearest_data() {
        QTest::addColumn<double>("percent");
        QTest::addColumn<int>("value"); // of 1 to 1000, each once
        QTest::newRow("0") << 0.0 << 1;
        QTest::newRow("0.1") << 0.1 << 1;
        QTest::newRow("0.11") << 0.11 << 2;
        QTest::newRow("50") << 50.0 << 500;
        QTest::newRow("50.05") << 50.05 << 501;
        QTest::newRow("99") << 99.0 << 990;
        QTest::newRow("99.9, in spite of binary fractions") << 99.9 << 999;
        QTest::newRow("99.99") << 99.99 << 1000;
        QTest::newRow("100") << 100.0 << 1000;
        QTest::newRow("beyond") << 101.0 << 1000;
        QTest::newRow("below") << -1.0 << 1;
    }

    void ranksAreNearest() {
        QFETCH(double, percent);
        QFETCH(int, value);
        Histogram histogram;
        for (int i = 1; i <= 1000; ++i)
            histogram.record(i);
        QCOMPARE(histogram.percentileUs(percent), value);
    }

    void countsAbove_data() {
        QTest::addColumn<std::int64_t>("us");
        QTest::addColumn<std::uint64_t>("count");
        QTest::newRow("below all") << std::int64_t{0} << std::uint64_t{4};
        QTest::newRow("one of two equal ones") << std::int64_t{10} << std::uint64_t{2};
        QTest::newRow("between") << std::int64_t{11} << std::uint64_t{2};
        QTest::newRow("just below") << std::int64_t{1999} << std::uint64_t{2};
        QTest::newRow("in the same cell") << std::int64_t{2'999'999} << std::uint64_t{0};
        QTest::newRow("the highest") << std::int64_t{3'000'000} << std::uint64_t{0};
        QTest::newRow("beyond the range")
            << std::int64_t{2} * Histogram::highestUs << std::uint64_t{0};
    }

    void countsAbove() {
        QFETCH(std::int64_t, us);
        QFETCH(std::uint64_t, count);
        Histogram histogram;
        QCOMPARE(histogram.countAbove(us), std::uint64_t{0});
        for (const std::int64_t value : {10, 10, 2000, 3'000'000})
            histogram.record(value);
        QCOMPARE(histogram.countAbove(us), count);
    }

    void outOfRange_data() {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<qint64>("recorded");
        QTest::addColumn<int>("outOfRange");
        QTest::newRow("negative") << qint64(-5) << qint64(1) << 0;
        QTest::newRow("zero") << qint64(0) << qint64(1) << 0;
        QTest::newRow("1 µs") << qint64(1) << qint64(1) << 0;
        QTest::newRow("1 h") << qint64(3'600'000'000) << qint64(3'600'000'000) << 0;
        QTest::newRow("above") << qint64(3'600'000'001) << qint64(3'600'000'000) << 1;
        QTest::newRow("far above") << qint64(INT64_MAX) << qint64(3'600'000'000) << 1;
    }

    void outOfRange() {
        QFETCH(qint64, us);
        QFETCH(qint64, recorded);
        QFETCH(int, outOfRange);
        const Histogram histogram = histogramOf({us});
        QCOMPARE(histogram.minUs(), recorded);
        QCOMPARE(histogram.maxUs(), recorded);
        QCOMPARE(histogram.sumUs(), recorded);
        QCOMPARE(histogram.percentileUs(50), recorded);
        QCOMPARE(histogram.outOfRange(), static_cast<unsigned>(outOfRange));
    }

    void cellsCoverTheRangeWithoutGaps() {
        const std::size_t last = Histogram::cellOf(Histogram::highestUs);
        QVERIFY(last < Histogram::cellCount);
        for (std::size_t cell = Histogram::cellOf(Histogram::lowestUs); cell <= last; ++cell) {
            const std::int64_t lowest = Histogram::lowestInCell(cell);
            const std::int64_t highest = Histogram::highestInCell(cell);
            QCOMPARE(Histogram::cellOf(lowest), cell);
            if (cell < last) // whose upper edge lies above the range
                QCOMPARE(Histogram::cellOf(highest), cell);
            QCOMPARE(Histogram::lowestInCell(cell + 1), highest + 1);
            QVERIFY(highest - lowest <= lowest / 1024);
        }
    }

    void theFirst2047MicrosecondsHaveACellEach() {
        for (std::int64_t us = 1; us < 2048; ++us)
            QCOMPARE(Histogram::lowestInCell(Histogram::cellOf(us)), us);
        QCOMPARE(Histogram::cellOf(2048), Histogram::cellOf(2049));
    }

    void emptyIsZero() {
        Histogram histogram;
        QCOMPARE(histogram.count(), 0U);
        QCOMPARE(histogram.meanUs(), 0.0);
        QCOMPARE(histogram.minUs(), 0);
        QCOMPARE(histogram.maxUs(), 0);
        QCOMPARE(histogram.percentileUs(50), 0);
        QVERIFY(histogram.drain().cells.empty());
    }

    void mergingIsExact_data() {
        QTest::addColumn<Samples>("one");
        QTest::addColumn<Samples>("other");
        QTest::newRow("overlapping") << drawn(std::uniform_int_distribution<>(1, 100'000))
                                     << drawn(std::exponential_distribution<>(1.0 / 50'000));
        QTest::newRow("apart") << Samples(10, 5) << Samples(10, 5'000'000);
        QTest::newRow("the other way round") << Samples(10, 5'000'000) << Samples(10, 5);
        QTest::newRow("nothing to add") << Samples{1, 2, 3} << Samples{};
        QTest::newRow("nothing to add to") << Samples{} << Samples{1, 2, 3};
        QTest::newRow("nothing at all") << Samples{} << Samples{};
    }

    void mergingIsExact() {
        QFETCH(Samples, one);
        QFETCH(Samples, other);
        Samples both = one;
        both.insert(both.end(), other.begin(), other.end());
        const Histogram expected = histogramOf(both);

        Histogram dense = histogramOf(one);
        dense.add(histogramOf(other));
        compareAll(dense, expected);

        SparseHistogram sparse = histogramOf(one).drain();
        sparse.add(histogramOf(other).drain());
        Histogram fromSparse;
        fromSparse.add(sparse);
        compareAll(fromSparse, expected);
        std::uint64_t counted = 0;
        for (const auto& [index, count] : sparse.cells)
            counted += count;
        QCOMPARE(counted, sparse.count);

        Histogram mixed = histogramOf(one);
        mixed.add(histogramOf(other).drain());
        compareAll(mixed, expected);
    }

    void drainingEmpties() {
        const Samples samples = drawn(std::uniform_int_distribution<>(1, 1'000'000));
        Histogram histogram = histogramOf(samples);
        Histogram again;
        again.add(histogram.drain());
        compareAll(again, histogramOf(samples));
        compareAll(histogram, Histogram());
        histogram.record(42);
        compareAll(histogram, histogramOf({42}));
        histogram.reset();
        compareAll(histogram, Histogram());
    }

    void recordingAllocatesNothing() {
        Histogram histogram;
        const std::size_t before = allocations;
        for (std::int64_t us = 1; us < 4'000'000'000; us = us * 3 / 2 + 1)
            histogram.record(us);
        const std::size_t after = allocations;
        QCOMPARE(after, before);
        QVERIFY(before > 0); // the counter counts
        QVERIFY(histogram.count() > 0);
    }
};

QUADRANT_TEST(TestHistogram)
#include "tst_histogram.moc"
