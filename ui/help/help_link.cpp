// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_link.h"

#include <QRegularExpression>

namespace quadrant {
namespace {

bool hasHeading(const HelpTopic& topic, const QString& anchor) {
    static const QRegularExpression heading(QStringLiteral("^##+ (.+)$"),
                                            QRegularExpression::MultilineOption);
    for (auto it = heading.globalMatch(topic.rest); it.hasNext();) {
        if (headingAnchor(it.next().captured(1)) == anchor)
            return true;
    }
    return false;
}

} // namespace

HelpPlace helpPlace(const QString& link, const HelpTopic& from) {
    static const QRegularExpression topicsPage(QStringLiteral("^help(\\.[a-z]+)?\\.md$"));
    QString page = link.section(QLatin1Char('#'), 0, 0);
    const QString anchor = link.section(QLatin1Char('#'), 1);
    if (page.isEmpty())
        page = from.isPage() ? from.id : QStringLiteral("help.md");
    if (topicsPage.match(page).hasMatch())
        return {anchor.isEmpty() ? &helpTopics().front() : helpTopic(anchor), {}};
    const HelpTopic* topic = helpTopic(page);
    if (topic && !anchor.isEmpty() && !hasHeading(*topic, anchor))
        return {};
    return {topic, anchor};
}

QString headingAnchor(const QString& heading) {
    static const QRegularExpression dropped(QStringLiteral("[^\\w\\- ]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return heading.toLower().remove(dropped).replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace quadrant
