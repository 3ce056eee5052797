// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_line.h"

#include "app/console.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr Seconds betweenLines{10};

} // namespace

StatusLine::StatusLine()
    : m_inPlace(errorIsTerminal()) {}

void StatusLine::begin(const QString& line, Seconds elapsed) {
    if (!m_inPlace)
        say(line);
    m_nextLine = elapsed + betweenLines;
}

void StatusLine::update(const QString& line, Seconds elapsed) {
    if (m_inPlace) {
        writeError(u"\r\x1b[K"_s + line.left(errorWidth() - 1));
        m_open = true;
    } else if (elapsed >= m_nextLine) {
        say(line);
        m_nextLine = elapsed + betweenLines;
    }
}

void StatusLine::say(const QString& line) {
    clear();
    writeError(line + u'\n');
}

void StatusLine::clear() {
    if (m_open)
        writeError(u"\r\x1b[K"_s);
    m_open = false;
}

} // namespace quadrant
