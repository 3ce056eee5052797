// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/page_head.h"

#include "core/report/pages/page_style.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

void openPage(Markup& markup, const QString& title) {
    markup.doctype();
    markup.open(u"html"_s, {{u"xmlns"_s, u"http://www.w3.org/1999/xhtml"_s}, {u"lang"_s, u"en"_s}});
    markup.open(u"head"_s);
    markup.empty(u"meta"_s, {{u"charset"_s, u"utf-8"_s}});
    markup.empty(u"meta"_s, {{u"name"_s, u"viewport"_s},
                             {u"content"_s, u"width=device-width, initial-scale=1"_s}});
    markup.empty(u"meta"_s, {{u"name"_s, u"color-scheme"_s}, {u"content"_s, u"light dark"_s}});
    markup.element(u"title"_s, title + u" – Quadrant"_s);
    markup.element(u"style"_s, QString::fromLatin1(pageStyle));
    markup.close();
}

} // namespace quadrant
