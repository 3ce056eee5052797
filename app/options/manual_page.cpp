// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/manual_page.h"

#include "app/options/command_options.h"
#include "core/scenario/mode.h"

#include <QRegularExpression>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString escaped(QString text) {
    return text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
}

/// A sentence with options bold and what `option` calls its value italic.
QString sentenceOf(const Option& option) {
    QString text = option.help;
    static const QRegularExpression options(u"(--[a-z-]+)|(?<=^|\\s)(-)(?=\\s)"_s);
    text = escaped(text.replace(options, u"\x01\\1\\2\x02"_s));
    const QString value = option.value.section(u'.', 0, 0);
    if (value.size() > 1 && value.isUpper())
        text.replace(QRegularExpression(u"\\b%1(?=_|\\b)"_s.arg(value)),
                     u"\x03%1\x02"_s.arg(value));
    text.replace(u'\x01', u"\\fB"_s).replace(u'\x02', u"\\fR"_s).replace(u'\x03', u"\\fI"_s);
    if (!option.byDefault.isEmpty())
        text += u" ("_s + escaped(option.byDefault) + u')';
    text += u'.';
    if (option.repeatable)
        text += u"\nMay be given again and again."_s;
    return text;
}

QString entryOf(const Option& option) {
    QString head = u"\\fB"_s + escaped(option.name) + u"\\fR"_s;
    if (!option.choices.isEmpty())
        head += u" \\fB"_s + option.choices.join(u"\\fR | \\fB"_s) + u"\\fR"_s;
    else if (!option.value.isEmpty())
        head += u" \\fI"_s + escaped(option.value) + u"\\fR"_s;
    return u".TP\n"_s + head + u'\n' + sentenceOf(option) + u'\n';
}

QString entriesOf(const OptionGroup& group) {
    QString entries;
    for (const Option& option : group.options) {
        if (!option.hidden)
            entries += entryOf(option);
    }
    return entries;
}

/// "It has --library, --csv and --json, which are described below."
QString sharedOptionsOf(const CommandOptions& command) {
    QStringList names;
    for (const OptionGroup& group : command.groups) {
        for (const Option& option : group.options) {
            if (!group.id.isEmpty() && !option.hidden)
                names.append(u"\\fB"_s + escaped(option.name) + u"\\fR"_s);
        }
    }
    if (names.isEmpty())
        return {};
    const bool one = names.size() == 1;
    const QString last = names.takeLast();
    return u"It has "_s + (one ? last : names.join(u",\n"_s) + u"\nand "_s + last) +
           (one ? u", which is described below.\n"_s : u", which are described below.\n"_s);
}

QString optionsOf(const CommandOptions& command) {
    QString text = sharedOptionsOf(command);
    for (const OptionGroup& group : command.groups) {
        if (group.id.isEmpty())
            text += entriesOf(group);
    }
    return text;
}

QString modeList() {
    QStringList names;
    for (const Mode mode : allModes)
        names.append(u"\\fB"_s + escaped(modeId(mode)) + u"\\fR"_s);
    const QString last = names.takeLast();
    return names.join(u",\n"_s) + u"\nand "_s + last + u".\n"_s;
}

/// What stands in place of each marker.
std::map<QString, QString> replacements() {
    CommandLineArguments unused;
    std::map<QString, QString> texts{{u"modes"_s, modeList()}};
    for (const CommandOptions& command : allCommands(unused)) {
        texts[u"options "_s + command.name] = optionsOf(command);
        for (const OptionGroup& group : command.groups) {
            if (!group.id.isEmpty())
                texts[u"group "_s + group.id] = entriesOf(group);
        }
    }
    return texts;
}

} // namespace

Result<QString> manualPage(const QString& pageTemplate) {
    static const QRegularExpression marker(u"^@(.+)@$"_s);
    auto texts = replacements();
    QString page;
    for (const QString& line : pageTemplate.trimmed().split(u'\n')) {
        const auto match = marker.match(line);
        if (!match.hasMatch()) {
            page += line + u'\n';
            continue;
        }
        const auto text = texts.find(match.captured(1));
        if (text == texts.end())
            return Error{u"the manual page has no use for %1, or has it twice"_s.arg(line)};
        page += text->second;
        texts.erase(text);
    }
    if (!texts.empty())
        return Error{u"the manual page has no place for @%1@"_s.arg(texts.begin()->first)};
    return page;
}

} // namespace quadrant
