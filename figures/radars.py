"""Small radars side by side on one scale, each with the median of all schools dashed; numbers stand for axes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.parts import Where, note, records, ring
from figures.theme import DASH, Figure, Style, layout, polar

RADIUS_PX, NAME_PX, GAP_PX, LABEL_PX = 74, 24, 16, 20


def radars(panels: pd.DataFrame, values: pd.DataFrame, *, axes: list[str], style: Style) -> Figure | None:
    """Draw a radar for each row of ``panels`` (``panel, name``) in the order given, four beside each other.

    ``values``: ``panel, axis, value, median`` (0-100, NaN = gap), ``hover``, perhaps ``asks``;
    ``axes`` are numbered from 1.
    """
    if panels.empty or len(axes) < 3 or values["value"].isna().all():
        return None
    grid = _Grid(len(panels), columns=2 if style.is_narrow else 4)
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    base = layout(style.tokens, height=grid.height, margin=(4, 4, 4, 4))
    for place, row in enumerate(records(panels)):
        key = "polar" if place == 0 else f"polar{place + 1}"
        own = values[values["panel"] == row.panel].set_index("axis").reindex(axes)
        base[key] = _polar(grid, place, len(axes), style)
        traces += [_median(own, key, style), _subject(own, key, style)]
        notes.append(_name(row.name, grid, place, style))
    return {"data": traces, "layout": {**base, "annotations": notes}}


class _Grid:
    """Where each small radar stands, in paper coordinates."""

    def __init__(self, count: int, *, columns: int) -> None:
        self.columns = min(columns, max(count, 1))
        self.lines = -(-count // self.columns)
        self.cell_px = NAME_PX + 2 * (RADIUS_PX + LABEL_PX) + GAP_PX
        self.height = self.lines * self.cell_px + 8

    def domain(self, place: int) -> dict[str, list[float]]:
        line, column = divmod(place, self.columns)
        inner = self.height - 8
        top = 1 - (line * self.cell_px + NAME_PX + LABEL_PX) / inner
        bottom = top - 2 * RADIUS_PX / inner
        return {
            "x": [column / self.columns + 0.02, (column + 1) / self.columns - 0.02],
            "y": [max(0, bottom), top],
        }

    def name_at(self, place: int) -> tuple[float, float]:
        line, column = divmod(place, self.columns)
        return (column + 0.5) / self.columns, 1 - line * self.cell_px / (self.height - 8)


def _polar(grid: _Grid, place: int, count: int, style: Style) -> dict[str, Any]:
    shape = polar(style.tokens, labels=[str(number) for number in range(1, count + 1)], font_size=12)
    angular = {**shape["angularaxis"], "ticklen": 3, "tickfont": {"size": 12, "color": style.tokens.ink_3}}
    return {**shape, "domain": grid.domain(place), "angularaxis": angular}


def _median(own: pd.DataFrame, key: str, style: Style) -> dict[str, Any]:
    around = ring(own, "median")
    line = {"color": style.tokens.ref, "width": 1.5, "dash": DASH}
    return {"type": "scatterpolar", "subplot": key, "r": around["r"], "theta": around["theta"], "mode": "lines",
            "line": line, "hoverinfo": "skip"}  # fmt: skip


def _subject(own: pd.DataFrame, key: str, style: Style) -> dict[str, Any]:
    return {
        "type": "scatterpolar",
        "subplot": key,
        **ring(own, "value"),
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": style.tokens.school, "width": 2.25},
        "marker": {"size": 5, "color": style.tokens.school},
        "hoverinfo": "text",
    }


def _name(name: str, grid: _Grid, place: int, style: Style) -> dict[str, Any]:
    x, y = grid.name_at(place)
    at: Where = {"xref": "paper", "yref": "paper", "x": x, "y": y, "yanchor": "top", "xanchor": "center"}
    return note(f"<b>{name}</b>", color=style.tokens.ink, size=13, **at)
