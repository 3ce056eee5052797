// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when there is something to read from a stream socket. EpollDispatcher calls it directly,
// and once for what has come (edge-triggered): it saves an event, and the kernel a second look at
// each socket. With another dispatcher it is a QSocketNotifier like any other, and told as long as
// something is there.
//
// So whoever implements it reads all there is, or calls tellAgain(). One thread.
#pragma once

#include <QEvent>
#include <QSocketNotifier>

namespace quadrant {

class StreamNotifier : public QSocketNotifier {
public:
    /// Disabled at first.
    StreamNotifier(qintptr descriptor, QObject* parent)
        : QSocketNotifier(Read, parent) {
        setSocket(descriptor);
    }

    /// `ended`: the peer closes, or has failed, and that won't be told again: read to the end.
    virtual void readyToRead(bool ended) = 0;

protected:
    /// Tells of what is left, too.
    void tellAgain() {
        setEnabled(false);
        setEnabled(true);
    }
    bool event(QEvent* event) override {
        if (event->type() != QEvent::SockAct)
            return QSocketNotifier::event(event);
        readyToRead(false);
        return true;
    }
};

} // namespace quadrant
