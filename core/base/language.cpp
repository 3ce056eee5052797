// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"

namespace quadrant {
namespace {

thread_local int englishSpoken = 0;

} // namespace

InEnglish::InEnglish() {
    ++englishSpoken;
}

InEnglish::~InEnglish() {
    --englishSpoken;
}

QLocale wordsLocale() {
    return englishSpoken > 0 ? QLocale::c() : QLocale();
}

QString WordsTranslator::translate(const char* context, const char* source,
                                   const char* disambiguation, int n) const {
    return englishSpoken > 0 ? QString()
                             : QTranslator::translate(context, source, disambiguation, n);
}

} // namespace quadrant

#include "moc_language.cpp"
