// SPDX-License-Identifier: GPL-3.0-or-later
// Where pool threads leave their answers for the event loop, and how they wake it: an eventfd that
// the loop's dispatcher watches (Linux). Any thread may post or wake; the loop takes.
#pragma once

#include "core/http/response_writer.h"
#include "core/scenario/mode.h"
#include "core/server/connection_id.h"

#include <mutex>
#include <vector>

namespace quadrant {

/// What a handler answers, and to which request.
struct Answer {
    ConnectionId connection; ///< which may have gone meanwhile
    Mode mode = Mode::SyncBlocking;
    Response response;
};

class AnswerBox {
public:
    AnswerBox();
    ~AnswerBox();
    AnswerBox(const AnswerBox&) = delete;
    AnswerBox& operator=(const AnswerBox&) = delete;

    /// Whether there is a descriptor to watch: the process may have run out of them.
    bool valid() const { return m_descriptor >= 0; }
    /// Readable when there is something to take, or somebody called wake().
    int descriptor() const { return m_descriptor; }

    void post(Answer answer);
    void wake();
    /// In place of what is in `answers`; that memory is used again.
    void takeAll(std::vector<Answer>& answers);

private:
    const int m_descriptor;
    std::mutex m_mutex;
    std::vector<Answer> m_answers;
};

} // namespace quadrant
