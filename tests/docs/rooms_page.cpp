// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/docs/rooms_page.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QStringList cellsOf(const QString& row) {
    QStringList cells;
    for (const QString& cell : row.split(u'|').mid(1))
        cells.append(cell.trimmed());
    cells.removeLast(); // what follows the last bar
    return cells;
}

/// The rows of the table whose first heading is this, without heading and rule.
std::vector<QStringList> tableOf(const QString& markdown, const QString& heading) {
    std::vector<QStringList> rows;
    bool inside = false;
    for (const QString& line : markdown.split(u'\n')) {
        if (!line.startsWith(u'|')) {
            inside = false;
            continue;
        }
        const QStringList cells = cellsOf(line);
        if (inside && !cells.value(0).startsWith(u"--"_s))
            rows.push_back(cells);
        inside = inside || cells.value(0) == heading;
    }
    return rows;
}

QStringList namesIn(const QString& cell) {
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList names;
    for (const QRegularExpressionMatch& match : quoted.globalMatch(cell))
        names.append(match.captured(1));
    return names;
}

/// What `all` has and `others` has not, as sentences.
template <class Say>
void addMissing(QStringList& sentences, const Links& all, const Links& others, Say say) {
    for (const auto& [room, used] : all) {
        const auto other = others.find(room);
        if (other == others.end()) {
            sentences.append(say(room, QString()));
            continue;
        }
        for (const QString& one : used) {
            if (!other->second.contains(one))
                sentences.append(say(room, one));
        }
    }
}

} // namespace

ArchitecturePage readPage(const QString& markdown) {
    ArchitecturePage page;
    for (const QStringList& row : tableOf(markdown, u"room"_s)) {
        auto& used = page.links[namesIn(row.value(0)).value(0)];
        for (const QString& name : namesIn(row.value(2)) + namesIn(row.value(3)))
            used.insert(name);
    }
    for (const QStringList& row : tableOf(markdown, u"from"_s))
        page.flows.push_back(
            {namesIn(row.value(0)).value(0), namesIn(row.value(1)).value(0), row.value(2)});
    return page;
}

Links readLinks(const QString& lines) {
    Links links;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        auto& used = links[words[0]];
        if (words.size() > 1)
            used.insert(words[1]);
    }
    return links;
}

QStringList differences(const Links& page, const Links& cmake) {
    QStringList sentences;
    addMissing(sentences, cmake, page, [](const QString& room, const QString& used) {
        return used.isEmpty()
                   ? u"%1 is a room, but docs/architecture.md does not have it."_s.arg(room)
                   : u"%1 links %2, but docs/architecture.md does not say so."_s.arg(room, used);
    });
    addMissing(sentences, page, cmake, [](const QString& room, const QString& used) {
        return used.isEmpty()
                   ? u"docs/architecture.md has %1, which is no room."_s.arg(room)
                   : u"docs/architecture.md says that %1 links %2, but it does not."_s.arg(room,
                                                                                           used);
    });
    return sentences;
}

QStringList unfounded(const std::vector<Flow>& flows, const Links& links) {
    QStringList sentences;
    for (const Flow& flow : flows) {
        const auto to = links.find(flow.to);
        if (to == links.end() || !to->second.contains(flow.from)) {
            sentences.append(u"docs/architecture.md has an arrow from %1 to %2, but %2 does not "
                             "link %1."_s.arg(flow.from, flow.to));
        }
    }
    return sentences;
}

} // namespace quadrant
