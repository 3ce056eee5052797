// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

Interruption::Interruption(std::function<void()> requestStop)
    : m_signals([this, requestStop = std::move(requestStop)] {
        m_stopping = true;
        requestStop();
    }) {}

QString Interruption::sentence() {
    return u"stopping; Ctrl+C once more quits at once"_s;
}

} // namespace quadrant
