"""Dots of a school over the middle half of all schools, a row an axis, sorted by difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.parts import Where, asked, box, head, ids, note, numbers, records, rule, wrap
from figures.radar import is_numbered, school_look
from figures.theme import Figure, Style, axis, bare_axis, layout

ROW_PX, LINE_PX, NAME_LETTERS = 44, 17, 36
BAND_PX, MEDIAN_PX = 6, 9


@dataclass(frozen=True)
class DotWords:
    """Heads of the two columns at the right: the school's position and its difference from the median."""

    school: str
    difference: str


def dots(
    axes: pd.DataFrame, values: pd.DataFrame, *, is_high_first: bool, words: DotWords, style: Style
) -> Figure | None:
    """Draw one row an axis, the least favourable difference on top, missing last; y counts pixels.

    Columns as for ``radar``, and ``axes.full_label, axes.number`` (1 for the first axis).
    """
    if axes.empty or values["position"].isna().all():
        return None
    schools = list(dict.fromkeys(ids(values["school_id"])))[:3]
    rows = _sorted(axes.merge(values[values["school_id"] == schools[0]], on="axis", how="left"), is_high_first)
    names = [_name(row, is_numbered(len(axes), style)) for row in records(rows)]
    levels = _levels(names)
    placed = list(zip(records(rows), names, levels, strict=True))
    shapes = [shape for row, _, y in placed for shape in _row_shapes(row, y, style)]
    notes = [text for row, name, y in placed for text in [_label(name, y, style), *_row_notes(row, y, style)]]
    own = {
        school: values[values["school_id"] == school].set_index("axis").reindex(rows["axis"]) for school in schools
    }
    traces = [_points(own[school], levels, place=place, style=style) for place, school in enumerate(schools)][::-1]
    return {"data": traces, "layout": _layout(levels[-1], shapes, notes + _heads(words, rows, style), style)}


def _name(row: Any, has_number: bool) -> list[str]:
    return wrap(f"{row.number}.\u00a0{row.full_label}" if has_number else row.full_label, width=NAME_LETTERS)


def _levels(names: list[list[str]]) -> list[int]:
    """Place the rows downwards; a name of two lines takes one line more."""
    heights = [ROW_PX + LINE_PX * (len(name) - 1) for name in names]
    return [-sum(heights[: row + 1]) for row in range(len(heights))]


def _sorted(rows: pd.DataFrame, is_high_first: bool) -> pd.DataFrame:
    return rows.sort_values("difference", ascending=not is_high_first, na_position="last", kind="stable")


def _points(own: pd.DataFrame, levels: list[int], *, place: int, style: Style) -> dict[str, Any]:
    look = school_look(style.tokens, place)
    return {
        "type": "scatter",
        "x": numbers(own["position"]),
        "y": levels,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "size": 12 if place == 0 else 9,
            "opacity": 1,
            "symbol": look["symbol"],
            "color": look["color"],
            "line": {"color": style.tokens.surface, "width": 1.5},
        },
        "hovertext": [text if isinstance(text, str) else "" for text in own["hover"]],
        "hoverinfo": "text",
        **asked(own),
    }


def _row_shapes(row: Any, y: int, style: Style) -> list[dict[str, Any]]:
    tokens = style.tokens
    shapes = [rule((0, 100), (y, y), color=tokens.grid, width=2, layer="below")]
    if not pd.isna(row.q1):
        middle = (float(row.q1), float(row.q3))
        shapes.append(box(middle, (y - BAND_PX, y + BAND_PX), fill=tokens.band, layer="below"))
        median = float(row.median)
        shapes.append(
            rule((median, median), (y - MEDIAN_PX, y + MEDIAN_PX), color=tokens.ref, width=2, layer="below")
        )
    return shapes


def _label(name: list[str], y: int, style: Style) -> dict[str, Any]:
    at: Where = {"x": 0, "xshift": -2, "y": y + MEDIAN_PX, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return note("<br>".join(name), color=style.tokens.ink, borderpad=0, **at)


def _row_notes(row: Any, y: int, style: Style) -> list[dict[str, Any]]:
    tokens, is_missing = style.tokens, pd.isna(row.position)
    left: Where = {"x": 0, "xanchor": "left", "borderpad": 2}
    right: Where = {"xref": "paper", "x": 1, "xanchor": "right", "y": y}
    notes = []
    if is_missing:
        text = row.value_text if isinstance(row.value_text, str) else ""
        notes.append(note(text, color=tokens.ink_3, size=12, **left, xshift=-3, y=y, bgcolor=tokens.surface))
        return [*notes, note("–", color=tokens.ink, size=14, **right, xshift=40)]
    own = f"<b>{style.integer(row.position)}</b>"
    notes.append(note(own, color=tokens.ink, size=14, **right, xshift=40))
    if not pd.isna(row.difference):
        color = tokens.attn if row.is_below_q1 else tokens.ink_2
        notes.append(note(style.signed(row.difference), color=color, size=14, **right, xshift=86))
    return notes


def _heads(words: DotWords, rows: pd.DataFrame, style: Style) -> list[dict[str, Any]]:
    where: Where = {"x": 1, "xanchor": "right", "y": -8}
    heads = [head(words.school, style.tokens, **where, xshift=40)]
    if rows["difference"].notna().any():
        heads.append(head(words.difference, style.tokens, **where, xshift=90))
    return heads


def _layout(lowest: int, shapes: list[Any], notes: list[Any], style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return layout(
        tokens,
        height=-lowest + 48,
        margin=(6, 92, 6, 24),
        xaxis=axis(tokens, range=[0, 100], tickvals=[0, 25, 50, 75, 100], showgrid=False),
        yaxis=bare_axis(tokens, range=[lowest - 18, 0]),
        shapes=shapes,
        annotations=notes,
    )
