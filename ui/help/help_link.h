// SPDX-License-Identifier: GPL-3.0-or-later
// Links between the pages of the help, written as in docs/, where they work on their own:
// "thresholds.md#figures", "help.md#rps", "#rps". Any thread.
#pragma once

#include "ui/help/help_text.h"

namespace quadrant {

/// A topic, and the heading in it at which to start reading; an empty anchor is its beginning.
struct HelpPlace {
    const HelpTopic* topic = nullptr; ///< null: the link leads nowhere
    QString anchor;
};

/// The place that a link in the topic `from` leads to.
HelpPlace helpPlace(const QString& link, const HelpTopic& from);

/// "Little's law ratio" has the anchor "littles-law-ratio", as on GitHub.
QString headingAnchor(const QString& heading);

} // namespace quadrant
