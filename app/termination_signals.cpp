// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/termination_signals.h"

#include "app/options/exit_code.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace quadrant {
namespace {

constexpr std::array watched{SIGINT, SIGTERM};
constexpr char signalled = 's';
constexpr char quit = 'q';

/// A handler may do next to nothing, but it may write: the thread at the other end does the rest.
/// Open for as long as the process lives, since a handler may be at it at any time.
std::array<int, 2> selfPipe{-1, -1};

void send(char what) {
    const int before = errno;
    while (::write(selfPipe[1], &what, 1) < 0 && errno == EINTR) {
    }
    errno = before;
}

void handle(int /*signal*/) {
    send(signalled);
}

void setHandler(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int each : watched)
        sigaction(each, &action, nullptr);
}

void listen(const TerminationSignals::Listener& listener) {
    bool again = false;
    for (char what = 0;;) {
        const ssize_t got = ::read(selfPipe[0], &what, 1);
        if (got == 1 && what == signalled) {
            if (std::exchange(again, true))
                std::_Exit(Interrupted);
            listener();
        } else if (got == 1 || errno != EINTR) {
            return;
        }
    }
}

} // namespace

TerminationSignals::TerminationSignals(Listener listener) {
    if (selfPipe[0] < 0 && pipe2(selfPipe.data(), O_CLOEXEC) != 0)
        return; // the signals end the process, as they would without us
    m_thread = NamedThread("signals", [listener = std::move(listener)] { listen(listener); });
    setHandler(handle);
}

TerminationSignals::~TerminationSignals() {
    if (!m_thread.joinable())
        return;
    setHandler(SIG_DFL);
    send(quit);
    m_thread.join();
}

} // namespace quadrant
