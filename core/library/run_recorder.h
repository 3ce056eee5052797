// SPDX-License-Identifier: GPL-3.0-or-later
// Records a run in the library while it goes on, on a thread of its own: a disk that is slow holds
// nothing up. What was told is committed each second, so that no crash loses more. Where recording
// fails, the run goes on without. Once it has ended, the oldest beyond mostRunsKept() are deleted.
#pragma once

#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/run/run_keeper.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace quadrant {

class RunLibrary;

class RunRecorder final : public RunKeeper {
public:
    /// The library's file; opened when the run begins. `series` as RunLibrary::add() has it.
    explicit RunRecorder(const QString& path, std::optional<qint64> series = {});
    ~RunRecorder() override;

    void keep(const RunEvent& event) override;

    /// Any thread, once RunFinished has been kept: the run's id in the library, or why it is not
    /// all there. None where nothing was to be recorded.
    const std::optional<Result<qint64>>& outcome() const { return m_outcome; }

private:
    using Write = std::function<Result<Done>(RunLibrary&, qint64 run)>;

    void keep(const RunStarted&) {}
    void keep(const RunPrepared& event);
    void keep(const PhaseChanged&) {}
    void keep(const EndpointBegan& event);
    void keep(const LoadChanged& event);
    void keep(const IntervalMeasured& event);
    void keep(const EndpointEnded& event);
    void keep(const RunFinished& event);
    void put(Write write);
    void finish();
    Result<qint64> record(const RunRecord& run);
    std::deque<Write> take(bool& last);

    const QString m_path;
    const std::optional<qint64> m_series;
    std::mutex m_mutex; ///< of these three
    std::condition_variable m_told;
    std::deque<Write> m_writes;
    bool m_ending = false;                   ///< nothing more comes, or is taken
    std::optional<Result<qint64>> m_outcome; ///< of the thread, until it has ended
    NamedThread m_thread;
};

} // namespace quadrant
