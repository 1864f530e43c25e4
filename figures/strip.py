"""Schools as points along one scale, a row a district in fixed order, with the median and the middle half."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, box, decades, head, note, numbers, records, rule, width_px, wrap
from figures.theme import Figure, Style, axis, bare_axis, layout

ROW_PX, LINE_PX = 46, 18
LANES = (0.0, 0.19, -0.19, 0.36, -0.36)


def district_strip(
    schools: pd.DataFrame, districts: pd.DataFrame, *, median_text: str, style: Style
) -> Figure | None:
    """Draw a hollow point for each school with a figure; a click follows its ``href``.

    ``schools``: ``district_id, value_pct, href, hover``; ``districts`` in fixed order:
    ``district_id, district, note, median_pct, q1_pct, q3_pct``; ``note`` is the quiet line below a name.
    """
    shown = schools[schools["value_pct"].notna()]
    if shown.empty:
        return None
    low, high = decades(shown["value_pct"])
    rows = records(districts)
    shapes = [shape for place, row in enumerate(rows) for shape in _middle(row, -place, style)]
    names = [wrap(row.district, width=13 if style.is_narrow else 26) for row in rows]
    left = max(96, max(width_px([*name, row.note], size=14) for name, row in zip(names, rows, strict=True)) + 16)
    notes = [
        text for place, row in enumerate(rows) for text in _row_notes(row, names[place], -place, (left, style))
    ]
    notes.append(head(median_text, style.tokens, x=1, xshift=50, xanchor="right", y=0.72))
    own = shown["district_id"]
    traces = [_points(shown[own == row.district_id], -place, high - low, style) for place, row in enumerate(rows)]
    row_px = max(ROW_PX, LINE_PX * max(len(name) + 1 for name in names) + 6)
    base = _layout((low, high), len(rows), row_px, style) | {"shapes": shapes, "annotations": notes}
    base["margin"]["l"] = left
    return {"data": traces, "layout": base}


def _points(schools: pd.DataFrame, y: int, span: float, style: Style) -> dict[str, Any]:
    ordered = schools.sort_values("value_pct", kind="stable")
    values = [float(value) for value in ordered["value_pct"]]
    return {
        "type": "scatter",
        "x": numbers(values),
        "y": [y + lane for lane in _lanes(values, apart=span * (0.035 if style.is_narrow else 0.02))],
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "size": 8,
            "opacity": 1,
            "color": rgba(style.tokens.surface, 0.6),
            "line": {"width": 1.5, "color": style.tokens.school},
        },
        "customdata": list(ordered["href"]),
        "hovertext": list(ordered["hover"]),
        "hoverinfo": "text",
    }


def _lanes(ordered: list[float], *, apart: float) -> list[float]:
    """Put points that would cover each other on lanes beside the row's middle."""
    last = [-1000.0] * len(LANES)
    lanes = []
    for value in ordered:
        lane = next((place for place, seen in enumerate(last) if value - seen > apart), last.index(min(last)))
        last[lane] = value
        lanes.append(LANES[lane])
    return lanes


def _middle(row: Any, y: int, style: Style) -> list[dict[str, Any]]:
    tokens = style.tokens
    if pd.isna(row.median_pct):
        return []
    median = float(row.median_pct)
    line = rule((median, median), (y - 0.34, y + 0.34), color=tokens.ref, width=2.5)
    if pd.isna(row.q1_pct):
        return [line]
    return [
        box((float(row.q1_pct), float(row.q3_pct)), (y - 0.26, y + 0.26), fill=tokens.band, layer="below"),
        line,
    ]


def _row_notes(row: Any, name: list[str], y: int, place: tuple[int, Style]) -> list[dict[str, Any]]:
    left, style = place
    tokens = style.tokens
    lines = [*name, f'<span style="color:{tokens.ink_3};font-size:12px">{row.note}</span>']
    where: Where = {"xref": "paper", "y": y}
    notes = [
        note(
            "<br>".join(lines),
            color=tokens.ink,
            size=14,
            **where,
            x=0,
            xshift=2 - left,
            xanchor="left",
            align="left",
        )
    ]
    if not pd.isna(row.median_pct):
        text = f"<b>{style.integer(row.median_pct)}</b>"
        notes.append(note(text, color=tokens.ink, size=14, **where, x=1, xshift=46, xanchor="right"))
    return notes


def _layout(bounds: tuple[int, int], rows: int, row_px: int, style: Style) -> dict[str, Any]:
    low, high = bounds
    edge = (high - low) * 0.02
    step = 20 if style.is_narrow and high - low > 50 else 10
    ticks = list(range(-(-low // step) * step, high + 1, step))
    return layout(
        style.tokens,
        height=row_px * rows + 58,
        margin=(96, 54, 10, 26),
        xaxis=axis(style.tokens, range=[low - edge, high + edge], tickvals=ticks),
        yaxis=bare_axis(style.tokens, range=[-rows + 0.45, 0.85]),
    )
