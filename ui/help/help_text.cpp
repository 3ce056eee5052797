// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_text.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace quadrant {
namespace {

QString helpPage() {
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    QFile file(QStringLiteral(":/help/help.%1.md").arg(language));
    if (!file.exists())
        file.setFileName(QStringLiteral(":/help/help.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace

std::vector<HelpTopic> parseHelp(const QString& markdown) {
    static const QRegularExpression head(QStringLiteral("^<a id=\"([a-z-]+)\"></a>\\n## (.+)\\n"),
                                         QRegularExpression::MultilineOption);
    std::vector<HelpTopic> topics;
    qsizetype begin = 0;
    const auto finish = [&](qsizetype end) {
        if (topics.empty())
            return;
        const QString text = markdown.mid(begin, end - begin).trimmed();
        topics.back().sentence = text.section(QStringLiteral("\n\n"), 0, 0);
        topics.back().rest = text.section(QStringLiteral("\n\n"), 1);
    };
    for (auto it = head.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        finish(match.capturedStart());
        topics.push_back({match.captured(1), match.captured(2), {}, {}});
        begin = match.capturedEnd();
    }
    finish(markdown.size());
    return topics;
}

const std::vector<HelpTopic>& helpTopics() {
    static const std::vector<HelpTopic> topics = parseHelp(helpPage());
    return topics;
}

const HelpTopic* helpTopic(const QString& id) {
    const auto& topics = helpTopics();
    const auto found = std::find_if(topics.begin(), topics.end(),
                                    [&id](const HelpTopic& topic) { return topic.id == id; });
    return found == topics.end() ? nullptr : &*found;
}

} // namespace quadrant
