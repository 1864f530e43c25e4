"""Where the labels beyond bars begin: at the end of a bar and its interval, further on where two would touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.slide import Bars, Series
from reports.powerpoint.draw import label_of
from reports.powerpoint.fit import Face

AWAY = 4.0
TIGHT = 1.05


@dataclass(frozen=True)
class Scale:
    """How many points 1 is long, how far the middles of neighbouring bars are apart; the letters of labels."""

    unit: float
    pitch: float
    size: float
    face: Face


def lefts(picture: Bars, scale: Scale) -> list[list[float]]:
    """Give for every series and category the left end of its label in points from the axis."""
    columns = [_of_category(picture.series, at, scale) for at in range(len(picture.categories))]
    return [list(row) for row in zip(*columns, strict=True)]


def reach(picture: Bars, scale: Scale) -> float:
    """Tell how far the labels reach from the axis."""
    ends = [
        left + scale.face.width_of(label_of(series, at), scale.size)
        for series, row in zip(picture.series, lefts(picture, scale), strict=True)
        for at, left in enumerate(row)
        if label_of(series, at)
    ]
    return max(ends, default=0.0)


def end_of(series: Series, at: int) -> float:
    """Tell where a bar ends, or its interval."""
    high = series.highs[at] if at < len(series.highs) else None
    return max(series.values[at] or 0.0, high or 0.0)


def _of_category(every: Sequence[Series], at: int, scale: Scale) -> list[float]:
    placed: list[tuple[float, float]] = []
    for series in every:
        left = end_of(series, at) * scale.unit + AWAY
        width = scale.face.width_of(label_of(series, at), scale.size)
        # labels of bars so many places above reach down to this one
        near = placed[-int(scale.size * TIGHT / scale.pitch) :] if scale.size * TIGHT > scale.pitch else []
        for other_left, other_right in sorted(near):
            if left < other_right + AWAY and other_left < left + width + AWAY:
                left = other_right + AWAY
        placed.append((left, left + width if width else left))
    return [left for left, _ in placed]
