"""Points of schools by their place against the limits: a shape, a colour and a label for those outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.parts import LETTER_PX, Where, note, numbers
from figures.theme import CLEAR, Style

OUTSIDE = ("above_998", "below_998")
_SYMBOLS = {"above_998": "triangle-up", "below_998": "triangle-down"}
_SIDES = (("left", 1, 0), ("right", -1, 0), ("center", 0, 1), ("center", 0, -1))
_HEIGHT_PX = 17.0
Place = tuple[float, float, float, float]


@dataclass(frozen=True)
class Room:
    """How many units a pixel is, about, and how far to the right labels may reach."""

    x_per_px: float
    y_per_px: float
    right: float


def school_points(schools: pd.DataFrame, *, x: str, y: str, style: Style) -> dict[str, Any]:
    """Draw hollow points inside the limits and ▲ ▼ outside; needs ``position, href, hover``."""
    tokens = style.tokens
    colours = {"above_998": tokens.school_2, "below_998": tokens.school}
    position = list(schools["position"])
    return {
        "type": "scatter",
        "x": numbers(schools[x]),
        "y": numbers(schools[y]),
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "opacity": 1,
            "size": [11 if place in OUTSIDE else 8 for place in position],
            "symbol": [_SYMBOLS.get(place, "circle") for place in position],
            "color": [colours.get(place, CLEAR) for place in position],
            "line": {"width": 1.5, "color": [colours.get(place, tokens.control) for place in position]},
        },
        "customdata": list(schools["href"]),
        "hovertext": list(schools["hover"]),
        "hoverinfo": "text",
    }


def outside_labels(schools: pd.DataFrame, *, x: str, y: str, room: Room, style: Style) -> list[dict[str, Any]]:
    """Name the schools outside the limits (``label``) where there is room; the rest keep their hover."""
    tokens = style.tokens
    colours = {"above_998": tokens.attn, "below_998": tokens.school}
    outside = schools[schools["position"].isin(OUTSIDE)]
    points = [(row[x] / room.x_per_px, row[y] / room.y_per_px) for row in outside.to_dict("records")]
    taken = [_around(point) for point in points]
    inside = schools[~schools["position"].isin(OUTSIDE)].dropna(subset=[x, y])
    quiet = [_around((row[x] / room.x_per_px, row[y] / room.y_per_px)) for row in inside.to_dict("records")]
    edge = room.right / room.x_per_px
    notes = []
    for row, point in zip(outside.to_dict("records"), points, strict=True):
        side = _free_side(point, row["label"], taken, quiet, right=edge) or _free_side(
            point, row["label"], taken, [], right=edge
        )
        if side:
            anchor, right, up = side
            where: Where = {
                "x": float(row[x]),
                "y": float(row[y]),
                "xanchor": anchor,
                "xshift": 8 * right,
                "yshift": 15 * up,
            }
            notes.append(note(f"<b>{row['label']}</b>", color=colours[row["position"]], **where))
    return notes


def _around(point: tuple[float, float]) -> Place:
    """Give the box in pixels that a point covers."""
    return (point[0] - 7, point[1] - 7, point[0] + 7, point[1] + 7)


def _free_side(
    point: tuple[float, float], label: str, taken: list[Place], quiet: list[Place], *, right: float
) -> tuple[str, int, int] | None:
    """Find the side of a point where its label covers neither label nor point, and take it."""
    width = len(label) * LETTER_PX + 4
    for anchor, aside, up in _SIDES:
        left = point[0] + {"left": 8.0, "right": -8 - width, "center": -width / 2}[anchor]
        bottom = point[1] + 15 * up - _HEIGHT_PX / 2
        place = (left, bottom, left + width, bottom + _HEIGHT_PX)
        others = (other for other in [*taken, *quiet] if other != _around(point))
        if place[2] < right and not any(_overlap(place, other) for other in others):
            taken.append(place)
            return anchor, aside, up
    return None


def _overlap(one: Place, two: Place) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
