// SPDX-License-Identifier: GPL-3.0-or-later
// The help inside the program: topics and reference pages on the left, with a search, and the
// selected one on the right. A link between them selects the other; a link elsewhere opens the
// browser. GUI thread.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace quadrant {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    /// Shows the first topic if none has that id.
    void showTopic(const QString& id);

private:
    void selectTopic(const QString& id);
    void follow(const QUrl& link);
    void scrollTo(const QString& anchor);
    void search(const QString& text);
    void showCurrent();

    QLineEdit* m_search;
    QListWidget* m_topics;
    QTextBrowser* m_text;
};

} // namespace quadrant
