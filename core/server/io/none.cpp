// SPDX-License-Identifier: GPL-3.0-or-later
// The I/O kind `none`: there is nothing to wait for.
#include "core/server/io/io_services.h"

namespace quadrant {
namespace {

class NoIo final : public Io {
public:
    void begin() override {}
    void wait() override {}
    bool poll() override { return true; }
    void beginThen(const Respond& respond) override { respond(response()); }
    Response response() override { return {.fixedBody = "Answered at once"}; }
};

class NoService final : public IoService {
public:
    void serve(const Handler& handler, WaitFor waitFor) override {
        NoIo io;
        waitFor(io, handler);
    }
};

} // namespace

std::unique_ptr<IoService> makeNoService(const ServerSettings& /*settings*/) {
    return std::make_unique<NoService>();
}

} // namespace quadrant
