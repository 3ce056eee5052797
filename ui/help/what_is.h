// SPDX-License-Identifier: GPL-3.0-or-later
// "What is this?" of a part of the window: one sentence, with a link to its topic of the help. The
// window opens that when it gets a QWhatsThisClickedEvent. GUI thread.
#pragma once

#include <QString>

namespace quadrant {

/// As rich text, for setWhatsThis(); empty where there is no such topic.
QString whatIs(const QString& topic);

/// `topic` is the one that such a link leads to; empty for a link of another kind.
QString topicOf(const QString& link);

} // namespace quadrant
