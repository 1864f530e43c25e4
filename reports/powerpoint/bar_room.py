"""How the room of a bar chart is dealt out: names of categories, bars, labels beyond them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from domain.slide import Bars
from reports.powerpoint.axes import nice_step
from reports.powerpoint.chart import SIZE, SMALL, Canvas, legend_height
from reports.powerpoint.draw import label_of
from reports.powerpoint.ends import Scale, reach
from reports.powerpoint.fit import LINE
from reports.powerpoint.space import Rect

SIZES, NAMES_SHARES = (SIZE, SMALL, 12.0), (0.4, 0.5)
UNDER, GAP = 52.0, 18.0
GAP_WIDTH = 45
# bars that get less of the width than this can hardly be compared: rather smaller labels
LEAST_SHARE = 0.35


@dataclass(frozen=True)
class Room:
    """The plot, the end of its axis, the size of the names, and the scale with the letters of the labels."""

    plot: Rect
    most: float
    names: float
    scale: Scale


def room_for(canvas: Canvas, picture: Bars) -> Room:
    """Deal out the room of a chart."""
    most = picture.most or _most(picture)
    width, height = canvas.box.points
    top = legend_height([series.name for series in picture.series], canvas) + 4
    names, left = _names(canvas, picture, height - UNDER - top)
    whole = Rect(left + GAP, top, width - GAP, height - UNDER)
    rooms = [Room(plot, most, names, scale) for plot, scale in _plots(canvas, picture, whole, most)]
    wide = [room for room in rooms if room.plot.right - room.plot.left >= width * LEAST_SHARE]
    return (wide or rooms[-1:])[0]


def _plots(canvas: Canvas, picture: Bars, whole: Rect, most: float) -> list[tuple[Rect, Scale]]:
    """Give the plot beside labels of each size."""
    bars = len(picture.categories) * ((1 if picture.is_stacked else len(picture.series)) + GAP_WIDTH / 100) or 1
    pitch, wide = (whole.bottom - whole.top) / bars, whole.right - whole.left
    plots = []
    for size in SIZES:
        scale = Scale(wide / most, pitch, size, canvas.face)
        over = _over(picture, scale) if picture.is_stacked else reach(picture, scale)
        # a shorter unit moves the ends of the bars to the left: the labels have room by then
        plot = replace(whole, right=whole.right - max(0.0, over - wide))
        plots.append((plot, replace(scale, unit=(plot.right - plot.left) / most)))
    return plots


def _most(picture: Bars) -> float:
    rows = zip(*([value or 0.0 for value in series.values] for series in picture.series), strict=True)
    most = max((sum(row) if picture.is_stacked else max(row) for row in rows), default=0.0) or 1.0
    step = nice_step(most)
    return math.ceil(most / step) * step


def _over(picture: Bars, scale: Scale) -> float:
    """Tell how far the labels of last parts that are too short for them reach."""
    last = picture.series[-1]
    ends = [
        sum(series.values[at] or 0.0 for series in picture.series) * scale.unit + label + GAP
        for at, value in enumerate(last.values)
        if value and (label := scale.face.width_of(label_of(last, at), scale.size)) > value * scale.unit
    ]
    return max(ends, default=0.0)


def _names(canvas: Canvas, picture: Bars, height: float) -> tuple[float, float]:
    """Choose size and width of the names: no program skips one that has its lines within its row."""
    row = height / max(1, len(picture.categories))
    size, widest = SIZE, 0.0
    for share in NAMES_SHARES:
        for size in SIZES:
            room = canvas.box.points[0] * share
            lines = [canvas.face.wrapped(name, size, room) for name in picture.categories]
            widest = max((canvas.face.width_of("\n".join(every), size) for every in lines), default=0.0)
            if max(map(len, lines), default=1) * size * LINE <= row:
                return size, widest
    return size, widest
