// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Returns errno, 0 when all is written.
int writeAll(int descriptor, const QByteArray& text) {
    for (qsizetype done = 0; done < text.size();) {
        const ssize_t wrote =
            ::write(descriptor, text.data() + done, static_cast<std::size_t>(text.size() - done));
        if (wrote >= 0)
            done += wrote;
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace

Result<Done> writeOut(const QByteArray& text) {
    if (const int error = writeAll(STDOUT_FILENO, text); error != 0)
        return Error{u"cannot write to standard output: "_s + qt_error_string(error)};
    return Done();
}

void writeError(const QString& text) {
    writeAll(STDERR_FILENO, text.toLocal8Bit());
}

void complain(const QString& sentence) {
    writeError(u"quadrant: "_s + sentence + u'\n');
}

bool errorIsTerminal() {
    return isatty(STDERR_FILENO) != 0 && qgetenv("TERM") != "dumb";
}

int errorWidth() {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

} // namespace quadrant
