# SPDX-License-Identifier: GPL-3.0-or-later
"""A line chart as SVG that is read in light and in dark. Its x axis is logarithmic, its y axis
begins at zero; lines differ by dash and marker as well as by colour, and are named where they end.
"""
import dataclasses
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 600, 50, 345

STYLE = """\
  text { fill: #1f2328; font: 13px sans-serif }
  .title { font-size: 16px; font-weight: bold }
  .paper { fill: #ffffff }
  .grid { stroke: #d0d7de; stroke-width: 1 }
  .line { fill: none; stroke-width: 2.5 }
  .line0 { stroke: #0072b2 } .mark0 { fill: #0072b2 }
  .line1 { stroke: #d55e00; stroke-dasharray: 7 4 } .mark1 { fill: #d55e00 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .paper { fill: #0d1117 }
    .grid { stroke: #3d444d }
    .line0 { stroke: #56b4e9 } .mark0 { fill: #56b4e9 }
    .line1 { stroke: #e69f00 } .mark1 { fill: #e69f00 }
  }
"""


@dataclasses.dataclass(frozen=True)
class Series:
    name: str
    points: tuple[tuple[float, float], ...]


def line_chart(title, x_label, y_label, series):
    """series: two at most, as there are two colours."""
    xs = sorted({x for one in series for x, _ in one.points})
    highest = max((y for one in series for _, y in one.points), default=1)
    if not xs:
        xs = [1]
    step = _step(highest)
    top = step * math.ceil(highest / step)
    span = math.log(xs[-1] / xs[0]) or 1

    def at_x(x):
        return round(LEFT + (RIGHT - LEFT) * math.log(x / xs[0]) / span, 1)

    def at_y(y):
        return round(BOTTOM - (BOTTOM - TOP) * y / top, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
        _text(LEFT, 22, title, "start", "title"),
        _text(LEFT, 40, y_label),
        _text((LEFT + RIGHT) / 2, HEIGHT - 12, x_label, "middle"),
    ]
    for tick in range(round(top / step) + 1):
        y = at_y(tick * step)
        parts.append(f'<path class="grid" d="M{LEFT} {y}H{RIGHT}"/>')
        parts.append(_text(LEFT - 8, y + 4, f"{tick * step:g}", "end"))
    for x in xs:
        parts.append(f'<path class="grid" d="M{at_x(x)} {BOTTOM}v5"/>')
        parts.append(_text(at_x(x), BOTTOM + 20, f"{x:,}", "middle"))
    for index, one in enumerate(series):
        places = [(at_x(x), at_y(y)) for x, y in one.points]
        parts.append(_line(index, places))
    named = [index for index, one in enumerate(series) if one.points]
    heights = _apart([at_y(series[index].points[-1][1]) for index in named])
    for index, y in zip(named, heights, strict=True):
        parts.append(f'<path class="line line{index}" d="M{RIGHT + 10} {y}h22"/>')
        parts.append(_text(RIGHT + 38, y + 4, series[index].name))
    return "\n".join([*parts, "</svg>\n"])


def _text(x, y, what, anchor="start", kind=""):
    kind = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{kind}>{escape(what)}</text>'


def _line(index, places):
    drawn = "L".join(f"{x} {y}" for x, y in places)
    line = f'<path class="line line{index}" d="M{drawn}"/>' if places else ""
    if index == 0:
        marks = [f'<circle class="mark0" cx="{x}" cy="{y}" r="4"/>' for x, y in places]
    else:
        marks = [f'<path class="mark1" d="M{x} {y - 5}l5 5-5 5-5-5z"/>' for x, y in places]
    return line + "".join(marks)


def _step(highest):
    """1, 2 or 5 times a power of ten, so that some five lines reach the highest."""
    power = 10 ** math.floor(math.log10(highest / 5))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= highest / 5)


def _apart(heights, least=16):
    """The same heights, moved so that two names do not lie on each other."""
    if len(heights) == 2 and abs(heights[0] - heights[1]) < least:
        middle, above = sum(heights) / 2, least / 2 * (1 if heights[0] > heights[1] else -1)
        return [middle + above, middle - above]
    return heights
