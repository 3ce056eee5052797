// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of one run: its name, tags and a note. Told when it was changed and the focus
// has left, or Enter was pressed.
#pragma once

#include "core/library/run_library.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace quadrant {

class LabelsEditor : public QWidget {
    Q_OBJECT

public:
    explicit LabelsEditor(QWidget* parent = nullptr);

    /// What was being typed about the run before is told first.
    void edit(const LibraryEntry& entry);
    /// Nothing to edit: no run, or several.
    void clear();
    /// Tells what was typed so far.
    void commit();
    /// The person types another name next.
    void editName();

Q_SIGNALS:
    void edited(qint64 run, const quadrant::RunLabels& labels);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const RunLabels& labels);

    qint64 m_run = 0; ///< 0: none
    RunLabels m_labels;
    QLineEdit* m_name;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

} // namespace quadrant
