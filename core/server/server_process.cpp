// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_process.h"

#include "core/base/language.h"
#include "core/server/server_protocol.h"

#include <QUrl>

#include <utility>

namespace quadrant {
namespace {

using namespace std::chrono_literals;

constexpr auto longestStart = 20s;
constexpr auto longestStop = 900ms;
// Less than between two intervals; an answer that comes later is the next interval's.
constexpr auto longestAnswer = 200ms;
// By then it isn't that the machine is busy.
constexpr auto longestSilence = 10s;

} // namespace

ServerProcess::ServerProcess(ServerSettings settings, QString program,
                             std::function<bool()> cancelled)
    : m_settings(std::move(settings))
    , m_program(std::move(program))
    , m_cancelled(std::move(cancelled)) {}

ServerProcess::~ServerProcess() {
    stop();
}

Result<Done> ServerProcess::start() {
    auto started = ChildProcess::start(
        m_program,
        {QStringLiteral("serve"), QStringLiteral("--host"), m_settings.host.toString(),
         QStringLiteral("--port"), QString::number(m_settings.port), QStringLiteral("--attached")});
    if (!started) {
        return Error{Core::tr("Cannot start a process for the server from %1: %2.")
                         .arg(m_program, started.error().message)};
    }
    m_child = started.take();
    m_child->writeLine(protocol::settingsLine(m_settings)); // where that fails, it doesn't listen
    return awaitListening();
}

Result<Done> ServerProcess::awaitListening() {
    const TimePoint latest = Clock::now() + longestStart;
    while (Clock::now() < latest && !m_cancelled()) {
        const auto line = m_child->readLine(Clock::now() + 50ms);
        if (line && line->starts_with(protocol::listening)) {
            m_baseUrl = QString::fromStdString(line->substr(protocol::listening.size()));
            m_port = static_cast<quint16>(QUrl(m_baseUrl).port());
            m_lastAnswer = Clock::now();
            return Done{};
        }
        if (line && line->starts_with(protocol::failed))
            return Error{QString::fromStdString(line->substr(protocol::failed.size()))};
        if (m_child->hasClosed()) {
            return Error{
                Core::tr("The server's process ended before it listened: %1.").arg(howItEnded())};
        }
    }
    if (m_cancelled())
        return Error{Core::tr("The server's process was not waited for.")};
    return Error{Core::tr("The server's process did not listen within %1 s.")
                     .arg(std::chrono::seconds(longestStart).count())};
}

void ServerProcess::stop() {
    if (!m_child)
        return;
    m_child->closeInput();
    if (!m_child->waitForEnd(Clock::now() + longestStop))
        m_child->kill();
    m_child.reset();
}

std::optional<ServerSample> ServerProcess::telemetry() {
    if (!m_child || !m_failure.isEmpty())
        return std::nullopt;
    if (m_child->writeLine(std::string(protocol::sample)))
        ++m_unanswered;
    auto sample = answersUntil(Clock::now() + longestAnswer);
    noticeFailure();
    return sample;
}

/// Those to earlier requests, too, that came late.
std::optional<ServerSample> ServerProcess::answersUntil(TimePoint until) {
    std::optional<ServerSample> sum;
    do {
        const auto line = m_child->readLine(until); // where it couldn't be asked: its end
        if (!line)
            break;
        const auto sample = protocol::readSample(*line);
        if (!sample)
            continue;
        --m_unanswered;
        m_lastAnswer = Clock::now();
        if (sum)
            sum->append(*sample);
        else
            sum = sample;
    } while (m_unanswered > 0);
    return sum;
}

void ServerProcess::noticeFailure() {
    if (m_child->hasClosed()) {
        m_failure =
            Core::tr("The server's process ended in the middle of the run: %1.").arg(howItEnded());
    } else if (Clock::now() - m_lastAnswer > longestSilence) {
        m_failure = Core::tr("The server's process has not answered for %1 s.")
                        .arg(std::chrono::seconds(longestSilence).count());
    }
}

/// It has closed its end, so it is about to.
QString ServerProcess::howItEnded() {
    if (!m_child->waitForEnd(Clock::now() + longestStop)) {
        m_child->kill();
        return Core::tr("it closed its output");
    }
    return m_child->howItEnded();
}

std::chrono::nanoseconds ServerProcess::otherProcessorTime() {
    return m_child ? m_child->processorTime() : std::chrono::nanoseconds::zero();
}

} // namespace quadrant
