// SPDX-License-Identifier: GPL-3.0-or-later
// Closed loop: users come at the spawn rate, and each sends its next request when the last has
// ended (plus think time).
#pragma once

#include "core/load/load_pattern.h"
#include "core/load/user_deal.h"
#include "core/load/user_ramp.h"

namespace quadrant {

class ClosedLoop final : public LoadPattern, private ConnectionUser {
public:
    /// Users `thread`, `thread` + plan.threads, and so on.
    ClosedLoop(LoadLoop& loop, std::deque<LoadPeer>& peers, const LoadPlan& plan, UserDeal deal,
               int thread);

    void start() override;
    void changeLevel(Elapsed at, double level) override;
    void catchUp(Elapsed) override {}
    void tellAsked(std::size_t target, Interval& interval) const override;
    void end(Elapsed at) override;

private:
    /// Rests until its timer rings, or has a request in flight.
    class User final : public Timer {
    public:
        User(ClosedLoop& crowd, LoadPeer& target, int number);
        void due() override;

        LoadConnection connection;
        LoadPeer& peer;
        Elapsed connectPause;
        bool active = false;
        bool leaves = false; ///< when its request has ended

    private:
        ClosedLoop& m_crowd;
    };

    void ended(LoadConnection& connection, Elapsed now,
               std::optional<FailureKind> failure) override;
    User& userOf(LoadConnection& connection);
    void rest(User& user, Elapsed now, Elapsed howLong);
    void nextLevel();
    void setLevel(Elapsed at, int users);
    void comeAndGo();
    void come(Elapsed now);
    void go(User& user, Elapsed now);
    LoadPeer& peerOf(int user);
    std::size_t targetOf(int user) const;

    LoadLoop& m_loop;
    std::deque<LoadPeer>& m_peers;
    const Elapsed m_thinkTime;
    const int m_thread;
    const int m_threads;
    const double m_spawnRate;
    const UserDeal m_deal;
    LevelCursor m_levels;
    UserRamp m_ramp;
    std::deque<User> m_users; ///< they stay where they are
    int m_active = 0; ///< the first of m_users: those who have come, and not been told to go
    CallTimer m_levelTimer;
    CallTimer m_rampTimer;
};

} // namespace quadrant
