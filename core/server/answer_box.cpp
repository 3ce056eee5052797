// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/answer_box.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace quadrant {

AnswerBox::AnswerBox()
    : m_descriptor(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

AnswerBox::~AnswerBox() {
    if (valid())
        ::close(m_descriptor);
}

void AnswerBox::post(Answer answer) {
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_answers.empty();
        m_answers.push_back(std::move(answer));
    }
    if (first) // later ones are taken along
        wake();
}

void AnswerBox::wake() {
    // It can only fail where it is readable already.
    static_cast<void>(eventfd_write(m_descriptor, 1));
}

void AnswerBox::takeAll(std::vector<Answer>& answers) {
    eventfd_t wakes = 0;
    static_cast<void>(eventfd_read(m_descriptor, &wakes));
    answers.clear();
    const std::lock_guard lock(m_mutex);
    answers.swap(m_answers);
}

} // namespace quadrant
