// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/summary_pane.h"

#include "ui/help/what_is.h"
#include "ui/panels/summary_view.h"
#include "ui/words/words.h"

#include <QScrollBar>
#include <QTextBrowser>

namespace quadrant {
namespace {

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

/// Why, a paragraph for each mode, and then the notes; empty where there are neither.
QString notesOf(const SummaryTable& table) {
    QString html;
    for (std::size_t i = 0; i < table.why.size(); ++i) {
        if (!table.why[i].isEmpty())
            html += QStringLiteral("<p><b>%1</b><br>%2</p>")
                        .arg(endpointTitle(table.columns.value(static_cast<qsizetype>(i)))
                                 .toHtmlEscaped(),
                             table.why[i].join(u' ').toHtmlEscaped());
    }
    for (const QString& note : table.notes)
        html += paragraph(note);
    return html;
}

} // namespace

SummaryPane::SummaryPane(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_view(new SummaryView)
    , m_notes(new QTextBrowser) {
    setObjectName(QStringLiteral("tableBesideNotes"));
    setChildrenCollapsible(false);
    m_notes->setObjectName(QStringLiteral("summaryNotes"));
    m_notes->setAccessibleName(tr("Why it came out so"));
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setTabChangesFocus(true);
    m_notes->setWhatsThis(whatIs(QStringLiteral("why")));
    m_notes->hide();
    addWidget(m_view);
    addWidget(m_notes);
    setStretchFactor(0, 3);
    setStretchFactor(1, 1);
}

void SummaryPane::setTable(const SummaryTable& table) {
    m_view->setTable(table);
    setNotes(notesOf(table));
}

/// While a run goes on a reader keeps the place.
void SummaryPane::setNotes(const QString& html) {
    if (html == m_shown)
        return;
    m_shown = html;
    const int place = m_notes->verticalScrollBar()->value();
    m_notes->setHtml(html);
    m_notes->verticalScrollBar()->setValue(place);
    m_notes->setVisible(!html.isEmpty());
}

} // namespace quadrant

#include "moc_summary_pane.cpp"
