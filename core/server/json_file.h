// SPDX-License-Identifier: GPL-3.0-or-later
// What the I/O kind `file` reads: a JSON file of five objects on disk, which each request opens,
// reads, closes and parses anew, and answers as a web framework does, by writing out what it has
// parsed. After the first request the kernel has it in its page cache, as any server's small files.
//
// A regular file is never "not ready": O_NONBLOCK has no effect on it, and poll() and epoll say at
// once that it can be read, whether or not the disk has to be waited for. So non-blocking reading
// is what async file libraries make of it (libuv, and with it Node.js; Python's aiofiles): a helper
// thread blocks in place of the caller, who polls for the outcome or is told.
#pragma once

#include "core/base/result.h"
#include "core/http/response_writer.h"
#include "core/server/worker_pool.h"

#include <QTemporaryDir>

#include <future>
#include <optional>

namespace quadrant {

class JsonFile {
public:
    /// As many helper threads as libuv has.
    static constexpr int helperThreads = 4;

    /// Writes it into a temporary folder, which goes when this does. Once, before it is read; the
    /// error is a sentence.
    Result<Done> create();

    /// Opens, reads, closes, parses. Blocks for as long as the disk takes. The answer is 500 where
    /// any of it fails: the fault is the server's own, and no other server's. From any thread.
    Response answer() const;

    /// The same, handed to a helper thread for `owner`. Wait for it before `helpers` are stopped.
    std::future<Response> answerBy(WorkerPool& helpers, const void* owner) const;

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

} // namespace quadrant
