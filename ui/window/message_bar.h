// SPDX-License-Identifier: GPL-3.0-or-later
// One message at the top of the window: what went wrong or where something is, until it is
// dismissed or replaced. Screen readers are told at once. It may offer one thing to do about it.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace quadrant {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    struct Offer {
        QString label;
        std::function<void()> act;
    };

    void showError(const QString& text);
    void showNotice(const QString& text, const Offer& offer = {});
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { Error, Notice };
    void showMessage(Kind kind, const QString& text, const Offer& offer);
    void colourIn();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_offer;
    Kind m_kind = Kind::Notice;
    std::function<void()> m_act;
};

} // namespace quadrant
