// SPDX-License-Identifier: GPL-3.0-or-later
// An answer whose head has been parsed need not be parsed again where the same bytes come: a server
// mostly sends the same head until its Date changes. Saves most of a response's parsing; what is
// not the same goes to the parser. One thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quadrant {

/// The figures that a parsed answer contributes.
struct ParsedAnswer {
    int status = 0;
    std::uint64_t bodyBytes = 0;
    bool keepAlive = false; ///< the connection can carry another request
};

class KnownAnswer {
public:
    /// `head`: all before the body, whose length is given there (Content-Length).
    void remember(std::string_view head, const ParsedAnswer& answer) {
        m_head = head;
        m_answer = answer;
    }

    /// Whether `bytes` are one whole answer with the head that is remembered.
    bool is(std::string_view bytes) const {
        return !m_head.empty() && bytes.size() == m_head.size() + m_answer.bodyBytes &&
               bytes.starts_with(m_head);
    }

    const ParsedAnswer& answer() const { return m_answer; }

private:
    std::string m_head;
    ParsedAnswer m_answer;
};

} // namespace quadrant
