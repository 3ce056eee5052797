// SPDX-License-Identifier: GPL-3.0-or-later
// QUADRANT_TEST(Class) at the end of tst_NAME.cpp makes the test "tst_NAME" of the program that the
// file belongs to. `PROGRAM tst_NAME [ARGUMENT...]` runs it in a process of its own, with Qt Test's
// arguments.
#pragma once

#include <QTest>

#include <memory>

using MakeTest = std::unique_ptr<QObject> (*)();

/// Adds a test while the program starts. `file` is its source's name.
struct RegisteredTest {
    RegisteredTest(const char* file, MakeTest make);
};

#define QUADRANT_TEST(Class) /* a macro, for the file's name and the class's */                    \
    static const RegisteredTest registered##Class(                                                 \
        __FILE_NAME__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
