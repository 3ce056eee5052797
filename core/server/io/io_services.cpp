// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/io/io_services.h"

namespace quadrant {
namespace {

std::unique_ptr<IoService> makeService(IoKind kind, const ServerSettings& settings) {
    switch (kind) {
    case IoKind::Http:
        return makeHttpService(settings);
    case IoKind::File:
        return makeFileService(settings);
    case IoKind::None:
        return makeNoService(settings);
    }
    return nullptr;
}

} // namespace

IoServices::IoServices(const ServerSettings& settings) {
    for (const IoKind kind : allIoKinds)
        m_services[static_cast<std::size_t>(kind)] = makeService(kind, settings);
}

Result<Done> IoServices::start() {
    for (const auto& service : m_services) {
        if (auto started = service->start(); !started)
            return started;
    }
    return Done{};
}

void IoServices::abandon(const LoopState& loop) {
    for (const auto& service : m_services)
        service->abandon(loop);
}

void IoServices::endWaits() {
    for (const auto& service : m_services)
        service->endWaits();
}

void IoServices::stop() {
    for (const auto& service : m_services)
        service->stop();
}

} // namespace quadrant
