// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load_worker.h"

#include "core/base/busy_time.h"
#include "core/base/named_thread.h"
#include "core/base/processor_time.h"
#include "core/load/closed_loop.h"
#include "core/load/load_connection.h"
#include "core/load/open_loop.h"
#include "core/load/source_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <deque>
#include <functional>
#include <stdexcept>

namespace quadrant {
namespace {

constexpr std::chrono::milliseconds heartPeriod{10};

std::string requestText(const LoadTarget& target, bool keepAlive) {
    return "GET " + target.path + " HTTP/1.1\r\nHost: " + target.hostHeader +
           "\r\nUser-Agent: Quadrant\r\n" + (keepAlive ? "" : "Connection: close\r\n") + "\r\n";
}

LoadPeer peerFor(const LoadTarget& target, const LoadPlan& plan) {
    LoadPeer peer{.request = requestText(target, plan.keepAlive),
                  .recorder =
                      Recorder(toTicks(plan.warmUp),
                               plan.rate > 0 ? Recorder::Loop::Open : Recorder::Loop::Closed),
                  .known = {},
                  .log = plan.logged > 0 ? std::optional(RequestLog(plan.logged)) : std::nullopt};
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (::inet_pton(AF_INET, target.address.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(target.port);
        std::memcpy(&peer.address, &v4, peer.addressSize = sizeof v4);
    } else if (::inet_pton(AF_INET6, target.address.c_str(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(target.port);
        std::memcpy(&peer.address, &v6, peer.addressSize = sizeof v6);
    } else {
        throw std::invalid_argument(target.address + " is no numeric address");
    }
    return peer;
}

} // namespace

class LoadWorker::Private {
public:
    Private(const LoadPlan& plan, UserDeal deal, int workerIndex);

    void start(TimePoint now);
    void beat();
    void timeOut();
    void takeShares(Interval& shares);
    TargetIntervals handOver(Elapsed at);
    void end(Elapsed at);
    /// On the thread, or here where it is gone.
    template <class Answer>
    std::future<Answer> ask(std::function<Answer()> question);

    LoadLoop loop; // first in, last out: connections, timers and posted calls refer to it
    CallTimer heart{[this] { beat(); }};
    CallTimer timeOutTimer{[this] { timeOut(); }};
    CallTimer endTimer{[this] { end(loop.end); }};

    const int index;
    const Elapsed requestTimeout;
    std::deque<LoadPeer> peers; ///< they stay where they are
    std::unique_ptr<LoadPattern> pattern;
    std::atomic<bool> ended{false};
    TimePoint nextBeat;
    Histogram timerLateness;
    // Of the thread, which must be the one that takes them:
    IntervalShare busy{TimePoint()};
    IntervalShare waited{TimePoint()};
    Interval toEnd; ///< the shares since the last hand-over before the end

    NamedThread thread;

private:
    void arm(Timer& timer, Elapsed when) { loop.reactor.arm(timer, loop.start + when); }
};

LoadWorker::Private::Private(const LoadPlan& plan, UserDeal deal, int workerIndex)
    : index(workerIndex)
    , requestTimeout(toTicks(plan.requestTimeout)) {
    loop.end = toTicks(plan.duration);
    loop.keepAlive = plan.keepAlive;
    loop.portsEach = portsEach(localPorts());
    for (const LoadTarget& target : plan.targets)
        peers.push_back(peerFor(target, plan));
    if (plan.rate > 0)
        pattern = std::make_unique<OpenLoop>(loop, peers, plan, index);
    else
        pattern = std::make_unique<ClosedLoop>(loop, peers, plan, std::move(deal), index);
}

void LoadWorker::Private::start(TimePoint now) {
    loop.start = now;
    busy = waited = IntervalShare(now);
    nextBeat = now + heartPeriod;
    loop.reactor.arm(heart, nextBeat);
    arm(timeOutTimer, requestTimeout);
    arm(endTimer, loop.end);
    thread = NamedThread("load-" + std::to_string(index), [this] {
        pattern->start();
        loop.reactor.run();
    });
}

/// Shows how late timers are served: a beat that is missed because the loop was busy counts, too.
void LoadWorker::Private::beat() {
    for (const TimePoint now = Clock::now(); nextBeat <= now; nextBeat += heartPeriod)
        timerLateness.record(std::chrono::duration_cast<Micros>(now - nextBeat).count());
    loop.reactor.arm(heart, nextBeat);
}

/// Times out what is due, and comes again when the next can be: the oldest of a target goes first.
void LoadWorker::Private::timeOut() {
    const Elapsed now = loop.now();
    if (now >= loop.end)
        return;
    Elapsed next = now + requestTimeout;
    for (LoadPeer& peer : peers) {
        const InFlightList& inFlight = peer.recorder.inFlight();
        while (inFlight.oldest() && inFlight.oldest()->started + requestTimeout <= now)
            LoadConnection::of(*inFlight.oldest()).timeOut(now);
        if (inFlight.oldest())
            next = std::min(next, inFlight.oldest()->started + requestTimeout);
    }
    arm(timeOutTimer, next);
}

void LoadWorker::Private::takeShares(Interval& shares) {
    const TimePoint now = Clock::now();
    shares.generatorBusy = busy.take(now, processorTime());
    shares.generatorWaited = waited.take(now, processorWait());
}

TargetIntervals LoadWorker::Private::handOver(Elapsed at) {
    if (at >= loop.end)
        end(loop.end); // its timer may come a little later
    if (!ended)
        pattern->catchUp(at);
    TargetIntervals intervals;
    Interval shares = toEnd;
    if (!ended)
        takeShares(shares);
    const SparseHistogram lateness = timerLateness.drain();
    for (std::size_t target = 0; target < peers.size(); ++target) {
        intervals.push_back(peers[target].recorder.handOver(at));
        for (Interval& interval : intervals.back()) {
            interval.generatorBusy = shares.generatorBusy;
            interval.generatorWaited = shares.generatorWaited;
            pattern->tellAsked(target, interval);
        }
        if (!intervals.back().empty())
            intervals.back().back().timerLateness = lateness;
    }
    return intervals;
}

template <class Answer>
std::future<Answer> LoadWorker::Private::ask(std::function<Answer()> question) {
    const auto task = std::make_shared<std::packaged_task<Answer()>>(std::move(question));
    std::future<Answer> answer = task->get_future();
    if (thread.joinable())
        loop.reactor.post([task] { (*task)(); });
    else
        (*task)(); // its thread is gone, so it is ours
    return answer;
}

void LoadWorker::Private::end(Elapsed at) {
    if (ended)
        return;
    takeShares(toEnd);
    loop.end = std::min(loop.end, at);
    pattern->end(loop.end);
    for (LoadPeer& peer : peers)
        peer.recorder.finish(loop.end);
    for (CallTimer* timer : {&heart, &timeOutTimer, &endTimer})
        loop.reactor.disarm(*timer);
    ended = true;
}

LoadWorker::LoadWorker(const LoadPlan& plan, UserDeal deal, int index)
    : d(std::make_unique<Private>(plan, std::move(deal), index)) {}

LoadWorker::~LoadWorker() {
    requestEnd();
    join();
}

void LoadWorker::start(TimePoint now) {
    d->start(now);
}

std::future<TargetIntervals> LoadWorker::handOver(Elapsed at) {
    return d->ask<TargetIntervals>([this, at] { return d->handOver(at); });
}

std::future<std::vector<RequestBatch>> LoadWorker::takeRequests() {
    return d->ask<std::vector<RequestBatch>>([this] {
        std::vector<RequestBatch> batches;
        for (LoadPeer& peer : d->peers)
            batches.push_back(peer.log ? peer.log->take() : RequestBatch());
        return batches;
    });
}

void LoadWorker::changeLevel(Elapsed at, double level) {
    d->loop.reactor.post([this, at, level] {
        if (!d->ended)
            d->pattern->changeLevel(at, level);
    });
}

void LoadWorker::requestEnd() {
    d->loop.reactor.post([this] { d->end(d->loop.now()); });
    d->loop.reactor.stop();
}

void LoadWorker::join() {
    d->thread.join();
}

bool LoadWorker::ended() const {
    return d->ended;
}

} // namespace quadrant
