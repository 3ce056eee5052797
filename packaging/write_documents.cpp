// SPDX-License-Identifier: GPL-3.0-or-later
// write_documents RESOURCES FOLDER: writes the manual page and the completions, made from the
// templates in RESOURCES and the options of the command line, into FOLDER. Runs when the program is
// built.
#include "app/options/completions.h"
#include "app/options/manual_page.h"
#include "core/base/whole_file.h"

#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace quadrant;

namespace {

using Maker = Result<QString> (*)(const QString&);

Result<Done> write(const QString& from, const QString& to, Maker make) {
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"cannot read %1: %2"_s.arg(from, file.errorString())};
    const auto made = make(QString::fromUtf8(file.readAll()));
    if (!made)
        return Error{from + u": "_s + made.error().message};
    return writeFileWhole(to, made.value().toUtf8());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const QString resources = QString::fromLocal8Bit(argv[1]);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    for (const auto& written :
         {write(resources + u"/man/quadrant.1.in"_s, folder + u"/quadrant.1"_s, manualPage),
          write(resources + u"/completions/quadrant.bash.in"_s, folder + u"/quadrant.bash"_s,
                bashCompletion),
          write(resources + u"/completions/_quadrant.in"_s, folder + u"/_quadrant"_s,
                zshCompletion)}) {
        if (!written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
            return 1;
        }
    }
    return 0;
}
