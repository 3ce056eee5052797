// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/text_table.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

QStringList alignedLines(const std::vector<QStringList>& rows) {
    std::vector<qsizetype> widths;
    for (const QStringList& row : rows) {
        widths.resize(static_cast<std::size_t>(row.size()));
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[static_cast<qsizetype>(i)].size());
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line = row.front().leftJustified(widths.front());
        for (std::size_t i = 1; i < widths.size(); ++i)
            line += u"  "_s + row[static_cast<qsizetype>(i)].rightJustified(widths[i]);
        lines.append(line);
    }
    return lines;
}

} // namespace quadrant
