// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_client.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace quadrant {
namespace {

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::size_t numberIn(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::string RawAnswer::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

RawClient::RawClient()
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}

RawClient::RawClient(quint16 port)
    : RawClient() {
    connectTo(port);
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_input(std::move(other.m_input)) {}

RawClient::~RawClient() {
    close();
}

bool RawClient::connectTo(quint16 port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
           0;
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::sendByteByByte(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [this](char byte) { return send(std::string_view(&byte, 1)); });
}

bool RawClient::get(std::string_view target, std::string_view method) {
    std::string request(method);
    request.append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\n\r\n");
    return send(request);
}

std::optional<RawAnswer> RawClient::read(bool head) {
    std::size_t headerEnd = 0;
    while ((headerEnd = m_input.find("\r\n\r\n")) == std::string::npos) {
        if (!readMore())
            return std::nullopt;
    }
    RawAnswer answer;
    answer.status = static_cast<int>(numberIn(std::string_view(m_input).substr(9)));
    for (std::size_t at = m_input.find("\r\n") + 2; at < headerEnd;) {
        const std::size_t end = m_input.find("\r\n", at);
        const std::size_t colon = m_input.find(": ", at);
        answer.headers[lowered(m_input.substr(at, colon - at))] =
            m_input.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    m_input.erase(0, headerEnd + 4);
    const std::size_t length = head ? 0 : numberIn(answer.header("content-length"));
    while (m_input.size() < length) {
        if (!readMore())
            return std::nullopt;
    }
    answer.body = m_input.substr(0, length);
    m_input.erase(0, length);
    return answer;
}

bool RawClient::readable(std::chrono::milliseconds within) {
    if (!m_input.empty())
        return true;
    pollfd waiting{m_descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(within.count())) > 0;
}

bool RawClient::readMore() {
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(patience).count())) <= 0)
        return false;
    std::array<char, 16 * 1024> buffer;
    const ssize_t size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        return false;
    m_input.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
}

bool RawClient::closedByPeer() {
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (!m_input.empty() ||
        ::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(patience).count())) <= 0)
        return false;
    char byte = 0;
    return ::recv(m_descriptor, &byte, 1, 0) == 0;
}

void RawClient::shutDownWrites() {
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawClient::close() {
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void RawClient::reset() {
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

} // namespace quadrant
