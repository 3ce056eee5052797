// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/endpoint_server.h"

#include "core/base/busy_time.h"
#include "core/server/metrics_page.h"
#include "core/server/router.h"
#include "core/server/server_state.h"
#include "core/server/supervisor.h"
#include "core/server/wait_service.h"

#include <QNetworkProxy>
#include <QTcpServer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace quadrant {
namespace {

QString hostAndPort(const QHostAddress& host, quint16 port) {
    const QString address = host.toString();
    return (host.protocol() == QHostAddress::IPv6Protocol ? u'[' + address + u']' : address) +
           u':' + QString::number(port);
}

} // namespace

class EndpointServer::Private {
public:
    Private(ServerSettings settings, ConnectionTimes times)
        : state(std::move(settings))
        , waitService(state.settings.profile.networkDelay)
        , supervisor(state, waitService, times) {}

    Error cannotListen(const QString& reason) const {
        return {QStringLiteral("Cannot listen on %1: %2.")
                    .arg(hostAndPort(state.settings.host, state.settings.port), reason)};
    }

    ServerState state;
    WaitService waitService;
    Supervisor supervisor;
    /// Holds the listening descriptor and accepts nothing: each loop works on a duplicate.
    std::unique_ptr<QTcpServer> listening;
    std::atomic<quint16> port{0};

    std::mutex sampling; ///< of what belongs to the interval that sample() ends
    IntervalShare loopBusy{Clock::now()};
    IntervalShare loopRan{Clock::now()};
    IntervalShare lockHeld{Clock::now()};
    std::uint64_t pollsSampled = 0;
};

EndpointServer::EndpointServer(ServerSettings settings, ConnectionTimes times)
    : d(std::make_unique<Private>(std::move(settings), times)) {}

EndpointServer::~EndpointServer() {
    stop();
}

Result<Done> EndpointServer::start() {
    const ServerSettings& settings = d->state.settings;
    d->listening = std::make_unique<QTcpServer>();
    d->listening->setProxy(QNetworkProxy::NoProxy);
    d->listening->setListenBacklogSize(settings.profile.backlog);
    if (!d->listening->listen(settings.host, settings.port))
        return d->cannotListen(d->listening->errorString());
    d->listening->pauseAccepting();
    d->port = d->listening->serverPort();

    if (const auto started = d->waitService.start(); !started) {
        return Error{QStringLiteral("Cannot start the wait service on 127.0.0.1: %1.")
                         .arg(started.error().message)};
    }
    d->state.downstream.port = d->waitService.port();

    // Without it the endpoints that don't read it work all the same.
    if (const auto created = d->state.file.create(); !created && settings.io.kind == IoKind::File) {
        return Error{QStringLiteral("Cannot write the file that is to be read: %1.")
                         .arg(created.error().message)};
    }

    const auto listening = static_cast<int>(d->listening->socketDescriptor());
    if (const auto started = d->supervisor.start(listening); !started)
        return d->cannotListen(started.error().message);
    return Done{};
}

void EndpointServer::stop() {
    d->supervisor.stop();
    d->listening.reset();
    d->waitService.closeAll(); // so that every waitFor… returns, in the pool and on the loop
    d->state.pool.stop();
    d->state.fileHelpers.stop();
    d->supervisor.join();
    d->waitService.stop();
}

quint16 EndpointServer::port() const {
    return d->port;
}

QString EndpointServer::baseUrl() const {
    return QStringLiteral("http://") + hostAndPort(d->state.settings.host, d->port);
}

QString EndpointServer::path(Mode mode, IoKind io) {
    return QString::fromStdString(endpointPath(mode, io));
}

ServerSample EndpointServer::sample() {
    const std::lock_guard lock(d->sampling);
    const LoopLag lag = d->state.probe.take();
    const SetupCost& cost = d->state.setupCost;
    const TimePoint now = Clock::now();
    const LoopTime loop = d->state.probe.time(now);
    const std::shared_ptr<const LoopState> newest = d->supervisor.loop();
    const WorkerPool::Gauges pool = d->state.pool.gauges();
    const ServerCounters& counters = d->state.counters;
    const std::uint64_t polls = counters.polls;
    return {.loopLagMean = lag.mean,
            .loopLagWorst = lag.worst,
            .loopStalled = lag.now,
            .loopUtilisation = d->loopBusy.take(now, loop.busy),
            .loopProcessor = d->loopRan.take(now, loop.processor),
            .loopQueued = newest->queued,
            .lockUtilisation = d->lockHeld.take(now, cost.lockHeld(now)),
            .lockWaiting = cost.lockWaiting(),
            .restarts = counters.restarts,
            .poolActive = pool.active,
            .poolQueued = pool.queued,
            .poolThreads = pool.threads,
            // Like a worker process that was killed, an abandoned loop is no thread of the server's
            // any more, though its own lingers until what blocks it returns.
            .peakThreads = (d->port ? 1 : 0) + pool.peak,
            .openConnections = newest->connections.size(),
            .polls = polls - std::exchange(d->pollsSampled, polls),
            .requests = counters.received};
}

QByteArray EndpointServer::metrics() const {
    return QByteArray::fromStdString(metricsPage(d->state, *d->supervisor.loop()));
}

} // namespace quadrant
