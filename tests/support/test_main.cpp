// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace {

std::map<std::string, MakeTest, std::less<>>& tests() {
    static std::map<std::string, MakeTest, std::less<>> registered;
    return registered;
}

} // namespace

RegisteredTest::RegisteredTest(const char* file, MakeTest make) {
    std::string_view name = file;
    name.remove_suffix(std::string_view(".cpp").size());
    tests().emplace(name, make);
}

int main(int argc, char** argv) {
    const auto test = argc > 1 ? tests().find(std::string_view(argv[1])) : tests().end();
    if (test == tests().end()) {
        std::fprintf(stderr, "usage: %s TEST [Qt Test's arguments]; its tests:\n", argv[0]);
        for (const auto& [name, make] : tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0]; // Qt Test sees a program that has this test alone
    --argc;
    ++argv;
    Application::setAttribute(Qt::AA_Use96Dpi);
    Application app(argc, argv);
    return QTest::qExec(test->second().get(), argc, argv);
}
