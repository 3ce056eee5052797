// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP client for tests that sends exactly the bytes it is told to, in the pieces it is told to,
// and reads answers with code of its own. Blocking, with a patience that no healthy test needs.
#pragma once

#include <QtGlobal>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace quadrant {

struct RawAnswer {
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;

    std::string header(const std::string& name) const;
};

class RawClient {
public:
    static constexpr std::chrono::seconds patience{20};

    RawClient(); ///< not connected yet
    explicit RawClient(quint16 port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept;

    bool connectTo(quint16 port);
    /// False where the peer has reset or closed the connection.
    bool send(std::string_view bytes);
    bool sendByteByByte(std::string_view bytes);
    /// A whole request without a body.
    bool get(std::string_view target, std::string_view method = "GET");

    /// The next answer (a 1xx one too), or nothing where the peer closed or patience has ended.
    std::optional<RawAnswer> read(bool head = false);
    /// Whether something to read comes within this time.
    bool readable(std::chrono::milliseconds within);
    /// Reads on until the end; whether it was an orderly end with nothing before it.
    bool closedByPeer();

    void shutDownWrites();
    void close();
    /// Closes with a reset in place of an orderly end.
    void reset();

private:
    bool readMore();

    int m_descriptor = -1;
    std::string m_input;
};

} // namespace quadrant
