// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/named_thread.h"

#include <pthread.h>

namespace quadrant {

NamedThread::NamedThread(std::string name, std::function<void()> body)
    : m_thread([name = name.substr(0, 15), body = std::move(body)] {
        pthread_setname_np(pthread_self(), name.c_str());
        body();
    }) {}

NamedThread& NamedThread::operator=(NamedThread&& other) {
    join();
    m_thread = std::move(other.m_thread);
    return *this;
}

NamedThread::~NamedThread() {
    join();
}

void NamedThread::join() {
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace quadrant
