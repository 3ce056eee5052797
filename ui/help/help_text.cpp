// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_text.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace quadrant {
namespace {

/// Empty if there is no such file.
QString fileText(const QString& name) {
    QFile file(QStringLiteral(":/help/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString helpPage() {
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    const QString translated = fileText(QStringLiteral("help.%1.md").arg(language));
    return translated.isEmpty() ? fileText(QStringLiteral("help.md")) : translated;
}

void splitText(const QString& text, HelpTopic& topic) {
    const QString trimmed = text.trimmed();
    topic.sentence = trimmed.section(QStringLiteral("\n\n"), 0, 0);
    topic.rest = trimmed.section(QStringLiteral("\n\n"), 1);
}

/// The pages that `list` has as `- [title](file.md)`, without their first line, which is a title,
/// too.
std::vector<HelpTopic> readPages(const QString& list) {
    static const QRegularExpression entry(QStringLiteral("^- \\[(.+)\\]\\((.+\\.md)\\)"),
                                          QRegularExpression::MultilineOption);
    std::vector<HelpTopic> pages;
    for (auto it = entry.globalMatch(list); it.hasNext();) {
        const auto match = it.next();
        const QString text = fileText(match.captured(2));
        if (text.isEmpty())
            continue;
        pages.push_back({match.captured(2), match.captured(1), {}, {}});
        splitText(text.section(QLatin1Char('\n'), 1), pages.back());
    }
    return pages;
}

std::vector<HelpTopic> readTopics() {
    std::vector<HelpTopic> topics = parseHelp(helpPage());
    const auto reference = std::find_if(topics.begin(), topics.end(), [](const HelpTopic& topic) {
        return topic.id == QLatin1String("reference");
    });
    if (reference != topics.end()) {
        const std::vector<HelpTopic> pages = readPages(reference->rest);
        topics.insert(topics.end(), pages.begin(), pages.end());
    }
    return topics;
}

} // namespace

std::vector<HelpTopic> parseHelp(const QString& markdown) {
    static const QRegularExpression head(QStringLiteral("^<a id=\"([a-z-]+)\"></a>\\n## (.+)\\n"),
                                         QRegularExpression::MultilineOption);
    std::vector<HelpTopic> topics;
    qsizetype begin = 0;
    const auto finish = [&](qsizetype end) {
        if (!topics.empty())
            splitText(markdown.mid(begin, end - begin), topics.back());
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
    static const std::vector<HelpTopic> topics = readTopics();
    return topics;
}

const HelpTopic* helpTopic(const QString& id) {
    const auto& topics = helpTopics();
    const auto found = std::find_if(topics.begin(), topics.end(),
                                    [&id](const HelpTopic& topic) { return topic.id == id; });
    return found == topics.end() ? nullptr : &*found;
}

} // namespace quadrant
