// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/what_is.h"

#include "ui/help/help_text.h"

#include <QCoreApplication>
#include <QTextDocumentFragment>

namespace quadrant {
namespace {

const QString scheme = QStringLiteral("help:");

struct WhatIs {
    Q_DECLARE_TR_FUNCTIONS(quadrant::WhatIs)
};

} // namespace

QString whatIs(const QString& topic) {
    const HelpTopic* found = helpTopic(topic);
    if (!found)
        return {};
    const QString plain = QTextDocumentFragment::fromMarkdown(found->sentence).toPlainText();
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p><a href=\"%3%4\">%5</a></p>")
        .arg(found->title.toHtmlEscaped(), plain.toHtmlEscaped(), scheme, topic,
             WhatIs::tr("More in the help").toHtmlEscaped());
}

QString topicOf(const QString& link) {
    return link.startsWith(scheme) ? link.mid(scheme.size()) : QString();
}

} // namespace quadrant
