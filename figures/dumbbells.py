"""Works of one year, a row each in grade order: the school with its interval, and all schools as a tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, asked, head, note, numbers, records, rule, stepped, width_px, wrap
from figures.theme import Figure, Style, axis, bare_axis, layout

ROW_PX, TWO_LINES_PX, GAP = 26, 36, 0.45
COLUMNS_PX, NARROW_COLUMNS_PX = (44, 92, 140), (38, 88)
PUBLISHED = {"region": "diamond-open", "country": "square-open"}


@dataclass(frozen=True)
class DumbbellWords:
    """Heads of the columns at the right, and what a suppressed row reads."""

    school: str
    difference: str
    participants: str
    hidden: str


def dumbbells(rows: pd.DataFrame, *, words: DumbbellWords, style: Style) -> Figure | None:
    """Draw a row for each work in the order given; a phone leaves out the differences.

    ``rows``: ``label, group, value_pct, low_pct, high_pct, territory_pct, difference_points, participants_text,
    is_suppressed, hover, territory_hover``; where published, ``region_pct, country_pct`` and ``_hover`` of both.
    """
    if rows.empty or (rows["value_pct"].isna().all() and not rows["is_suppressed"].any()):
        return None
    y = stepped(rows["group"], gap=GAP)
    names = [wrap(label, width=15 if style.is_narrow else 24) for label in rows["label"]]
    left = max(72, max(map(width_px, names)) + 14)
    placed = list(zip(records(rows), names, y, strict=True))
    base = _layout(y, left, any(len(name) > 1 for name in names), style)
    base["shapes"] = [shape for row, _, level in placed for shape in _track(row, level, style)]
    notes = [text for row, name, level in placed for text in _row_notes(row, name, level, (left, style))]
    hidden = [_hidden(words.hidden, level, style) for row, _, level in placed if row.is_suppressed]
    base["annotations"] = [*notes, *hidden, *_heads(words, style)]
    published = [_published(rows, y, name, style) for name in PUBLISHED if f"{name}_pct" in rows]
    return {"data": [_all_schools(rows, y, style), *published, _school(rows, y, style)], "layout": base}


def _layout(y: list[float], left: int, has_two_lines: bool, style: Style) -> dict[str, Any]:
    row_px = TWO_LINES_PX if has_two_lines else ROW_PX
    columns = NARROW_COLUMNS_PX if style.is_narrow else COLUMNS_PX
    ticks = [0, 50, 100] if style.is_narrow else [0, 25, 50, 75, 100]
    return layout(
        style.tokens,
        height=round(row_px * (1.9 - y[-1])) + 30,
        margin=(left, columns[-1] + 4, 4, 26),
        xaxis=axis(style.tokens, range=[0, 100], tickvals=ticks),
        yaxis=bare_axis(style.tokens, range=[y[-1] - 0.7, 1.2]),
    )


def _track(row: Any, y: float, style: Style) -> list[dict[str, Any]]:
    """Join the school with all schools, so that the distance is what the eye meets first."""
    if pd.isna(row.value_pct) or pd.isna(row.territory_pct):
        return []
    ends = (float(row.territory_pct), float(row.value_pct))
    return [rule(ends, (y, y), color=style.tokens.band, width=6, layer="below")]


def _all_schools(rows: pd.DataFrame, y: list[float], style: Style) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": numbers(rows["territory_pct"]),
        "y": y,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": "line-ns", "size": 13, "line": {"width": 2, "color": style.tokens.ref}},
        "hovertext": list(rows["territory_hover"]),
        "hoverinfo": "text",
        **asked(rows, "territory_asks"),
    }


def _published(rows: pd.DataFrame, y: list[float], name: str, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return {
        "type": "scatter",
        "x": numbers(rows[f"{name}_pct"]),
        "y": y,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": PUBLISHED[name], "size": 8, "line": {"width": 1.5}, "color": tokens.ref},
        "hovertext": list(rows[f"{name}_hover"]),
        "hoverinfo": "text",
        **asked(rows, f"{name}_asks"),
    }


def _school(rows: pd.DataFrame, y: list[float], style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return {
        "type": "scatter",
        "x": numbers(rows["value_pct"]),
        "y": y,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"size": 10, "color": tokens.school, "line": {"width": 1.5, "color": tokens.surface}},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": numbers((rows["high_pct"] - rows["value_pct"]).fillna(0)),
            "arrayminus": numbers((rows["value_pct"] - rows["low_pct"]).fillna(0)),
            "thickness": 1.25,
            "width": 0,
            "color": rgba(tokens.school, 0.6),
        },
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
        **asked(rows),
    }


def _row_notes(row: Any, name: list[str], y: float, place: tuple[int, Style]) -> list[dict[str, Any]]:
    left, style = place
    tokens = style.tokens
    at: Where = {"xref": "paper", "y": y}
    label: Where = {"x": 0, "xshift": 2 - left, "xanchor": "left", "align": "left"}
    notes = [note("<br>".join(name), color=tokens.ink, **at, **label)]
    texts = [("" if pd.isna(row.value_pct) else f"<b>{style.integer(row.value_pct)}</b>", tokens.school, 14)]
    if not style.is_narrow:
        points = "" if pd.isna(row.difference_points) else style.signed(row.difference_points)
        texts.append((points, tokens.ink_2, 14))
    texts.append((row.participants_text, tokens.ink_3, 13))
    for (text, color, size), shift in zip(texts, _columns(style), strict=True):
        if text:
            notes.append(note(text, color=color, size=size, **at, x=1, xshift=shift, xanchor="right"))
    return notes


def _columns(style: Style) -> tuple[int, ...]:
    return NARROW_COLUMNS_PX if style.is_narrow else COLUMNS_PX


def _hidden(text: str, y: float, style: Style) -> dict[str, Any]:
    return note(text, color=style.tokens.ink_3, size=12, x=0, xshift=4, y=y, xanchor="left")


def _heads(words: DumbbellWords, style: Style) -> list[dict[str, Any]]:
    texts = [words.school, words.participants]
    if not style.is_narrow:
        texts.insert(1, words.difference)
    return [
        head(text, style.tokens, x=1, xshift=shift, xanchor="right", y=0.85)
        for text, shift in zip(texts, _columns(style), strict=True)
    ]
