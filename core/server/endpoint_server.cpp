// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/endpoint_server.h"

#include "core/base/busy_time.h"
#include "core/base/language.h"
#include "core/server/metrics_page.h"
#include "core/server/router.h"
#include "core/server/server_state.h"
#include "core/server/supervisor.h"

#include <QNetworkProxy>
#include <QTcpServer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

namespace quadrant {
namespace {

QString hostAndPort(const QHostAddress& host, quint16 port) {
    const QString address = host.toString();
    return (host.protocol() == QHostAddress::IPv6Protocol ? u'[' + address + u']' : address) +
           u':' + QString::number(port);
}

/// What a loop did in an interval.
struct LoopShares {
    explicit LoopShares(TimePoint begin)
        : busy(begin)
        , ran(begin) {}

    IntervalShare busy;
    IntervalShare ran;
};

} // namespace

class EndpointServer::Private {
public:
    Private(ServerSettings settings, ConnectionTimes times)
        : state(std::move(settings))
        , supervisor(state, times)
        , shares(state.loops.size(), LoopShares(Clock::now())) {}

    /// Lag is the worst loop's, utilisation the busiest one's, whose CPU time goes with it.
    void sampleLoops(ServerSample& sample, TimePoint now) {
        for (std::size_t i = 0; i < shares.size(); ++i) {
            LoopPlace& place = state.loops[i];
            const LoopLag lag = place.probe.take();
            sample.loopLagMean = std::max(sample.loopLagMean, lag.mean);
            sample.loopLagWorst = std::max(sample.loopLagWorst, lag.worst);
            sample.loopStalled = std::max(sample.loopStalled, lag.now);
            const LoopTime time = place.probe.time(now);
            const double busy = shares[i].busy.take(now, time.busy);
            const double ran = shares[i].ran.take(now, time.processor);
            if (busy >= sample.loopUtilisation) {
                sample.loopUtilisation = busy;
                sample.loopProcessor = ran;
            }
        }
        const LoopTotals totals = totalsOf(state.loops);
        sample.loopQueued = totals.queued;
        sample.openConnections = totals.connections;
    }

    Error cannotListen(const QString& reason) const {
        return {Core::tr("Cannot listen on %1: %2.")
                    .arg(hostAndPort(state.settings.host, state.settings.port), reason)};
    }

    ServerState state;
    Supervisor supervisor;
    /// Holds the listening descriptor and accepts nothing: each loop works on a duplicate.
    std::unique_ptr<QTcpServer> listening;
    std::atomic<quint16> port{0};

    std::mutex sampling;            ///< of what belongs to the interval that sample() ends
    std::vector<LoopShares> shares; ///< of each loop
    IntervalShare lockHeld{Clock::now()};
    IntervalShare poolRan{Clock::now()};
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

    if (auto started = d->state.io.start(); !started)
        return started;
    const auto listening = static_cast<int>(d->listening->socketDescriptor());
    if (const auto started = d->supervisor.start(listening); !started)
        return d->cannotListen(started.error().message);
    return Done{};
}

void EndpointServer::stop() {
    d->supervisor.stop();
    d->listening.reset();
    d->state.io.endWaits(); // in the pool, and on the loops
    d->state.pool.stop();
    d->supervisor.join();
    d->state.io.stop();
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
    const TimePoint now = Clock::now();
    const SetupCost& cost = d->state.setupCost;
    const ServerCounters& counters = d->state.counters;
    const WorkerPool::Gauges pool = d->state.pool.gauges();
    const std::uint64_t polls = counters.polls;
    ServerSample sample;
    d->sampleLoops(sample, now);
    sample.lockUtilisation = d->lockHeld.take(now, cost.lockHeld(now));
    sample.lockWaiting = cost.lockWaiting();
    sample.restarts = counters.restarts;
    sample.poolProcessor =
        d->poolRan.take(now, d->state.pool.processorTime(), d->state.pool.size());
    sample.poolActive = pool.active;
    sample.poolQueued = pool.queued;
    sample.poolThreads = pool.threads;
    // Like a worker process that was killed, an abandoned loop is no thread of the server's any
    // more, though its own lingers until what blocks it returns.
    sample.peakThreads = (d->port ? static_cast<int>(d->state.loops.size()) : 0) + pool.peak;
    sample.polls = polls - std::exchange(d->pollsSampled, polls);
    sample.requests = counters.received;
    return sample;
}

QByteArray EndpointServer::metrics() const {
    return QByteArray::fromStdString(metricsPage(d->state));
}

} // namespace quadrant
