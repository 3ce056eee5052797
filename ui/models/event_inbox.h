// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run's thread leaves its events for the GUI's thread: a locked list, and one wake-up for
// as many events as come in before they are fetched. Holds what the GUI has not fetched yet: four
// events a second for each endpoint.
#pragma once

#include "core/run/run_event.h"

#include <QObject>

#include <mutex>
#include <vector>

namespace quadrant {

class EventInbox : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// From any thread; returns at once.
    void put(RunEvent event);
    /// From the thread of this object, upon filled(): everything that came in, in order.
    std::vector<RunEvent> take();

Q_SIGNALS:
    /// In the thread of this object, once for each batch.
    void filled();

private:
    std::mutex m_mutex;
    std::vector<RunEvent> m_events;
};

} // namespace quadrant
