// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with one owner and a name that a debugger and `top -H` show. The owner makes the body
// return before destroying it: the destructor joins.
#pragma once

#include <functional>
#include <string>
#include <thread>

namespace quadrant {

class NamedThread {
public:
    NamedThread() = default;
    /// `name` is cut to 15 characters, which is what Linux keeps.
    NamedThread(std::string name, std::function<void()> body);
    NamedThread(NamedThread&&) = default;
    NamedThread& operator=(NamedThread&& other);
    ~NamedThread();

    bool joinable() const { return m_thread.joinable(); }
    void join();

private:
    std::thread m_thread;
};

} // namespace quadrant
