// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_loop.h"

#include "core/base/language.h"
#include "core/server/epoll_dispatcher.h"
#include "core/server/listener.h"
#include "core/server/request_desk.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <sys/eventfd.h>
#include <unistd.h>

#include <future>
#include <memory>
#include <system_error>
#include <vector>

namespace quadrant {
namespace {

/// Ours where it can be had, and isn't unwanted: for comparison, or where it is to blame. Else
/// there is none, and Qt gives the thread its own.
EpollDispatcher* installDispatcher() {
    if (qEnvironmentVariable("QUADRANT_DISPATCHER") == u"qt")
        return nullptr;
    EpollDispatcher* const ours = EpollDispatcher::create().release();
    if (ours)
        QThread::currentThread()->setEventDispatcher(ours);
    return ours;
}

/// Qt ends the process where an event dispatcher finds no descriptor for itself.
bool canOpenDescriptor() {
    const int descriptor = ::eventfd(0, EFD_CLOEXEC);
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor >= 0;
}

} // namespace

ServerLoop::ServerLoop(ServerState& state, LoopPlace& place, ConnectionTimes times)
    : m_state(state)
    , m_place(place)
    , m_times(times)
    , m_shared(std::make_shared<LoopState>(++state.loopsBegun,
                                           state.settings.profile.watchdog.count() > 0)) {}

ServerLoop::~ServerLoop() {
    stop();
    join();
}

Result<Done> ServerLoop::start(int listeningDescriptor) {
    const auto started = std::make_shared<std::promise<bool>>();
    try {
        m_thread = NamedThread("server-loop", [this, listeningDescriptor, started] {
            run(listeningDescriptor, *started);
            m_ended = true;
        });
    } catch (const std::system_error&) {
        return Error{Core::tr("no more threads can be started")};
    }
    if (started->get_future().get())
        return Done{};
    m_thread.join();
    return Error{Core::tr("no file descriptors are left")};
}

void ServerLoop::stop() {
    m_shared->connections.close();
    m_shared->stopping.set();
    m_shared->answers.wake();
}

void ServerLoop::join() {
    m_thread.join();
}

void ServerLoop::run(int listeningDescriptor, std::promise<bool>& started) {
    AnswerBox& box = m_shared->answers;
    EpollDispatcher* const ours = installDispatcher();
    if (!canOpenDescriptor() || !box.valid())
        return started.set_value(false);
    QEventLoop events; // first: it gives this thread a dispatcher, if it has none
    LoopPulse pulse(m_place.probe);
    RequestDesk desk(m_state, m_shared, pulse, m_times);
    Listener listener(m_shared->connections, [this, &desk](ConnectionId accepted) {
        if (!handOver(accepted, *m_shared, m_state.loops))
            desk.accept(accepted);
    });
    if (!listener.listenOn(listeningDescriptor))
        return started.set_value(false);

    QSocketNotifier answers(box.descriptor(), QSocketNotifier::Read);
    std::vector<Answer> taken;
    QObject::connect(&answers, &QSocketNotifier::activated, &events, [&, this] {
        box.takeAll(taken);
        for (const Answer& answer : taken)
            desk.deliver(answer.connection, answer.mode, answer.response);
        taken.clear();
        for (const ConnectionId accepted : m_shared->inbox.takeAll())
            desk.accept(accepted);
        if (m_shared->stopping.isSet())
            events.quit();
    });

    if (ours) {
        ours->setPulse(&pulse);
    } else {
        const QAbstractEventDispatcher* const qts = QAbstractEventDispatcher::instance();
        QObject::connect(qts, &QAbstractEventDispatcher::aboutToBlock, &events,
                         [&pulse] { pulse.waits(); });
        QObject::connect(qts, &QAbstractEventDispatcher::awake, &events,
                         [&pulse] { pulse.works(); });
    }

    // Started anew by each beat, so that each is due one period after the one before.
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    heart.setSingleShot(true);
    QObject::connect(&heart, &QTimer::timeout, &events, [&pulse, &heart] {
        pulse.beat();
        heart.start(LoopProbe::period);
    });
    heart.start(LoopProbe::period);

    started.set_value(true);
    events.exec();
    if (ours)
        ours->setPulse(nullptr); // it ends later, with the thread
    m_shared->inbox.close();
}

} // namespace quadrant
