// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of docs/architecture.md, and the links between the rooms as CMake has them. Pure.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace quadrant {

/// What each room links: rooms by their folders ("core/run"), libraries by their targets
/// ("Qt6::Core").
using Links = std::map<QString, std::set<QString>>;

/// An arrow of the picture. `to` takes what `from` makes, so `to` links `from`.
struct Flow {
    QString from;
    QString to;
    QString what;
};

struct ArchitecturePage {
    Links links;             ///< the table that begins with "room"
    std::vector<Flow> flows; ///< the one that begins with "from"
};

/// Names stand in backticks. A table that is not there is empty.
ArchitecturePage readPage(const QString& markdown);

/// What tests/docs/CMakeLists.txt writes: on each line a room and one thing that it links, or a
/// room alone.
Links readLinks(const QString& lines);

/// A sentence for each room and each link that only one of the two has.
QStringList differences(const Links& page, const Links& cmake);

/// A sentence for each arrow that no link stands behind.
QStringList unfounded(const std::vector<Flow>& flows, const Links& links);

} // namespace quadrant
