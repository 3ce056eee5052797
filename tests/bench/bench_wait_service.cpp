// SPDX-License-Identifier: GPL-3.0-or-later
// How late the wait service answers while 1,000 requests wait: each of 1,000 connections asks it to
// wait a second, again and again, a millisecond apart. Lateness is what the client sees beyond that
// second, the way over loopback included. Prints lines of What,Unit,Value.
#include "core/base/clock.h"
#include "core/server/wait_service.h"
#include "core/stats/histogram.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

namespace asio = boost::asio;
using asio::use_awaitable;
using asio::ip::tcp;
using namespace quadrant;
using namespace std::chrono_literals;

constexpr int waiting = 1000;
constexpr int rounds = 5;
constexpr auto wait = 1000ms;
constexpr std::string_view request = "GET /?waitms=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view answer = "Waited for 1000 milliseconds";

asio::awaitable<void> askAgainAndAgain(tcp::endpoint service, TimePoint first, Histogram& late) {
    const auto executor = co_await asio::this_coro::executor;
    tcp::socket socket(executor);
    co_await socket.async_connect(service, use_awaitable);
    asio::steady_timer timer(executor, first);
    co_await timer.async_wait(use_awaitable);

    std::array<char, 1024> buffer{};
    for (int round = 0; round < rounds; ++round) {
        const TimePoint asked = Clock::now();
        co_await asio::async_write(socket, asio::buffer(request), use_awaitable);
        std::string response;
        while (!response.ends_with(answer)) {
            const auto read = co_await socket.async_read_some(asio::buffer(buffer), use_awaitable);
            response.append(buffer.data(), read);
        }
        const auto lateness = Clock::now() - asked - wait;
        if (lateness < 0ms)
            throw std::runtime_error("The wait service answered too early.");
        late.record(std::chrono::duration_cast<Micros>(lateness).count());
    }
}

} // namespace

int main() {
    WaitService service(Millis(0));
    const auto started = service.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        return 1;
    }

    Histogram late;
    asio::io_context context(1);
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), service.port());
    const TimePoint begin = Clock::now() + 1s; // every connection is there by then
    for (int i = 0; i < waiting; ++i)
        asio::co_spawn(context, askAgainAndAgain(endpoint, begin + i * (wait / waiting), late),
                       [](std::exception_ptr failure) {
                           if (failure)
                               std::rethrow_exception(failure);
                       });
    try {
        context.run();
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }

    const auto print = [](const char* figure, double us) {
        std::printf("lateness of the wait service at %d waiting: %s,ms,%.2f\n", waiting, figure,
                    us / 1000);
    };
    print("mean", late.meanUs());
    print("99 %", static_cast<double>(late.percentileUs(99)));
    print("worst", static_cast<double>(late.maxUs()));
    return 0;
}
