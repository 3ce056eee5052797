// SPDX-License-Identifier: GPL-3.0-or-later
// The help as topics: docs/help.md in the window's language. A topic begins with a line
// `<a id="rps"></a>` and one with its title; its first paragraph is the one sentence that says what
// it is. Any thread.
#pragma once

#include <QString>

#include <vector>

namespace quadrant {

struct HelpTopic {
    QString id;       ///< "rps"
    QString title;    ///< "Requests per second"
    QString sentence; ///< its first paragraph, as Markdown
    QString rest;     ///< the others
};

/// In the order of the page.
std::vector<HelpTopic> parseHelp(const QString& markdown);

/// In the default locale's language, or in English.
const std::vector<HelpTopic>& helpTopics();
/// Null where there is none.
const HelpTopic* helpTopic(const QString& id);

} // namespace quadrant
