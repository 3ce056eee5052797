// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exporter.h"

#include "core/base/whole_file.h"
#include "core/report/files/report_files.h"

namespace quadrant {

Exporter::Exporter(QObject* parent)
    : QObject(parent) {
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("export"));
}

Exporter::~Exporter() {
    m_thread.waitForDone();
}

void Exporter::writeRun(const ExportFormat& format, std::shared_ptr<const RunRecord> record,
                        const QString& name) {
    write(
        [&format, record = std::move(record), name] { return writeExport(format, *record, name); });
}

void Exporter::writeFile(const QString& path, std::function<QByteArray()> content) {
    write([path, content = std::move(content)]() -> Result<QStringList> {
        if (const auto done = writeFileWhole(path, content()); !done)
            return done.error();
        return QStringList{path};
    });
}

void Exporter::write(std::function<Result<QStringList>()> job) {
    ++m_pending;
    m_thread.start([this, job = std::move(job)] {
        // Runs in this object's thread; if the object has gone by then, nothing does.
        QMetaObject::invokeMethod(
            this, [this, outcome = job()] { tell(outcome); }, Qt::QueuedConnection);
    });
}

void Exporter::tell(const Result<QStringList>& outcome) {
    --m_pending;
    if (outcome)
        Q_EMIT written(outcome.value());
    else
        Q_EMIT failed(outcome.error().message);
}

} // namespace quadrant

#include "moc_exporter.cpp"
