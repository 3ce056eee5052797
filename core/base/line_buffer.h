// SPDX-License-Identifier: GPL-3.0-or-later
// Lines out of bytes that come in pieces. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace quadrant {

class LineBuffer {
public:
    void append(std::string_view bytes) { m_bytes += bytes; }

    /// The next whole line, without its end.
    std::optional<std::string> take() {
        const auto end = m_bytes.find('\n');
        if (end == std::string::npos)
            return std::nullopt;
        std::string line = m_bytes.substr(0, end);
        m_bytes.erase(0, end + 1);
        return line;
    }

    /// What has come of a line that isn't whole yet.
    std::size_t rest() const { return m_bytes.size(); }

private:
    std::string m_bytes;
};

} // namespace quadrant
