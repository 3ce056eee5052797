// SPDX-License-Identifier: GPL-3.0-or-later
// The help as topics: docs/help.md in the window's language, and the reference pages beside it. A
// topic of the help begins with a line `<a id="rps"></a>` and one with its title; its first
// paragraph is the one sentence that says what it is. The topic "reference" lists the pages; each
// is a topic, too. Any thread.
#pragma once

#include <QString>

#include <vector>

namespace quadrant {

struct HelpTopic {
    QString id;       ///< "rps"; the file's name for a page, "thresholds.md"
    QString title;    ///< "Requests per second"
    QString sentence; ///< its first paragraph, as Markdown
    QString rest;     ///< the others

    bool isPage() const { return id.endsWith(QLatin1String(".md")); }
};

/// In the order of the page, without the reference pages.
std::vector<HelpTopic> parseHelp(const QString& markdown);

/// In the default locale's language, or in English; the reference pages follow, in the order of
/// their list, each with the title that it has there.
const std::vector<HelpTopic>& helpTopics();
/// Null where there is none.
const HelpTopic* helpTopic(const QString& id);

} // namespace quadrant
