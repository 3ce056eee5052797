// SPDX-License-Identifier: GPL-3.0-or-later
// Text in at most so many lines: what doesn't fit ends in "…". Screen readers get all of it.
#pragma once

#include <QLabel>

namespace quadrant {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(int lines, QWidget* parent = nullptr);

    /// Takes their height, whether the text fills them or not: nothing moves while it changes.
    void setLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_lines;
};

} // namespace quadrant
