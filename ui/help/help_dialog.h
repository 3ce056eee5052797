// SPDX-License-Identifier: GPL-3.0-or-later
// The help inside the program: topics on the left, with a search, and the one that is chosen on the
// right. GUI thread.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace quadrant {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    /// The first one where there is none of that id.
    void showTopic(const QString& id);

private:
    void search(const QString& text);
    void showCurrent();

    QLineEdit* m_search;
    QListWidget* m_topics;
    QTextBrowser* m_text;
};

} // namespace quadrant
