// SPDX-License-Identifier: GPL-3.0-or-later
// What a thread of a pool is to do, once. It is kept in place, so that handing one over allocates
// nothing, and it can be moved, not copied. One thread at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace quadrant {

class DownstreamConnections;

class Job {
public:
    /// What a job keeps must fit in here; one that is larger doesn't compile.
    static constexpr std::size_t room = 96;

    Job() = default; ///< nothing to do, and not to be called
    template <class Callable, class Kept = std::decay_t<Callable>>
    requires(std::is_invocable_v<Kept&, DownstreamConnections&>) Job(Callable&& callable) {
        static_assert(sizeof(Kept) <= room && alignof(Kept) <= alignof(std::max_align_t));
        static_assert(std::is_nothrow_move_constructible_v<Kept>);
        ::new (static_cast<void*>(m_room)) Kept(std::forward<Callable>(callable));
        m_operations = &operationsOf<Kept>;
    }
    Job(Job&& other) noexcept { takeFrom(other); }
    Job& operator=(Job&& other) noexcept {
        if (this != &other) {
            drop();
            takeFrom(other);
        }
        return *this;
    }
    ~Job() { drop(); }

    /// Given the connections to the downstream that its thread keeps.
    void operator()(DownstreamConnections& connections) { m_operations->call(m_room, connections); }

private:
    struct Operations {
        void (*call)(void* kept, DownstreamConnections& connections);
        void (*move)(void* kept, void* to) noexcept; ///< and end what is left of it
        void (*end)(void* kept) noexcept;
    };

    template <class Kept>
    static constexpr Operations operationsOf{
        [](void* kept, DownstreamConnections& connections) {
            (*static_cast<Kept*>(kept))(connections);
        },
        [](void* kept, void* to) noexcept {
            ::new (to) Kept(std::move(*static_cast<Kept*>(kept)));
            std::destroy_at(static_cast<Kept*>(kept));
        },
        [](void* kept) noexcept { std::destroy_at(static_cast<Kept*>(kept)); },
    };

    void takeFrom(Job& other) noexcept {
        m_operations = std::exchange(other.m_operations, nullptr);
        if (m_operations)
            m_operations->move(other.m_room, m_room);
    }

    void drop() noexcept {
        if (const Operations* const operations = std::exchange(m_operations, nullptr))
            operations->end(m_room);
    }

    alignas(std::max_align_t) std::byte m_room[room];
    const Operations* m_operations = nullptr; ///< null: nothing is kept
};

} // namespace quadrant
