// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

namespace quadrant {
namespace {

const QList<qreal> solid{};
const QList<qreal> dashed{6, 3};
const QList<qreal> dotted{1.5, 1.5};
const QList<qreal> dashDotted{5, 2, 1.5, 2};
const QList<qreal> wideDashed{8, 5};

/// Ten kinds out of three colours and four patterns: no two are alike, and neighbours differ in
/// both.
std::array<LineStyle, failureKindCount> failureStyles(const std::array<QColor, 3>& colours) {
    const std::array patterns{solid, dashed, dotted, dashDotted};
    std::array<LineStyle, failureKindCount> styles;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind)
        styles[kind] = {colours[kind % colours.size()], 1.75, patterns[kind % patterns.size()]};
    return styles;
}

Theme makeLight() {
    const QColor blue(0x00, 0x72, 0xB2);
    const QColor vermillion(0xD5, 0x5E, 0x00);
    const QColor green(0x00, 0x9E, 0x73);
    const QColor purple(0xCC, 0x79, 0xA7);

    Theme theme;
    theme.surface = QColor(0xFF, 0xFF, 0xFF);
    theme.frame = QColor(0xCF, 0xD3, 0xD8);
    theme.outline = QColor(0x68, 0x70, 0x79);
    theme.grid = QColor(0xE7, 0xE9, 0xEC);
    theme.shade = QColor(0xF3, 0xF4, 0xF6);
    theme.text = QColor(0x1F, 0x23, 0x28);
    theme.quietText = QColor(0x5A, 0x62, 0x6B);
    theme.running = blue;
    theme.warning = QColor(0xA8, 0x43, 0x00);
    theme.p50 = {blue, 2, solid};
    theme.p95 = {green, 1.5, dashed};
    theme.p99 = {purple, 2, dotted};
    theme.serviceP99 = {vermillion, 1.5, dashDotted};
    theme.succeeded = {blue, 2, solid};
    theme.asked = {theme.text, 1, dotted};
    theme.failures = failureStyles({vermillion, purple, green});
    theme.theory = {theme.text, 1, wideDashed};
    return theme;
}

Theme makeDark() {
    const QColor sky(0x56, 0xB4, 0xE9);
    const QColor orange(0xE6, 0x9F, 0x00);
    const QColor green(0x00, 0x9E, 0x73);
    const QColor purple(0xCC, 0x79, 0xA7);

    Theme theme;
    theme.dark = true;
    theme.surface = QColor(0x1B, 0x1E, 0x22);
    theme.frame = QColor(0x41, 0x47, 0x4E);
    theme.outline = QColor(0x84, 0x8C, 0x95);
    theme.grid = QColor(0x2C, 0x31, 0x37);
    theme.shade = QColor(0x25, 0x29, 0x2E);
    theme.text = QColor(0xE8, 0xEA, 0xED);
    theme.quietText = QColor(0xA2, 0xAA, 0xB3);
    theme.running = sky;
    theme.warning = QColor(0xF2, 0xB1, 0x3C);
    theme.p50 = {sky, 2, solid};
    theme.p95 = {green, 1.5, dashed};
    theme.p99 = {purple, 2, dotted};
    theme.serviceP99 = {orange, 1.5, dashDotted};
    theme.succeeded = {sky, 2, solid};
    theme.asked = {theme.text, 1, dotted};
    theme.failures = failureStyles({orange, purple, green});
    theme.theory = {theme.text, 1, wideDashed};
    return theme;
}

} // namespace

QPen LineStyle::pen() const {
    QPen pen(colour, width);
    pen.setCapStyle(dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin); // round ones cost much more than they show
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& themeFor(const QPalette& palette) {
    const bool dark = palette.color(QPalette::Window).lightness() <
                      palette.color(QPalette::WindowText).lightness();
    return dark ? darkTheme() : lightTheme();
}

} // namespace quadrant
