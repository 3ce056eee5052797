// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/base/whole_file.h"
#include "ui/charts/time_chart.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QRegularExpression>

namespace quadrant {
namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Export)
};

/// "sync + blocking I/O: latency" → "sync-blocking-I-O-latency.png", the kind that is offered first
QString fileNameFor(const QString& title) {
    static const QRegularExpression notInNames(QStringLiteral("[^\\w]+"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    return QString(title).replace(notInNames, QStringLiteral("-")) + QStringLiteral(".png");
}

void askAndSave(TimeChart* chart) {
    auto* dialog = new QFileDialog(chart->window(), Export::tr("Save picture of the chart"),
                                   fileNameFor(chart->title()),
                                   Export::tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("*.svg")) ? QStringLiteral("svg")
                                                                          : QStringLiteral("png"));
    });
    const ChartPicture picture{chart->toImage(), chart->toSvg()};
    QObject::connect(
        dialog, &QFileDialog::fileSelected, chart, [chart, picture](const QString& path) {
            const auto saved = savePicture(picture, path);
            if (saved)
                return;
            auto* box = new QMessageBox(QMessageBox::Warning, Export::tr("Quadrant"),
                                        saved.error().message, QMessageBox::Ok, chart->window());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->open();
}

} // namespace

void addPictureActions(QMenu& menu, TimeChart* chart) {
    QAction* save = menu.addAction(Export::tr("Save “%1” as a picture…").arg(chart->title()));
    QObject::connect(save, &QAction::triggered, chart, [chart] { askAndSave(chart); });
    QAction* copy = menu.addAction(Export::tr("Copy “%1”").arg(chart->title()));
    QObject::connect(copy, &QAction::triggered, chart,
                     [chart] { QGuiApplication::clipboard()->setImage(chart->toImage()); });
}

Result<Done> savePicture(const ChartPicture& picture, const QString& path) {
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        return writeFileWhole(path, picture.svg);
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.image.save(&buffer, "PNG"))
        return Error{Export::tr("The picture could not be made.")};
    return writeFileWhole(path, png);
}

} // namespace quadrant
