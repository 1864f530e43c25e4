"""One measure by reporting point, a small chart a school, one scale: the school's line, the territory dashed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.parts import Where, asked, decades, note, numbers
from figures.theme import DASH, Figure, Style, axis, layout

PANEL_PX, GAP_PX, HEAD_PX, FOOT_PX = 120, 72, 34, 34


@dataclass(frozen=True)
class _Place:
    """Where a small chart stands, in paper coordinates, and the scale that all share."""

    key: str
    left: float
    top: float
    width: float
    height: float
    bounds: tuple[int, int]
    has_ticks: bool


def by_point(rows: pd.DataFrame, *, hidden_text: str, style: Style) -> Figure | None:
    """Draw a panel for each ``panel`` in the order given, three or four beside each other, on a phone two.

    ``rows``: ``panel, point`` (number of the point in time, the same for all), ``tick`` (its name), ``value_pct,
    territory_pct`` (NaN = gap), ``is_suppressed, hover, territory_hover``.
    """
    if rows.empty or rows["value_pct"].isna().all():
        return None
    groups = [(str(name), group.sort_values("point")) for name, group in rows.groupby("panel", sort=False)]
    columns = 2 if style.is_narrow else min(4, max(3, len(groups)))
    lines = -(-len(groups) // columns)
    total = lines * PANEL_PX + (lines - 1) * GAP_PX
    bounds = decades([*rows["value_pct"], *rows["territory_pct"]], step=5, least=10)
    base = layout(style.tokens, height=total + HEAD_PX + FOOT_PX, margin=(34, 30, HEAD_PX, FOOT_PX))
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for number, (name, group) in enumerate(groups):
        place = _place(number, columns=columns, total=total, bounds=bounds)
        base |= _axes(group, place, style)
        traces += [_line(group, place.key, style, own=False), _line(group, place.key, style, own=True)]
        notes += _notes(group, name, place, style=style, hidden=hidden_text)
    return {"data": traces, "layout": {**base, "annotations": notes}}


def _place(number: int, *, columns: int, total: int, bounds: tuple[int, int]) -> _Place:
    line, column = divmod(number, columns)
    width = 1 / columns - (0.1 if columns == 2 else 0.04)
    top, height = 1 - line * (PANEL_PX + GAP_PX) / total, PANEL_PX / total
    return _Place(
        "" if number == 0 else str(number + 1), column / columns, top, width, height, bounds, column == 0
    )


def _axes(group: pd.DataFrame, place: _Place, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    quiet: Where = {"tickfont": {"size": 12, "color": tokens.ink_3}}
    points = [int(point) for point in group["point"]]
    return {
        f"xaxis{place.key}": axis(
            tokens,
            **quiet,
            domain=[place.left, place.left + place.width],
            anchor=f"y{place.key}",
            showgrid=False,
            range=[min(points) - 0.3, max(points) + 0.7],
            tickvals=points,
            ticktext=list(group["tick"]),
        ),
        f"yaxis{place.key}": axis(
            tokens,
            **quiet,
            domain=[max(0.0, place.top - place.height), place.top],
            anchor=f"x{place.key}",
            range=list(place.bounds),
            nticks=4,
            showticklabels=place.has_ticks,
        ),
    }


def _line(group: pd.DataFrame, key: str, style: Style, *, own: bool) -> dict[str, Any]:
    tokens = style.tokens
    value, hover = ("value_pct", "hover") if own else ("territory_pct", "territory_hover")
    asks = "asks" if own else "territory_asks"
    line = {"color": tokens.school, "width": 2.5} if own else {"color": tokens.ref, "width": 1.75, "dash": DASH}
    return {
        "type": "scatter",
        "xaxis": f"x{key}",
        "yaxis": f"y{key}",
        "x": [int(point) for point in group["point"]],
        "y": numbers(group[value]),
        "mode": "lines+markers" if own else "lines",
        "connectgaps": False,
        "cliponaxis": False,
        "line": line,
        "marker": {"size": 7, "color": tokens.school},
        "hovertext": list(group[hover]),
        "hoverinfo": "text",
        **asked(group, asks),
    }


def _notes(group: pd.DataFrame, name: str, place: _Place, *, style: Style, hidden: str) -> list[dict[str, Any]]:
    """Name the panel, write the last value of the school, and «hidden» where a point is suppressed."""
    top: Where = {"xref": "paper", "yref": "paper", "x": place.left, "y": place.top}
    notes = [
        note(f"<b>{name}</b>", color=style.tokens.ink, **top, yanchor="bottom", xanchor="left", yshift=6),
    ]
    here: Where = {"xref": f"x{place.key}", "yref": f"y{place.key}"}
    known = group[group["value_pct"].notna()]
    if len(known):
        last = known.iloc[-1]
        text = f"<b>{style.decimal(last['value_pct'])}</b>"
        at: Where = {
            **here,
            "x": int(last["point"]),
            "y": float(last["value_pct"]),
            "xanchor": "left",
            "xshift": 8,
        }
        notes.append(note(text, color=style.tokens.school, size=14, **at))
    for point in group.loc[group["is_suppressed"].astype(bool), "point"]:
        low: Where = {**here, "x": int(point), "y": place.bounds[0], "yanchor": "bottom"}
        notes.append(note(hidden, color=style.tokens.ink_3, size=12, **low))
    return notes
