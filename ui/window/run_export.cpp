// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_export.h"

#include "core/base/language.h"
#include "core/report/files/report_files.h"
#include "core/report/tables/summary_table.h"
#include "ui/window/message_bar.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>

namespace quadrant {

namespace {

/// "quick-look 2024-11-21 1305": unlike any other run's.
QString suggestedName(const RunRecord& record) {
    const auto started =
        std::chrono::duration_cast<std::chrono::milliseconds>(record.started.time_since_epoch());
    return QStringLiteral("%1_%2").arg(record.scenario.name,
                                       QDateTime::fromMSecsSinceEpoch(started.count())
                                           .toString(QStringLiteral("yyyy-MM-dd_HHmmss")));
}

/// "Export JSON" of "Export &JSON…".
QString titleOf(const ExportFormat& format) {
    QString title = Core::tr(format.title);
    static const QRegularExpression mnemonicInBrackets(QStringLiteral("\\(&.\\)"));
    return title.remove(mnemonicInBrackets).remove(u'&').remove(u'…');
}

/// "JSON (*.json)"
QString filterOf(const QString& suffix) {
    return QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
}

} // namespace

RunExport::RunExport(WindowMemory& memory, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_memory(memory)
    , m_messages(messages)
    , m_window(window) {
    connect(&m_exporter, &Exporter::written, this, &RunExport::tellWritten);
    connect(&m_exporter, &Exporter::failed, this, [this](const QString& sentence) {
        m_messages.showError(sentence);
        Q_EMIT failed();
    });
}

void RunExport::askAndWrite(const ExportFormat& format, std::shared_ptr<const RunRecord> record) {
    const bool isPrefix = format.naming == ExportFormat::Naming::Prefix;
    const QString name = suggestedName(*record) + format.suggestedEnding;
    const QString suffix = QFileInfo(name).suffix();
    const QString title = titleOf(format);
    auto* dialog = new QFileDialog(
        m_window, isPrefix ? tr("%1: their names start with this").arg(title) : title,
        m_memory.folder(), filterOf(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // several files: asked once, for all
    if (!isPrefix)
        dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, &format, record = std::move(record)](const QString& path) {
                m_memory.setFolder(QFileInfo(path).absolutePath());
                const QString chosen = exportName(format, record->scenario, path);
                confirmReplacing(exportPaths(format, chosen, record->scenario),
                                 [this, &format, record, chosen] {
                                     m_exporter.writeRun(format, record, chosen);
                                 });
            });
    dialog->open();
}

void RunExport::copySummary(const RunRecord& record) {
    QGuiApplication::clipboard()->setText(toText(summaryTable(record)));
    m_messages.showNotice(tr("The summary is in the clipboard."));
}

void RunExport::confirmReplacing(const QStringList& paths, const std::function<void()>& write) {
    QStringList there;
    for (const QString& path : paths) {
        if (QFileInfo::exists(path))
            there << QFileInfo(path).fileName();
    }
    if (there.isEmpty()) {
        write();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Replace files?"),
                                     tr("There is already: %1.").arg(there.join(u", ")),
                                     QMessageBox::Cancel, m_window);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question->addButton(tr("&Replace"), QMessageBox::AcceptRole), &QPushButton::clicked,
            this, write);
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

void RunExport::tellWritten(const QStringList& paths) {
    const QString first = QDir::toNativeSeparators(paths.front());
    const QString folder = QFileInfo(paths.front()).absolutePath();
    m_messages.showNotice(
        paths.size() == 1
            ? tr("Written: %1").arg(first)
            : tr("Written: %1 and %2 more beside it").arg(first, QString::number(paths.size() - 1)),
        {tr("Open the folder"),
         [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
    Q_EMIT written(paths);
}

} // namespace quadrant

#include "moc_run_export.cpp"
