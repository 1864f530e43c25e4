"""Labels beside points where they cover neither one another nor the points that matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.slide import Dot
from figures.slide_parts import LINE_PX, NAMES, caption, safe, text_px

MARK_PX, NEAR_PX = 10.0, 14.0
# where a label may stand: the anchor, and how far from the point, in pixels to the right and up
SIDES = (("left", 1, 0), ("right", -1, 0), ("center", 0, 1), ("center", 0, -1), ("left", 1, 1), ("left", 1, -1))
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Scales:
    """The ranges of both axes and how many pixels the plot has, about."""

    x: tuple[float, float]
    y: tuple[float, float]
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give the place of a point in pixels from the lower left corner."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0] or 1)
        up = (y - self.y[0]) / (self.y[1] - self.y[0] or 1)
        return across * self.width, up * self.height


def labels(dots: Sequence[tuple[Dot, str]], *, others: Sequence[Dot], scales: Scales) -> list[dict[str, Any]]:
    """Write the labels of points in their colours, as many as find room; ``others`` are kept free if possible."""
    named = [(dot, colour) for dot, colour in dots if dot.label]
    taken = [_around(scales.point(dot.x, dot.y)) for dot, _ in named]
    quiet = [_around(scales.point(dot.x, dot.y)) for dot in others]
    notes = []
    for dot, colour in named:
        place = _free(dot, [*taken, *quiet], scales) or _free(dot, taken, scales)
        if place is None:
            continue
        side, box = place
        taken.append(box)
        shift = {"xanchor": side[0], "xshift": NEAR_PX * side[1], "yshift": LINE_PX * 0.85 * side[2]}
        notes.append(
            caption(
                f"<b>{safe(dot.label)}</b>", x=dot.x, y=dot.y, color=colour, bgcolor=f"{NAMES.surface}/75", **shift
            )
        )
    return notes


def apart(wanted: Sequence[float], heights: Sequence[float], *, top: float) -> list[float]:
    """Push texts apart that would touch: their middles, upwards in the order of where they are wanted."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    middles, floor = list(wanted), 0.0
    for place in order:
        middles[place] = max(wanted[place], floor + heights[place] / 2)
        floor = middles[place] + heights[place] / 2
    ceiling = top
    for place in reversed(order):
        middles[place] = min(middles[place], ceiling - heights[place] / 2)
        ceiling = middles[place] - heights[place] / 2
    return middles


def _around(point: tuple[float, float]) -> Box:
    return point[0] - MARK_PX, point[1] - MARK_PX, point[0] + MARK_PX, point[1] + MARK_PX


def _free(dot: Dot, taken: Sequence[Box], scales: Scales) -> tuple[tuple[str, int, int], Box] | None:
    """Find a side of a point where its label covers nothing and stays inside the plot."""
    point = scales.point(dot.x, dot.y)
    own, width = _around(point), text_px([dot.label]) + 6
    for side in SIDES:
        left = point[0] + NEAR_PX * side[1] - {"left": 0, "right": width, "center": width / 2}[side[0]]
        bottom = point[1] + LINE_PX * 0.85 * side[2] - LINE_PX / 2
        box = (left, bottom, left + width, bottom + LINE_PX)
        is_inside = left >= -4 and box[2] <= scales.width + 4 and bottom >= -4 and box[3] <= scales.height + 12
        if is_inside and not any(_overlap(box, other) for other in taken if other != own):
            return side, box
    return None


def _overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
