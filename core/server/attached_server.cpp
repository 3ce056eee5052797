// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/attached_server.h"

#include "core/base/line_buffer.h"
#include "core/server/endpoint_server.h"
#include "core/server/server_protocol.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace quadrant {
namespace {

/// Blocks; nothing at the end of the input.
std::optional<std::string> readLine(int input, LineBuffer& lines) {
    while (true) {
        if (auto line = lines.take())
            return line;
        std::array<char, 4096> bytes;
        const ssize_t size = ::read(input, bytes.data(), bytes.size());
        if (size > 0)
            lines.append({bytes.data(), static_cast<std::size_t>(size)});
        else if (size == 0 || errno != EINTR)
            return std::nullopt;
    }
}

/// Who doesn't read it has gone, and that ends the input, too.
void writeLine(int output, std::string line) {
    line += '\n';
    for (std::size_t done = 0; done < line.size();) {
        const ssize_t wrote = ::write(output, line.data() + done, line.size() - done);
        if (wrote >= 0)
            done += static_cast<std::size_t>(wrote);
        else if (errno != EINTR)
            return;
    }
}

Error fail(int output, const Error& error) {
    writeLine(output, std::string(protocol::failed) + error.message.toStdString());
    return error;
}

} // namespace

Result<Done> serveAttached(const ServerSettings& where, int input, int output) {
    LineBuffer lines;
    const auto first = readLine(input, lines);
    if (!first)
        return Done{};
    auto settings = protocol::readSettings(*first);
    if (!settings)
        return fail(output, settings.error());
    settings.value().host = where.host;
    settings.value().port = where.port;
    EndpointServer server(settings.take());
    if (const auto started = server.start(); !started)
        return fail(output, started.error());
    writeLine(output, std::string(protocol::listening) + server.baseUrl().toStdString());
    while (const auto request = readLine(input, lines)) {
        if (*request == protocol::sample)
            writeLine(output, protocol::sampleLine(server.sample()));
    }
    server.stop();
    return Done{};
}

} // namespace quadrant
