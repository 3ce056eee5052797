// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/run_recorder.h"

#include "core/library/collected_bytes.h"
#include "core/library/library_settings.h"
#include "core/library/run_library.h"

namespace quadrant {
namespace {

constexpr std::chrono::seconds commitEvery{1};

} // namespace

RunRecorder::RunRecorder(const QString& path, std::optional<qint64> series)
    : m_path(path)
    , m_series(series) {}

RunRecorder::~RunRecorder() {
    finish();
}

void RunRecorder::keep(const RunEvent& event) {
    std::visit([this](const auto& each) { keep(each); }, event);
}

void RunRecorder::keep(const RunPrepared& event) {
    m_thread = NamedThread("recorder", [this, run = event.record] {
        m_outcome = record(*run);
        const std::lock_guard lock(m_mutex); // where that failed, the run goes on
        m_ending = true;
        m_writes.clear();
    });
}

void RunRecorder::keep(const EndpointBegan& event) {
    put([event](RunLibrary& library, qint64 run) {
        return library.setBegun(run, event.endpoint, event.url, event.started);
    });
}

void RunRecorder::keep(const LoadChanged& event) {
    for (const std::size_t endpoint : event.endpoints) {
        put([endpoint, change = event.change](RunLibrary& library, qint64 run) {
            return library.addChange(run, endpoint, change);
        });
    }
}

void RunRecorder::keep(const IntervalMeasured& event) {
    put([endpoint = event.endpoint, collected = event.collected](RunLibrary& library, qint64 run) {
        return library.addCollected(run, endpoint, toBytes(collected));
    });
}

void RunRecorder::keep(const EndpointEnded& event) {
    put([endpoint = event.endpoint, state = EndpointState(event.state)](
            RunLibrary& library, qint64 run) { return library.setState(run, endpoint, state); });
}

void RunRecorder::keep(const RunFinished& event) {
    put([run = event.record](RunLibrary& library, qint64 id) {
        return library.end(id, run->status, run->error);
    });
    finish();
}

void RunRecorder::put(Write write) {
    const std::lock_guard lock(m_mutex);
    if (!m_ending)
        m_writes.push_back(std::move(write));
}

void RunRecorder::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_told.notify_one();
    m_thread.join();
}

/// Waits until there is a second's worth of it, or the end.
std::deque<RunRecorder::Write> RunRecorder::take(bool& last) {
    std::unique_lock lock(m_mutex);
    m_told.wait_for(lock, commitEvery, [this] { return m_ending; });
    last = m_ending;
    return std::exchange(m_writes, {});
}

/// On its own thread, until the run has ended.
Result<qint64> RunRecorder::record(const RunRecord& run) {
    const auto opened = RunLibrary::open(m_path);
    if (!opened)
        return opened.error();
    RunLibrary& library = *opened.value();
    qint64 id = 0;
    Result<Done> kept = library.inOneGo([&]() -> Result<Done> {
        const auto added = library.add(run, m_series);
        if (!added)
            return added.error();
        id = added.value();
        return Done{};
    });
    for (bool last = false; kept && !last;) {
        const std::deque<Write> writes = take(last);
        kept = library.inOneGo([&]() -> Result<Done> {
            for (const Write& write : writes) {
                if (const auto written = write(library, id); !written)
                    return written;
            }
            return Done{};
        });
    }
    if (!kept)
        return kept.error();
    // Where that fails, the next run does it.
    if (const int most = mostRunsKept(); most > 0)
        static_cast<void>(library.keepNewest(most));
    return id;
}

} // namespace quadrant
