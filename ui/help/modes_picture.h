// SPDX-License-Identifier: GPL-3.0-or-later
// The four modes in one picture: what event loop and pool do, over time, with three requests that
// each wait for I/O. Drawn in the theme's colours, with the window's words. GUI thread.
#pragma once

#include <QWidget>

namespace quadrant {

class ModesPicture : public QWidget {
    Q_OBJECT

public:
    explicit ModesPicture(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint() * 3 / 4; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace quadrant
