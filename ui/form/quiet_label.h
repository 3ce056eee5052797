// SPDX-License-Identifier: GPL-3.0-or-later
// Small text in a quiet colour that wraps: a sentence about what stands above it.
#pragma once

#include <QLabel>

namespace quadrant {

class QuietLabel : public QLabel {
    Q_OBJECT

public:
    explicit QuietLabel(const QString& text, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colourIn();
};

} // namespace quadrant
