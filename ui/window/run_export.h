// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the last run: where to, whether to replace what is there, and where it went.
#pragma once

#include "ui/models/exporter.h"
#include "ui/window/window_memory.h"

#include <QObject>

class QWidget;

namespace quadrant {

class MessageBar;

class RunExport : public QObject {
    Q_OBJECT

public:
    RunExport(WindowMemory& memory, MessageBar& messages, QWidget* window);

    /// `format` is one of exportFormats().
    void askAndWrite(const ExportFormat& format, std::shared_ptr<const RunRecord> record);
    void copySummary(const RunRecord& record);

    /// Files are there: says so, and offers their folder.
    void tellWritten(const QStringList& paths);

    /// While files are being written.
    bool isBusy() const { return m_exporter.isBusy(); }

Q_SIGNALS:
    void written(const QStringList& paths);
    void failed();

private:
    void confirmReplacing(const QStringList& paths, const std::function<void()>& write);

    WindowMemory& m_memory;
    MessageBar& m_messages;
    QWidget* m_window;
    Exporter m_exporter;
};

} // namespace quadrant
