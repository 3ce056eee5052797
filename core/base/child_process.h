// SPDX-License-Identifier: GPL-3.0-or-later
// A process that this one starts, talks to in lines, and ends (Linux). Its standard input and
// output are one socket, whose other end is here; standard error stays ours. It has none of our
// other descriptors, and a process group of its own, so that Ctrl+C in our terminal is not for it.
//
// Used by one thread at a time; that thread needs no event loop. Nothing here waits for longer than
// it is told to.
#pragma once

#include "core/base/clock.h"
#include "core/base/line_buffer.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace quadrant {

class ChildProcess {
public:
    /// This program itself, even where its file has been replaced meanwhile.
    static QString thisProgram() { return QStringLiteral("/proc/self/exe"); }

    /// Or why it can't be started.
    static Result<std::unique_ptr<ChildProcess>> start(const QString& program,
                                                       const QStringList& arguments);
    ~ChildProcess(); ///< kills what still runs
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t id() const { return m_id; }

    /// With a line's end added. What it has no room for, since it doesn't read, is an error.
    bool writeLine(std::string line);
    /// The next line, or nothing where none is whole by then, or it has closed its end.
    std::optional<std::string> readLine(TimePoint until);
    /// Whether it has closed its end, by ending or otherwise, and all it wrote has been read.
    bool hasClosed() const { return m_closed; }
    /// It reads the end of its input.
    void closeInput();

    /// Whether it has ended by then.
    bool waitForEnd(TimePoint until);
    void kill();
    /// After it has: "exit code 3", or "signal 9 (Killed)".
    QString howItEnded() const;

    /// The CPU time that it has used.
    std::chrono::nanoseconds processorTime();

private:
    ChildProcess(pid_t id, int socket);

    bool reap(int options);

    const pid_t m_id;
    const int m_socket;
    clockid_t m_clock{};
    std::chrono::nanoseconds m_processorTime{0};
    LineBuffer m_lines;
    bool m_closed = false;
    std::optional<int> m_status; ///< once it has ended, as waitpid() tells it
};

} // namespace quadrant
