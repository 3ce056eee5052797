// SPDX-License-Identifier: GPL-3.0-or-later
// The I/O kind `file`: a JSON file on disk is read and parsed for each request (JsonFile). Reading
// a file always blocks some thread, so in place of a handler that doesn't block, a helper does.
#include "core/base/language.h"
#include "core/server/io/io_services.h"
#include "core/server/json_file.h"
#include "core/server/loop_state.h"
#include "core/server/server_state.h"

#include <utility>

namespace quadrant {
namespace {

class FileIo final : public Io {
public:
    FileIo(const JsonFile& file, WorkerPool& helpers, const Handler& handler)
        : m_file(file)
        , m_helpers(helpers)
        , m_handler(handler) {}

    void begin() override {} // it is known only later who is to block
    void wait() override { m_response = m_file.answer(); }

    bool poll() override {
        if (!m_answer.valid())
            m_answer = m_file.answerBy(m_helpers, m_handler.loop.get());
        ++m_handler.server.counters.polls;
        return m_answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    void beginThen(const Respond& respond) override {
        m_helpers.submit([&file = m_file, respond = respond.fromAnotherThread(m_handler.loop)](
                             DownstreamConnections&) { respond(file.answer()); },
                         m_handler.loop.get());
    }

    Response response() override {
        if (!m_answer.valid())
            return std::move(m_response);
        // The helper may have dropped it then: that is ready too, but no answer.
        return m_handler.stopping() ? givenUp() : m_answer.get();
    }

private:
    const JsonFile& m_file;
    WorkerPool& m_helpers;
    const Handler& m_handler;
    Response m_response;
    std::future<Response> m_answer; ///< of a helper
};

class FileService final : public IoService {
public:
    explicit FileService(const ServerSettings& settings)
        : m_needed(settings.io.kind == IoKind::File) {}

    Result<Done> start() override {
        const auto created = m_file.create();
        if (created || !m_needed)
            return Done{};
        return Error{
            Core::tr("Cannot write the file that is to be read: %1.").arg(created.error().message)};
    }

    void serve(const Handler& handler, WaitFor waitFor) override {
        FileIo io(m_file, m_helpers, handler);
        waitFor(io, handler);
    }

    void abandon(const LoopState& loop) override { m_helpers.dropQueued(&loop); }
    void stop() override { m_helpers.stop(); }

private:
    const bool m_needed;
    JsonFile m_file;
    /// Not counted with the pool's threads.
    WorkerPool m_helpers{JsonFile::helperThreads, QueueOrder::Fifo, "file"};
};

} // namespace

std::unique_ptr<IoService> makeFileService(const ServerSettings& settings) {
    return std::make_unique<FileService>(settings);
}

} // namespace quadrant
