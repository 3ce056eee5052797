// SPDX-License-Identifier: GPL-3.0-or-later
// Whether figures can be trusted, with a sign before the word: "✓ sound", "⚠ suspect". Its tool tip
// and accessible description say why. Empty as long as there is no verdict.
#pragma once

#include "core/analysis/verdict.h"

#include <QLabel>

namespace quadrant {

class VerdictBadge : public QLabel {
    Q_OBJECT

public:
    explicit VerdictBadge(QWidget* parent = nullptr);

    /// `reasons` are its own, in words.
    void setVerdict(const std::optional<Verdict>& verdict, const QStringList& reasons);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    bool m_suspect = false;
};

} // namespace quadrant
