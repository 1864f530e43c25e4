"""Where the labels of points stand: beside their points, not on each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.powerpoint.fit import LINE
from reports.powerpoint.space import Rect

SIDES = ("right", "left", "above", "below")
AWAY = 9.0
ON_LABEL, OUTSIDE, ON_POINT = 20.0, 8.0, 1.0


@dataclass(frozen=True)
class Spot:
    """A point that wants a label of a width."""

    x: float
    y: float
    width: float


def sides(
    spots: Sequence[Spot], *, size: float, plot: Rect, points: Iterable[tuple[float, float]], taken: Iterable[Rect]
) -> list[str]:
    """Choose for every label the side where it covers least: no label, no edge, few points."""
    placed, every = list(taken), list(points)
    chosen = []
    for spot in spots:
        rects = {side: _rect(spot, side, size) for side in SIDES}
        side = min(SIDES, key=lambda side: _cost(rects[side], placed, every, plot))  # noqa: B023
        placed.append(rects[side])
        chosen.append(side)
    return chosen


def _rect(spot: Spot, side: str, size: float) -> Rect:
    width, height = spot.width + 4, size * LINE
    left = {"right": spot.x + AWAY, "left": spot.x - AWAY - width}.get(side, spot.x - width / 2)
    top = {"above": spot.y - AWAY - height, "below": spot.y + AWAY}.get(side, spot.y - height / 2)
    return Rect(left, top, left + width, top + height)


def _cost(rect: Rect, placed: Sequence[Rect], points: Sequence[tuple[float, float]], plot: Rect) -> float:
    area = (rect.right - rect.left) * (rect.bottom - rect.top)
    on_labels = sum(rect.shared(other) for other in placed) / area
    outside = 1 - rect.shared(plot) / area
    on_points = sum(rect.has(x, y) for x, y in points)
    return ON_LABEL * on_labels + OUTSIDE * outside + ON_POINT * on_points


def apart(levels: Sequence[float], *, least: float) -> list[float]:
    """Push levels apart, from the lowest upwards (y downwards), so that no two are nearer than ``least``."""
    order = sorted(range(len(levels)), key=lambda at: -levels[at])
    pushed = list(levels)
    for below, at in zip(order, order[1:], strict=False):
        pushed[at] = min(levels[at], pushed[below] - least)
    return pushed
