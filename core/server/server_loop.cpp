// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_loop.h"

#include "core/server/listener.h"
#include "core/server/request_desk.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <sys/eventfd.h>
#include <unistd.h>

#include <future>
#include <memory>
#include <system_error>

namespace quadrant {

namespace {

/// Qt ends the process where an event dispatcher finds no descriptor for itself.
bool canOpenDescriptor() {
    const int descriptor = ::eventfd(0, EFD_CLOEXEC);
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor >= 0;
}

} // namespace

ServerLoop::ServerLoop(ServerState& state, ConnectionTimes times)
    : m_state(state)
    , m_times(times) {}

ServerLoop::~ServerLoop() {
    join();
}

Result<Done> ServerLoop::start(qintptr listeningDescriptor) {
    const auto started = std::make_shared<std::promise<bool>>();
    try {
        m_thread = NamedThread("server-loop", [this, listeningDescriptor, started] {
            run(listeningDescriptor, *started);
        });
    } catch (const std::system_error&) {
        return Error{QStringLiteral("no more threads can be started")};
    }
    if (started->get_future().get())
        return Done{};
    m_thread.join();
    return Error{QStringLiteral("no file descriptors are left")};
}

void ServerLoop::join() {
    if (m_thread.joinable())
        m_answers.wake();
    m_thread.join();
}

void ServerLoop::run(qintptr listeningDescriptor, std::promise<bool>& started) {
    if (!canOpenDescriptor() || !m_answers.valid())
        return started.set_value(false);
    QEventLoop events; // first: it gives this thread its dispatcher
    RequestDesk desk(m_state, m_answers, m_times);
    Listener listener([&desk](qintptr descriptor) { desk.accept(descriptor); });
    if (!listener.listenOn(listeningDescriptor))
        return started.set_value(false);

    QSocketNotifier answers(m_answers.descriptor(), QSocketNotifier::Read);
    QObject::connect(&answers, &QSocketNotifier::activated, &events, [this, &desk, &events] {
        for (Answer& answer : m_answers.takeAll())
            desk.deliver(std::move(answer));
        if (m_state.stopping.isSet())
            events.quit();
    });

    // Started anew by each beat, so that each is due one period after the one before.
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    heart.setSingleShot(true);
    QObject::connect(&heart, &QTimer::timeout, &events, [this, &heart] {
        m_state.probe.beat();
        heart.start(LoopProbe::period);
    });
    heart.start(LoopProbe::period);
    m_state.probe.begin();

    started.set_value(true);
    events.exec();
    m_state.probe.end();
}

} // namespace quadrant
