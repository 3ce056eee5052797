// SPDX-License-Identifier: GPL-3.0-or-later
// Writes HTML that is XML as well, so that it is well-formed by the way it is made: every text and
// attribute is escaped, and what no document may hold is replaced. One thread at a time.
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>

namespace quadrant {

class Markup {
public:
    struct Attribute {
        QString name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    Markup()
        : m_xml(&m_bytes) {}

    void doctype() { m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>")); }

    void open(const QString& element, Attributes attributes = {});
    void close() { m_xml.writeEndElement(); }
    /// Open, text and close.
    void element(const QString& element, const QString& text, Attributes attributes = {});
    /// One that can't hold anything, as `meta` or a shape.
    void empty(const QString& element, Attributes attributes);
    void text(const QString& text);

    QByteArray bytes() const { return m_bytes; }

private:
    void write(Attributes attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace quadrant
