// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load_worker.h"

#include "core/base/busy_time.h"
#include "core/base/named_thread.h"
#include "core/base/processor_time.h"
#include "core/load/user.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <atomic>
#include <deque>

namespace quadrant {
namespace {

namespace asio = boost::asio;

// Before the loop looks at its sockets again: about as many as it then serves in one go, so that
// neither keeps the other waiting.
constexpr int mostSpawnedAtOnce = 128;

std::string requestText(const LoadTarget& target, bool keepAlive) {
    return "GET " + target.path + " HTTP/1.1\r\nHost: " + target.hostHeader +
           "\r\nUser-Agent: Quadrant\r\nAccept: */*\r\n" +
           (keepAlive ? "" : "Connection: close\r\n") + "\r\n";
}

} // namespace

class LoadWorker::Private {
public:
    Private(const LoadPlan& plan, UserDeal deal, int workerIndex);

    void start(TimePoint now);
    void spawn();
    void timeOut();
    TargetIntervals handOver(Elapsed at);
    void end(Elapsed at);
    void endInTime() { end(loop.end); }

    UserLoop loop; // first in, last out: users, timers and posted calls refer to it
    asio::executor_work_guard<LoadExecutor> work{loop.io.get_executor()};
    LoadTimer spawnTimer{loop.io};
    LoadTimer timeOutTimer{loop.io};
    LoadTimer endTimer{loop.io};

    const int index;
    const int allUsers;
    const int threads;
    const double spawnRate;
    const Elapsed requestTimeout;
    const UserDeal targetOfUser;
    std::vector<UserTarget> targets;
    std::deque<User> users; // they stay where they are
    int nextUser;
    std::atomic<bool> ended{false};
    IntervalShare busy{TimePoint()}; ///< of the thread, which must be the one that takes it
    double busyToEnd = 0;            ///< since the last hand-over before the end

    NamedThread thread;

private:
    Elapsed spawnTime(int user) const;
    void arm(LoadTimer& timer, Elapsed when, void (Private::*then)());
};

LoadWorker::Private::Private(const LoadPlan& plan, UserDeal deal, int workerIndex)
    : index(workerIndex)
    , allUsers(plan.users)
    , threads(plan.threads)
    , spawnRate(plan.spawnRate)
    , requestTimeout(toTicks(plan.requestTimeout))
    , targetOfUser(std::move(deal))
    , nextUser(workerIndex) {
    loop.end = toTicks(plan.duration);
    loop.thinkTime = toTicks(plan.thinkTime);
    loop.keepAlive = plan.keepAlive;
    for (const LoadTarget& target : plan.targets)
        targets.push_back({{asio::ip::make_address(target.address), target.port},
                           requestText(target, plan.keepAlive),
                           Recorder(toTicks(plan.warmUp))});
}

void LoadWorker::Private::start(TimePoint now) {
    loop.start = now;
    busy = IntervalShare(now);
    arm(spawnTimer, spawnTime(nextUser), &Private::spawn);
    arm(timeOutTimer, requestTimeout, &Private::timeOut);
    arm(endTimer, loop.end, &Private::endInTime);
    thread = NamedThread("load-" + std::to_string(index), [this] { loop.io.run(); });
}

/// Those who would come after the end need no exact time.
Elapsed LoadWorker::Private::spawnTime(int user) const {
    return toTicks(std::min(Seconds(user / spawnRate), Seconds(loop.end)));
}

void LoadWorker::Private::arm(LoadTimer& timer, Elapsed when, void (Private::*then)()) {
    timer.expires_at(loop.start + when);
    timer.async_wait([this, then](const boost::system::error_code& error) {
        if (!error)
            (this->*then)();
    });
}

/// Starts the users whose time has come.
void LoadWorker::Private::spawn() {
    const Elapsed now = loop.now();
    if (now >= loop.end)
        return;
    for (int spawned = 0; nextUser < allUsers && spawnTime(nextUser) <= now; ++spawned) {
        if (spawned == mostSpawnedAtOnce) {
            // Not by the timer: where thousands of sockets are ready, it has to wait for them all.
            asio::post(loop.io, [this] { spawn(); });
            return;
        }
        const std::size_t target = (*targetOfUser)[static_cast<std::size_t>(nextUser)];
        users.emplace_back(loop, targets[target]).start(now);
        nextUser += threads;
    }
    if (nextUser < allUsers)
        arm(spawnTimer, spawnTime(nextUser), &Private::spawn);
}

/// Times out what is due, and comes again when the next can be: the oldest of a target goes first.
void LoadWorker::Private::timeOut() {
    const Elapsed now = loop.now();
    if (now >= loop.end)
        return;
    Elapsed next = now + requestTimeout;
    for (UserTarget& target : targets) {
        const InFlightList& inFlight = target.recorder.inFlight();
        while (inFlight.oldest() && inFlight.oldest()->started + requestTimeout <= now)
            User::of(*inFlight.oldest()).timeOut(now);
        if (inFlight.oldest())
            next = std::min(next, inFlight.oldest()->started + requestTimeout);
    }
    arm(timeOutTimer, next, &Private::timeOut);
}

TargetIntervals LoadWorker::Private::handOver(Elapsed at) {
    if (at >= loop.end)
        end(loop.end); // its timer may come a little later
    TargetIntervals intervals;
    const double share = ended ? busyToEnd : busy.take(Clock::now(), processorTime());
    for (UserTarget& target : targets) {
        intervals.push_back(target.recorder.handOver(at));
        for (Interval& interval : intervals.back())
            interval.generatorBusy = share;
    }
    return intervals;
}

void LoadWorker::Private::end(Elapsed at) {
    if (ended)
        return;
    busyToEnd = busy.take(Clock::now(), processorTime());
    loop.end = std::min(loop.end, at);
    for (UserTarget& target : targets)
        target.recorder.finish(loop.end);
    for (User& user : users)
        user.close();
    spawnTimer.cancel();
    timeOutTimer.cancel();
    endTimer.cancel();
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
    std::packaged_task<TargetIntervals()> task([this, at] { return d->handOver(at); });
    std::future<TargetIntervals> intervals = task.get_future();
    if (d->thread.joinable())
        asio::post(d->loop.io, std::move(task));
    else
        task(); // its thread is gone, so it is ours
    return intervals;
}

void LoadWorker::requestEnd() {
    asio::post(d->loop.io, [this] {
        d->end(d->loop.now());
        d->loop.io.stop();
    });
}

void LoadWorker::join() {
    d->thread.join();
}

bool LoadWorker::ended() const {
    return d->ended;
}

} // namespace quadrant
