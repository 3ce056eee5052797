// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_export.h"

#include "core/report/pages/run_html.h"
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

QStringList reportPaths(const QString& prefix) {
    QStringList paths;
    for (const char* ending : {"_stats.csv", "_stats_history.csv", "_failures.csv", "_run.json"})
        paths << prefix + QLatin1String(ending);
    return paths;
}

} // namespace

QString csvPrefix(QString chosen) {
    for (const char* ending : {"_stats_history.csv", "_failures.csv", "_stats.csv", ".csv"}) {
        const QLatin1String tail(ending);
        if (chosen.endsWith(tail) && QFileInfo(chosen).fileName().size() > tail.size())
            return chosen.chopped(tail.size());
    }
    return chosen;
}

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

void RunExport::askAndWriteCsv(std::shared_ptr<const RunRecord> record) {
    const QString name = suggestedName(*record) + QStringLiteral(".csv");
    ask(tr("Export CSV files: their names start with this"), name, tr("CSV files (*.csv)"),
        [this, record = std::move(record)](const QString& path) {
            const QString prefix = csvPrefix(path);
            confirmReplacing(reportPaths(prefix),
                             [this, record, prefix] { m_exporter.writeCsv(record, prefix); });
        });
}

void RunExport::askAndWriteJson(std::shared_ptr<const RunRecord> record) {
    const QString name = suggestedName(*record) + QStringLiteral("_run.json");
    ask(tr("Export the run as JSON"), name, tr("Runs (*.json)"),
        [this, record = std::move(record)](const QString& path) {
            confirmReplacing({path}, [this, record, path] { m_exporter.writeJson(record, path); });
        });
}

void RunExport::askAndWriteHtml(std::shared_ptr<const RunRecord> record) {
    const QString name = suggestedName(*record) + QStringLiteral(".html");
    ask(tr("Export the run as a page"), name, tr("Pages (*.html)"),
        [this, record = std::move(record)](const QString& path) {
            confirmReplacing({path}, [this, record, path] {
                m_exporter.writeFile(path, [record] { return runHtml(*record); });
            });
        });
}

void RunExport::copySummary(const RunRecord& record) {
    QGuiApplication::clipboard()->setText(toText(summaryTable(record)));
    m_messages.showNotice(tr("The summary is in the clipboard."));
}

void RunExport::ask(const QString& title, const QString& name, const QString& filter,
                    const std::function<void(const QString&)>& chosen) {
    auto* dialog = new QFileDialog(m_window, title, m_memory.folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // several files: asked once, for all
    // Of several files the name is but what theirs start with.
    if (const QString ending = QFileInfo(name).suffix(); ending != QStringLiteral("csv"))
        dialog->setDefaultSuffix(ending);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString& path) {
        m_memory.setFolder(QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
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
