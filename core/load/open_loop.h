// SPDX-License-Identifier: GPL-3.0-or-later
// Open loop: requests start when their time comes, whatever has become of those before. One that
// finds no free connection, and may not open another, waits for one; it counts from its intended
// start all the same, so that a server that stalls can't hide (coordinated omission: G. Tene, "How
// NOT to Measure Latency").
#pragma once

#include "core/load/arrival_schedule.h"
#include "core/load/load_pattern.h"

#include <vector>

namespace quadrant {

class OpenLoop final : public LoadPattern {
public:
    /// This thread's part of the arrivals: every plan.threads-th.
    OpenLoop(LoadLoop& loop, std::deque<LoadPeer>& peers, const LoadPlan& plan, int thread);

    void start() override;
    void changeLevel(Elapsed at, double level) override;
    void catchUp(Elapsed at) override;
    void tellAsked(std::size_t target, Interval& interval) const override;
    void end(Elapsed at) override;

private:
    /// The arrivals at one target, and the connections that carry them.
    class Stream final : public Timer, public ConnectionUser {
    public:
        struct Share {
            double rate = 1; ///< of the load's arrivals
            int connections = 1;
            ArrivalCursor::Kind kind;
            int firstNumber = 0; ///< of its connections; each further one is `numbersApart` on
            int numbersApart = 1;
        };
        Stream(LoadLoop& loop, LoadPeer& peer, const LoadPlan& plan, const Share& share);

        void due() override;
        void changeRate(Elapsed at, double rate);
        void catchUp(Elapsed at);
        double rateAt(Seconds time) const { return m_rate.at(time); }
        void end(Elapsed at);

    private:
        void ended(LoadConnection& connection, Elapsed now,
                   std::optional<FailureKind> failure) override;
        void advance(Elapsed now);
        void startWaiting();
        bool startOne(bool waited);
        LoadConnection* freeConnection(Elapsed now);
        void armTimer();

        LoadLoop& m_loop;
        LoadPeer& m_peer;
        const Share m_share;
        RateOverTime m_rate;
        ArrivalCursor m_due;     ///< whose time has come
        ArrivalCursor m_started; ///< the same arrivals, as far as they have started
        std::deque<LoadConnection> m_connections; ///< they stay where they are
        std::vector<LoadConnection*> m_free;      ///< the one that was used last is used first
        bool m_advancing = false;
    };

    std::deque<Stream> m_streams; ///< by target
};

} // namespace quadrant
