// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/modes_picture.h"

#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QPainter>

#include <array>
#include <vector>

namespace quadrant {
namespace {

/// What a thread does from one moment to another; times from 0 to 1.
enum class Doing { Works, Waits, Asks, WaitsBeside };
struct Stretch {
    double begin;
    double end;
    Doing doing;
};
struct Lane {
    bool loop; ///< the event loop's, else one of the pool's threads, or of a waiting request
    std::vector<Stretch> stretches;
};

constexpr double tick = 0.03;
constexpr int rows = (static_cast<int>(allModes.size()) + 1) / 2; ///< of two modes each

Stretch work(double at) {
    return {at, at + tick, Doing::Works};
}

/// Three requests come at once; a pool has two threads, and each wait takes 0.38.
std::vector<Lane> lanesOf(Mode mode) {
    if (isSync(mode)) {
        const Doing doing = traitsOf(mode).waiting == Waiting::Polling ? Doing::Asks : Doing::Waits;
        return {{true, {work(0), work(0.04), work(0.08), work(0.46), work(0.5), work(0.9)}},
                {false, {{0.04, 0.44, doing}, {0.48, 0.88, doing}}},
                {false, {{0.08, 0.48, doing}}}};
    }
    if (holdsThread(mode))
        return {{true,
                 {work(0),
                  {0.03, 0.31, Doing::Waits},
                  work(0.31),
                  work(0.34),
                  {0.37, 0.63, Doing::Waits},
                  work(0.63),
                  work(0.66),
                  {0.69, 0.95, Doing::Waits},
                  work(0.95)}}};
    return {{true, {work(0), work(0.04), work(0.08), work(0.44), work(0.48), work(0.52)}},
            {false, {{0.03, 0.44, Doing::WaitsBeside}}},
            {false, {{0.07, 0.48, Doing::WaitsBeside}}},
            {false, {{0.11, 0.52, Doing::WaitsBeside}}}};
}

class Painter {
public:
    Painter(QPainter& painter, const Theme& theme)
        : m_painter(painter)
        , m_theme(theme)
        , m_line(QFontMetricsF(painter.font()).height()) {}

    void drawMode(Mode mode, const QRectF& cell) {
        m_painter.setPen(m_theme.frame);
        m_painter.setBrush(m_theme.surface);
        m_painter.drawRoundedRect(cell, 4, 4);
        const QRectF inside = cell.adjusted(m_line / 2, m_line / 3, -m_line / 2, -m_line / 3);
        QFont bold = m_painter.font();
        bold.setBold(true);
        m_painter.save();
        m_painter.setFont(bold);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, modeTitle(mode));
        m_painter.restore();

        const double labels =
            std::max(width(ModesPicture::tr("event loop")), width(ModesPicture::tr("pool"))) +
            m_line / 2;
        double y = inside.top() + 1.5 * m_line;
        bool named = false;
        for (const Lane& lane : lanesOf(mode)) {
            const QRectF row(inside.left(), y, inside.width(), m_line);
            const bool isPool = !lane.loop && isSync(mode);
            m_painter.setPen(m_theme.quietText);
            if (lane.loop)
                m_painter.drawText(row, Qt::AlignVCenter, ModesPicture::tr("event loop"));
            else if (isPool && !std::exchange(named, true))
                m_painter.drawText(row, Qt::AlignVCenter, ModesPicture::tr("pool"));
            drawLane(lane, row.adjusted(labels, 0, 0, 0));
            y += lane.loop || isPool ? 1.15 * m_line : 0.5 * m_line;
        }
        // In words, too, where there is room for all of them.
        const QRectF below(inside.left(), y + m_line / 2, inside.width(),
                           inside.bottom() - y - m_line / 2);
        const QString words = modeExplanation(mode);
        const QRectF needed =
            QFontMetricsF(m_painter.font())
                .boundingRect(QRectF(0, 0, below.width(), 1e4), Qt::TextWordWrap, words);
        m_painter.setPen(m_theme.quietText);
        if (needed.height() <= below.height())
            m_painter.drawText(below, Qt::TextWordWrap, words);
    }

    void drawLegend(const QRectF& where) {
        const std::array<std::pair<Doing, QString>, 4> entries{
            {{Doing::Works, ModesPicture::tr("works")},
             {Doing::Waits, ModesPicture::tr("waits, and can do nothing else")},
             {Doing::Asks, ModesPicture::tr("asks again and again")},
             {Doing::WaitsBeside, ModesPicture::tr("a request waits, and holds nobody")}}};
        double x = where.left();
        for (const auto& [doing, text] : entries) {
            const QRectF sample(x, where.top(), 1.6 * m_line, where.height());
            drawStretch({0, 1, doing}, sample);
            x += sample.width() + m_line / 3;
            m_painter.setPen(m_theme.text);
            m_painter.drawText(QRectF(x, where.top(), width(text) + 1, where.height()),
                               Qt::AlignVCenter, text);
            x += width(text) + 1.2 * m_line;
        }
    }

private:
    double width(const QString& text) const {
        return QFontMetricsF(m_painter.font()).horizontalAdvance(text);
    }

    void drawLane(const Lane& lane, const QRectF& row) {
        if (lane.loop) {
            m_painter.setPen(QPen(m_theme.frame, 1));
            m_painter.drawLine(QPointF(row.left(), row.center().y()),
                               QPointF(row.right(), row.center().y()));
        }
        for (const Stretch& stretch : lane.stretches)
            drawStretch(stretch, row);
    }

    void drawStretch(const Stretch& stretch, const QRectF& row) {
        const double high = 0.7 * m_line;
        const QRectF box(row.left() + stretch.begin * row.width(), row.center().y() - high / 2,
                         (stretch.end - stretch.begin) * row.width(), high);
        switch (stretch.doing) {
        case Doing::Works:
            m_painter.fillRect(box, m_theme.p50.colour);
            break;
        case Doing::Waits: {
            m_painter.fillRect(box, m_theme.shade);
            m_painter.fillRect(box, QBrush(m_theme.warning, Qt::BDiagPattern));
            m_painter.setPen(m_theme.warning);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(box);
            break;
        }
        case Doing::Asks: {
            const double step = 0.35 * m_line;
            for (double x = box.left(); x + step / 2 <= box.right(); x += step)
                m_painter.fillRect(QRectF(x, box.top(), step / 2, box.height()),
                                   m_theme.p50.colour);
            break;
        }
        case Doing::WaitsBeside:
            m_painter.setPen(QPen(m_theme.quietText, 1.5, Qt::DashLine));
            m_painter.drawLine(QPointF(box.left(), row.center().y()),
                               QPointF(box.right(), row.center().y()));
            break;
        }
    }

    QPainter& m_painter;
    const Theme& m_theme;
    const double m_line;
};

} // namespace

ModesPicture::ModesPicture(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("The four modes"));
    QStringList all;
    for (const Mode mode : allModes)
        all << QStringLiteral("%1: %2").arg(modeTitle(mode), modeExplanation(mode));
    setAccessibleDescription(all.join(QLatin1Char(' ')));
}

QSize ModesPicture::sizeHint() const {
    const int line = fontMetrics().height();
    return {48 * line, 7 * rows * line};
}

void ModesPicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

void ModesPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Painter picture(painter, themeFor(palette()));
    const double line = fontMetrics().height();
    const double gap = line / 2;
    const QSizeF cell((width() - gap - 1) / 2, (height() - rows * gap - line - 1) / rows);
    int place = 0;
    for (const Mode mode : allModes) {
        const QPointF corner((place % 2) * (cell.width() + gap) + 0.5,
                             (place / 2) * (cell.height() + gap) + 0.5);
        picture.drawMode(mode, QRectF(corner, cell));
        ++place;
    }
    picture.drawLegend(QRectF(0, height() - line, width(), line));
}

} // namespace quadrant

#include "moc_modes_picture.cpp"
