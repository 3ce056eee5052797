// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "app/run_and_report.h"
#include "app/termination_signals.h"
#include "core/server/attached_server.h"
#include "core/server/endpoint_server.h"

#include <unistd.h>

#include <semaphore>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// A server has no load and no duration, so most keys of a scenario would be ignored.
Problems settingsForRunsOnly(const QStringList& settings) {
    Problems problems;
    for (const QString& setting : settings) {
        const QString key = setting.section(u'=', 0, 0).trimmed();
        if (key != u"io.waitMs"_s && key != u"profile"_s && !key.startsWith(u"profile."_s))
            problems.push_back({key, u"serve only knows io.waitMs and profile.*"_s});
    }
    return problems;
}

std::optional<QHostAddress> addressOf(const QString& host) {
    if (host == u"localhost"_s)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(host);
    return address.isNull() ? std::nullopt : std::optional(address);
}

} // namespace

int serveCommand(const ServeArguments& arguments) {
    if (const Problems problems = settingsForRunsOnly(arguments.settings); !problems.empty())
        return complainAbout(problems);
    Scenario defaults;
    defaults.name = u"serve"_s;
    const auto changed =
        withSettings(defaults, QStringList{u"profile="_s + arguments.profile} + arguments.settings);
    if (!changed)
        return complainAbout(changed.error());
    const auto host = addressOf(arguments.host);
    if (!host) {
        complain(u"--host: must be localhost or an address such as 127.0.0.1, not \"%1\""_s.arg(
            arguments.host));
        return WrongUsage;
    }
    if (arguments.attached) {
        const ServerSettings where{.host = *host, .port = arguments.port, .io = {}, .profile = {}};
        return serveAttached(where, STDIN_FILENO, STDOUT_FILENO) ? Ran : CouldNotRun;
    }

    std::binary_semaphore stopped(0);
    const TerminationSignals signalled([&stopped] { stopped.release(); });
    EndpointServer server({*host, arguments.port, changed.value().io, changed.value().profile});
    if (const auto listening = server.start(); !listening) {
        complain(listening.error().message);
        return CouldNotRun;
    }
    if (const auto said = writeOut("listening on " + server.baseUrl().toUtf8() + '\n'); !said)
        complain(said.error().message); // whoever knows the port can use it all the same
    stopped.acquire();
    server.stop();
    return Ran;
}

} // namespace quadrant
