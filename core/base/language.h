// SPDX-License-Identifier: GPL-3.0-or-later
// Which language words are in. The window's are in the user's; what is written to files, which
// other people and programs read, is English, with numbers as the C locale has them. Any thread.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace quadrant {

/// The core's sentences: Core::tr("the disk is full").
struct Core {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Core)
};

/// While one of these lives, all that its thread puts into words is in English.
class InEnglish {
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;
};

/// The default locale, or C while the thread speaks English: for numbers in sentences.
QLocale wordsLocale();

/// A translator that keeps to that.
class WordsTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const override;
};

} // namespace quadrant
