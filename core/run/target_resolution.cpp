// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/target_resolution.h"

#include "core/base/language.h"
#include "core/load/target_url.h"

#include <chrono>
#include <future>
#include <optional>
#include <thread>

namespace quadrant {
namespace {

/// Name resolution can't be cancelled and may take many seconds, so it gets a thread that is left
/// behind when nobody waits for it any more; it owns all that it touches.
std::optional<Result<ResolvedHost>> resolveUntil(const std::string& host,
                                                 const std::function<bool()>& cancelled) {
    std::promise<Result<ResolvedHost>> promise;
    auto future = promise.get_future();
    std::thread([host, promise = std::move(promise)]() mutable {
        promise.set_value(resolveHost(host));
    }).detach();
    while (future.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
        if (cancelled())
            return std::nullopt;
    }
    return future.get();
}

} // namespace

Result<LoadTarget> resolveTarget(const QString& url, bool allowRemote,
                                 const std::function<bool()>& cancelled) {
    const auto parsed = parseTargetUrl(url);
    if (!parsed)
        return parsed.error();
    const TargetUrl& target = parsed.value();
    const Error notLocal{
        Core::tr("%1 is not on this machine: loading another host needs --allow-remote (the "
                 "window asks), and its owner's consent")
            .arg(url)};
    const auto resolved = resolveUntil(target.host, cancelled);
    if (!resolved)
        return Error{Core::tr("stopped while resolving %1").arg(url)};
    if (!*resolved)
        return resolved->error();
    if (!allowRemote && !resolved->value().loopback)
        return notLocal;
    return LoadTarget{resolved->value().address, target.port, target.hostHeader, target.path};
}

} // namespace quadrant
