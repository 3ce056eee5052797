// SPDX-License-Identifier: GPL-3.0-or-later
// Writes files of figures on a thread of its own: a slow disk never stops the window. GUI thread;
// one answer for each request, in order.
#pragma once

#include "core/base/result.h"
#include "core/report/files/export_formats.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace quadrant {

class Exporter : public QObject {
    Q_OBJECT

public:
    explicit Exporter(QObject* parent = nullptr);
    ~Exporter() override; ///< waits for what is being written

    /// `name` as in writeExport(). `format` is one of exportFormats().
    void writeRun(const ExportFormat& format, std::shared_ptr<const RunRecord> record,
                  const QString& name);
    /// Its content is made on that thread too.
    void writeFile(const QString& path, std::function<QByteArray()> content);
    bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void written(const QStringList& paths);
    void failed(const QString& sentence);

private:
    void write(std::function<Result<QStringList>()> job);
    void tell(const Result<QStringList>& outcome);

    QThreadPool m_thread;
    int m_pending = 0;
};

} // namespace quadrant
