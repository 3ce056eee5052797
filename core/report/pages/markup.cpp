// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/markup.h"

namespace quadrant {
namespace {

/// XML 1.0 has no other control characters, and no halves of surrogate pairs.
QString allowed(QString text) {
    const auto isHalf = [&](qsizetype i) {
        if (text[i].isHighSurrogate())
            return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
        return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool control = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c >= 0xFFFE || isHalf(i))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

void Markup::open(const QString& element, Attributes attributes) {
    m_xml.writeStartElement(element);
    write(attributes);
}

void Markup::element(const QString& element, const QString& text, Attributes attributes) {
    open(element, attributes);
    this->text(text);
    close();
}

void Markup::empty(const QString& element, Attributes attributes) {
    m_xml.writeEmptyElement(element);
    write(attributes);
}

void Markup::text(const QString& text) {
    m_xml.writeCharacters(allowed(text));
}

void Markup::write(Attributes attributes) {
    for (const Attribute& attribute : attributes)
        m_xml.writeAttribute(attribute.name, allowed(attribute.value));
}

} // namespace quadrant
