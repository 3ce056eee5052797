// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/base/whole_file.h"
#include "ui/charts/plot_view.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

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

void askAndSave(QWidget* over, const QString& title, const ChartPicture& picture) {
    auto* dialog =
        new QFileDialog(over->window(), Export::tr("Save picture of the chart"), fileNameFor(title),
                        Export::tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("*.svg")) ? QStringLiteral("svg")
                                                                          : QStringLiteral("png"));
    });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, over, [over, picture](const QString& path) {
            const auto saved = savePicture(picture, path);
            if (saved) {
                PictureSaved told(path);
                QCoreApplication::sendEvent(over->window(), &told);
                return;
            }
            auto* box = new QMessageBox(QMessageBox::Warning, Export::tr("Quadrant"),
                                        saved.error().message, QMessageBox::Ok, over->window());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->open();
}

} // namespace

PictureSaved::PictureSaved(QString path)
    : QEvent(eventType())
    , m_path(std::move(path)) {}

QEvent::Type PictureSaved::eventType() {
    static const auto type = static_cast<Type>(registerEventType());
    return type;
}

ChartPicture pictureOf(const QWidget& widget, const QString& caption, const QSize& content,
                       const std::function<void(QPainter&, const QPoint& at)>& draw) {
    constexpr int scale = 2;
    constexpr int margin = 8;
    const Theme& theme = themeFor(widget.palette());
    QFont bold = widget.font();
    bold.setBold(true);
    const QRect lines =
        QFontMetrics(bold).boundingRect(QRect(0, 0, content.width(), 0), Qt::TextWordWrap, caption);
    const QSize size = content + QSize(2 * margin, lines.height() + 3 * margin);
    const auto drawAll = [&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(0, 0), size), theme.surface);
        painter.setFont(bold);
        painter.setPen(theme.text);
        painter.drawText(QRect(margin, margin, content.width(), lines.height()), Qt::TextWordWrap,
                         caption);
        draw(painter, {margin, lines.height() + 2 * margin});
    };
    ChartPicture picture{QImage(size * scale, QImage::Format_RGB32), {}};
    picture.image.setDevicePixelRatio(scale);
    QPainter painter(&picture.image);
    drawAll(painter);
    painter.end();

    QBuffer buffer(&picture.svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(caption.section(QLatin1Char('\n'), 0, 0));
    generator.setDescription(widget.accessibleDescription());
    painter.begin(&generator);
    drawAll(painter);
    painter.end();
    return picture;
}

ChartPicture pictureOf(QWidget& widget, const QString& caption) {
    return pictureOf(widget, caption, widget.size(),
                     [&widget](QPainter& painter, const QPoint& at) {
                         widget.render(&painter, at, {}, QWidget::DrawChildren);
                     });
}

void addPictureActions(QMenu& menu, QWidget* widget, const QString& title,
                       std::function<ChartPicture()> make) {
    QAction* save = menu.addAction(Export::tr("Save “%1” as a picture…").arg(title));
    QObject::connect(save, &QAction::triggered, widget,
                     [widget, title, make] { askAndSave(widget, title, make()); });
    QAction* copy = menu.addAction(Export::tr("Copy “%1”").arg(title));
    QObject::connect(copy, &QAction::triggered, widget,
                     [make] { QGuiApplication::clipboard()->setImage(make().image); });
}

void addPictureActions(QMenu& menu, PlotView* plot) {
    addPictureActions(menu, plot, plot->title(), [plot] { return plot->toPicture(); });
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
