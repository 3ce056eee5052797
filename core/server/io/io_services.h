// SPDX-License-Identifier: GPL-3.0-or-later
// All kinds of I/O of one server. Each can be asked for at any time, whatever `io.kind` says.
#pragma once

#include "core/scenario/io_kind.h"
#include "core/server/io/io.h"
#include "core/server/server_under_test.h"

#include <array>
#include <memory>

namespace quadrant {

// One for each kind, in the file of that kind.
std::unique_ptr<IoService> makeHttpService(const ServerSettings& settings);
std::unique_ptr<IoService> makeFileService(const ServerSettings& settings);
std::unique_ptr<IoService> makeNoService(const ServerSettings& settings);

/// Threads as those of IoService.
class IoServices {
public:
    explicit IoServices(const ServerSettings& settings);

    IoService& of(IoKind kind) const { return *m_services[static_cast<std::size_t>(kind)]; }

    /// The first error ends it.
    Result<Done> start();
    void abandon(const LoopState& loop);
    void endWaits();
    void stop();

private:
    std::array<std::unique_ptr<IoService>, allIoKinds.size()> m_services;
};

} // namespace quadrant
