// SPDX-License-Identifier: GPL-3.0-or-later
// Errors are values: a Result is either what was asked for or why it could not be had.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace quadrant {

/// One clear sentence for a person, naming what was wrong and where.
struct Error {
    QString message;
};

template <class T, class E = Error>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error)
        : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() { return std::get<0>(m_state); }
    const T& value() const { return std::get<0>(m_state); }
    T take() { return std::move(std::get<0>(m_state)); }
    const E& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

/// The value of a Result that only says whether something worked.
struct Done {};

} // namespace quadrant
