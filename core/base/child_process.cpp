// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include "core/base/language.h"
#include "core/base/readiness.h"

#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

namespace quadrant {
namespace {

// Longer than any line that is meant.
constexpr std::size_t longestLine = 1024 * 1024;

/// Goes on waiting where a signal came in between.
bool waitUntilReadable(int descriptor, TimePoint until) {
    while (!waitForReadable(descriptor, until - Clock::now())) {
        if (Clock::now() >= until)
            return false;
    }
    return true;
}

/// Returns errno, 0 where it runs.
int spawn(pid_t& id, const QString& program, const QStringList& arguments, int socket) {
    const QByteArray path = program.toLocal8Bit();
    std::vector<QByteArray> texts{path};
    for (const QString& argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    const int error =
        posix_spawn(&id, path.constData(), &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

} // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const QString& program,
                                                          const QStringList& arguments) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return Error{qt_error_string(errno)};
    pid_t id = -1;
    const int error = spawn(id, program, arguments, ends[1]);
    ::close(ends[1]);
    if (error == 0)
        return std::unique_ptr<ChildProcess>(new ChildProcess(id, ends[0]));
    ::close(ends[0]);
    return Error{qt_error_string(error)};
}

ChildProcess::ChildProcess(pid_t id, int socket)
    : m_id(id)
    , m_socket(socket) {
    if (clock_getcpuclockid(m_id, &m_clock) != 0)
        m_clock = -1; // no such clock: its time stays 0
}

ChildProcess::~ChildProcess() {
    if (!m_status && !reap(WNOHANG)) {
        kill();
        reap(0);
    }
    ::close(m_socket);
}

bool ChildProcess::writeLine(std::string line) {
    line += '\n';
    const ssize_t sent = ::send(m_socket, line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent == static_cast<ssize_t>(line.size());
}

std::optional<std::string> ChildProcess::readLine(TimePoint until) {
    while (true) {
        if (auto line = m_lines.take())
            return line;
        if (m_closed || !waitUntilReadable(m_socket, until))
            return std::nullopt;
        std::array<char, 4096> bytes;
        const ssize_t size = ::recv(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (size > 0)
            m_lines.append({bytes.data(), static_cast<std::size_t>(size)});
        else if (size == 0 || (errno != EINTR && errno != EAGAIN))
            m_closed = true;
        if (m_lines.rest() > longestLine)
            m_closed = true; // it isn't lines that it writes
    }
}

void ChildProcess::closeInput() {
    ::shutdown(m_socket, SHUT_WR);
}

bool ChildProcess::waitForEnd(TimePoint until) {
    while (!m_closed && (readLine(until) || Clock::now() < until)) {
    }
    if (reap(WNOHANG))
        return true;
    // Readable as soon as there is something to reap. (glibc 2.36 declares it for C alone.)
    const auto end = static_cast<int>(::syscall(SYS_pidfd_open, m_id, 0));
    waitUntilReadable(end, until);
    if (end >= 0)
        ::close(end);
    return reap(WNOHANG);
}

void ChildProcess::kill() {
    if (!m_status)
        ::kill(m_id, SIGKILL);
}

bool ChildProcess::reap(int options) {
    if (m_status)
        return true;
    processorTime(); // for the last time
    int status = 0;
    pid_t ended = 0;
    do {
        ended = ::waitpid(m_id, &status, options);
    } while (ended < 0 && errno == EINTR);
    if (ended == 0)
        return false;
    m_status = status;
    return true;
}

QString ChildProcess::howItEnded() const {
    if (m_status && WIFSIGNALED(*m_status)) {
        const int signal = WTERMSIG(*m_status);
        return Core::tr("signal %1 (%2)")
            .arg(signal)
            .arg(QString::fromLocal8Bit(sigdescr_np(signal)));
    }
    return Core::tr("exit code %1").arg(m_status ? WEXITSTATUS(*m_status) : -1);
}

std::chrono::nanoseconds ChildProcess::processorTime() {
    timespec time{};
    if (!m_status && m_clock != -1 && clock_gettime(m_clock, &time) == 0)
        m_processorTime =
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    return m_processorTime;
}

} // namespace quadrant
