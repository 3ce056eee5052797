// SPDX-License-Identifier: GPL-3.0-or-later
// Headline figures side by side, each large with its caption below. Columns have fixed shares of
// the width, so that nothing moves while numbers change; where one is too narrow for its figure,
// all are drawn smaller.
#pragma once

#include "ui/panels/panel_text.h"

#include <QWidget>

namespace quadrant {

class FiguresRow : public QWidget {
    Q_OBJECT

public:
    explicit FiguresRow(QWidget* parent = nullptr);

    void setFigures(std::vector<HeadlineFigure> figures);
    const std::vector<HeadlineFigure>& figures() const { return m_figures; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> widths() const; ///< of the columns
    double sizeThatFits() const;
    QFont numberFont() const;
    QFont captionFont() const;

    std::vector<HeadlineFigure> m_figures;
};

} // namespace quadrant
