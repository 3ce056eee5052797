// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_row.h"

#include "ui/help/what_is.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QWhatsThis>

namespace quadrant {
namespace {

/// Of the width: the last column holds the longest text.
constexpr std::array closedLoop{1.0, 0.97, 0.97, 0.97, 1.14, 1.6};
constexpr std::array openLoop{1.45, 0.88, 0.88, 0.88, 1.1, 0.9, 1.98};

/// Of the usual size of the font: few, so that it doesn't change with each number.
constexpr std::array sizes{1.0, 0.87, 0.75};

constexpr int beforeUnit = 3;
constexpr int betweenColumns = 4;

/// The unit, or the share of failures, is not what the eye looks for first.
std::pair<QString, QString> numberAndUnit(const HeadlineFigure& figure) {
    const qsizetype space = figure.value.indexOf(QLatin1Char(' '));
    return {figure.value.left(space), space > 0 ? figure.value.mid(space + 1) : QString()};
}

double shareOf(std::size_t column, std::size_t columns) {
    return columns == openLoop.size() ? openLoop[column] : closedLoop.at(column);
}

} // namespace

FiguresRow::FiguresRow(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FiguresRow::setFigures(std::vector<HeadlineFigure> figures) {
    m_figures = std::move(figures);
    QStringList spoken;
    for (const HeadlineFigure& figure : m_figures)
        spoken += QStringLiteral("%1 %2").arg(figure.caption, figure.value);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

std::vector<double> FiguresRow::widths() const {
    double total = 0;
    for (std::size_t column = 0; column < m_figures.size(); ++column)
        total += shareOf(column, m_figures.size());
    std::vector<double> all;
    for (std::size_t column = 0; column < m_figures.size(); ++column)
        all.push_back(width() * shareOf(column, m_figures.size()) / total);
    return all;
}

/// "What is this?" of the figure that is pointed at.
bool FiguresRow::event(QEvent* event) {
    if (event->type() != QEvent::WhatsThis && event->type() != QEvent::QueryWhatsThis)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::vector<double> all = widths();
    double right = 0;
    for (std::size_t column = 0; column < m_figures.size(); ++column) {
        right += all[column];
        if (help->pos().x() > right)
            continue;
        if (event->type() == QEvent::WhatsThis)
            QWhatsThis::showText(help->globalPos(), whatIs(QLatin1String(m_figures[column].topic)),
                                 this);
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

QSize FiguresRow::sizeHint() const {
    return {360, QFontMetrics(numberFont()).height() + QFontMetrics(captionFont()).height()};
}

QFont FiguresRow::numberFont() const {
    QFont large = scaledFont(font(), 1.3);
    large.setWeight(QFont::DemiBold);
    return large;
}

QFont FiguresRow::captionFont() const {
    return smallFont(font());
}

/// The largest at which no figure runs into the next; the smallest where none is small enough.
double FiguresRow::sizeThatFits() const {
    const std::vector<double> all = widths();
    for (const double size : sizes) {
        const QFontMetricsF numbers(scaledFont(numberFont(), size));
        const QFontMetricsF units(scaledFont(captionFont(), size));
        bool fits = true;
        for (std::size_t column = 0; column < m_figures.size(); ++column) {
            const auto [number, unit] = numberAndUnit(m_figures[column]);
            double wide = numbers.horizontalAdvance(number) + betweenColumns;
            if (!unit.isEmpty())
                wide += beforeUnit + units.horizontalAdvance(unit);
            fits = fits && wide <= all[column];
        }
        if (fits)
            return size;
    }
    return sizes.back();
}

void FiguresRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeFor(palette());
    const double size = sizeThatFits();
    const QFont numberFont = scaledFont(this->numberFont(), size);
    const QFont unitFont = scaledFont(captionFont(), size);
    const QFontMetricsF usual(this->numberFont()); // so that nothing moves up or down
    const double baseline = usual.ascent();
    const double captionTop = usual.height();
    const QFontMetricsF numbers(numberFont);
    const QFontMetricsF captions(captionFont());
    const std::vector<double> all = widths();
    double x = 0;
    for (std::size_t column = 0; column < m_figures.size(); ++column) {
        const HeadlineFigure& figure = m_figures[column];
        const double width = all[column];
        const auto [number, unit] = numberAndUnit(figure);
        painter.setFont(numberFont);
        painter.setPen(figure.alarming ? theme.warning : theme.text);
        painter.drawText(QPointF(x, baseline), number);
        painter.setFont(unitFont);
        painter.drawText(QPointF(x + numbers.horizontalAdvance(number) + beforeUnit, baseline),
                         unit);
        painter.setFont(captionFont());
        painter.setPen(theme.quietText);
        painter.drawText(
            QPointF(x, captionTop + captions.ascent()),
            captions.elidedText(figure.caption, Qt::ElideRight, width - betweenColumns));
        x += width;
    }
}

} // namespace quadrant

#include "moc_figures_row.cpp"
