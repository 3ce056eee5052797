// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_dialog.h"

#include "ui/help/help_link.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_topics(new QListWidget)
    , m_text(new QTextBrowser) {
    setWindowTitle(tr("Help – Quadrant"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the help"));
    m_topics->setAccessibleName(tr("Topics"));
    m_text->setOpenLinks(false); // follow() does it
    m_text->setAccessibleName(tr("Help"));
    for (const HelpTopic& topic : helpTopics()) {
        auto* item = new QListWidgetItem(topic.title, m_topics);
        item->setData(Qt::UserRole, topic.id);
    }
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpDialog::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_search);
    leftColumn->addWidget(m_topics);
    auto* beside = new QSplitter;
    beside->addWidget(left);
    beside->addWidget(m_text);
    beside->setStretchFactor(1, 1);
    beside->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is the search's
    auto* column = new QVBoxLayout(this);
    column->addWidget(beside, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(54 * em, 32 * em);
    beside->setSizes({18 * em, 36 * em});
    m_topics->setCurrentRow(0);
}

void HelpDialog::showTopic(const QString& id) {
    selectTopic(id);
    if (id.isEmpty())
        m_search->setFocus();
    else
        m_topics->setFocus();
}

void HelpDialog::selectTopic(const QString& id) {
    m_search->clear();
    int row = 0;
    for (int i = 0; i < m_topics->count(); ++i) {
        if (m_topics->item(i)->data(Qt::UserRole).toString() == id)
            row = i;
    }
    m_topics->setCurrentRow(row);
}

void HelpDialog::follow(const QUrl& link) {
    if (!link.isRelative()) {
        QDesktopServices::openUrl(link);
        return;
    }
    const HelpTopic* from = helpTopic(m_topics->currentItem()->data(Qt::UserRole).toString());
    const HelpPlace place = helpPlace(link.toString(), *from);
    if (!place.topic)
        return;
    selectTopic(place.topic->id);
    scrollTo(place.anchor);
}

void HelpDialog::scrollTo(const QString& anchor) {
    const QTextDocument& document = *m_text->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingAnchor(block.text()) != anchor)
            continue;
        const QRectF where = document.documentLayout()->blockBoundingRect(block);
        m_text->verticalScrollBar()->setValue(static_cast<int>(where.top()));
        return;
    }
}

void HelpDialog::search(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < m_topics->count(); ++i) {
        QListWidgetItem* item = m_topics->item(i);
        const HelpTopic* topic = helpTopic(item->data(Qt::UserRole).toString());
        const QString all = topic->title + topic->sentence + topic->rest;
        const bool found = std::all_of(words.begin(), words.end(), [&all](const QString& word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!found);
        if (found && !first)
            first = item;
    }
    if (!first)
        m_text->setPlainText(tr("Nothing in the help has “%1”.").arg(text));
    else if (m_topics->currentItem() && !m_topics->currentItem()->isHidden())
        showCurrent();
    else
        m_topics->setCurrentItem(first);
}

void HelpDialog::showCurrent() {
    const QListWidgetItem* item = m_topics->currentItem();
    if (!item)
        return;
    const HelpTopic* topic = helpTopic(item->data(Qt::UserRole).toString());
    m_text->setMarkdown(
        QStringLiteral("## %1\n\n%2\n\n%3").arg(topic->title, topic->sentence, topic->rest));
}

} // namespace quadrant

#include "moc_help_dialog.cpp"
