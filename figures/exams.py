"""State exams, a row a year: the share below the minimum, those near above it, and all schools as a tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, decades, head, note, numbers, records, stepped, width_px, wrap
from figures.theme import Figure, Style, axis, bare_axis, layout

ROW_PX, YEAR_PX = 28, 52
# on a phone the name of an exam stands over its years
GAP, NARROW_GAP = 0.4, 0.9
COLUMNS_PX = {"minimum": 96, "below": 164, "territory": 250, "near": 330, "participants": 412}
NARROW_COLUMNS_PX = {"below": 44, "participants": 104}


@dataclass(frozen=True)
class ExamWords:
    """Heads of the columns at the right."""

    minimum: str
    below: str
    territory: str
    near: str
    participants: str


def exam_bars(exams: pd.DataFrame, *, words: ExamWords, style: Style) -> Figure | None:
    """Draw a row for each exam and year in the order given; a phone keeps the share and the participants.

    ``exams``: ``label`` (the exam, the same for all its years), ``year, not_passed_pct, not_passed_low_pct,
    not_passed_high_pct, near_minimum_pct, territory_not_passed_pct, is_above, hover, remark`` (in place of a
    bar) and a ``<name>_text`` for each of ``ExamWords``.
    """
    if exams.empty:
        return None
    y = stepped(exams["label"], gap=NARROW_GAP if style.is_narrow else GAP)
    names = [wrap(label, width=40 if style.is_narrow else 26) for label in exams["label"]]
    left = YEAR_PX if style.is_narrow else max(96, max(map(width_px, names)) + 14) + YEAR_PX
    base = _layout(exams, y, left, style)
    columns = NARROW_COLUMNS_PX if style.is_narrow else COLUMNS_PX
    placed = list(zip(records(exams), y, strict=True))
    firsts = ~exams["label"].duplicated()
    base["annotations"] = [
        *(_name(name, level, left, style) for name, level, first in zip(names, y, firsts, strict=True) if first),
        *(text for row, level in placed for text in _row_notes(row, level, columns, style)),
        *(
            head(getattr(words, name), style.tokens, **_column(at), y=_top(style) - 0.35)
            for name, at in columns.items()
        ),
    ]
    return {
        "data": [*_bars(exams, y, style), _interval(exams, y, style), _territory(exams, y, style)],
        "layout": base,
    }


def _layout(exams: pd.DataFrame, y: list[float], left: int, style: Style) -> dict[str, Any]:
    ends = exams["not_passed_pct"].fillna(0) + exams["near_minimum_pct"].fillna(0)
    most = decades([0, *exams["not_passed_high_pct"], *exams["territory_not_passed_pct"], *ends])[1]
    columns = NARROW_COLUMNS_PX if style.is_narrow else COLUMNS_PX
    return layout(
        style.tokens,
        height=round(ROW_PX * (_top(style) + 0.6 - y[-1])) + 30,
        margin=(left, max(columns.values()) + 4, 4, 26),
        barmode="stack",
        bargap=0.36,
        xaxis=axis(style.tokens, range=[0, most], nticks=4 if style.is_narrow else 6),
        yaxis=bare_axis(style.tokens, range=[y[-1] - 0.7, _top(style)]),
    )


def _bars(exams: pd.DataFrame, y: list[float], style: Style) -> list[dict[str, Any]]:
    tokens = style.tokens
    near = {"color": rgba(tokens.school, 0.22), "line": {"color": tokens.school, "width": 1}}
    bar = {"type": "bar", "orientation": "h", "y": y, "width": 0.6, "hovertext": list(exams["hover"])}
    shares = ((exams["not_passed_pct"], {"color": tokens.school}), (exams["near_minimum_pct"], near))
    # a bar of nothing would still draw its border
    return [
        {**bar, "x": [value or None for value in numbers(share)], "marker": marker, "hoverinfo": "text"}
        for share, marker in shares
    ]


def _interval(exams: pd.DataFrame, y: list[float], style: Style) -> dict[str, Any]:
    share = exams["not_passed_pct"]
    return {
        "type": "scatter",
        "x": numbers(share),
        "y": y,
        "mode": "markers",
        "marker": {"size": 1, "color": style.tokens.ink_2},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": numbers((exams["not_passed_high_pct"] - share).fillna(0)),
            "arrayminus": numbers((share - exams["not_passed_low_pct"]).fillna(0)),
            "thickness": 1.25,
            "width": 3,
            "color": style.tokens.ink_2,
        },
        "hoverinfo": "skip",
    }


def _territory(exams: pd.DataFrame, y: list[float], style: Style) -> dict[str, Any]:
    line = {"width": 2.5, "color": style.tokens.ref}
    return {
        "type": "scatter",
        "x": numbers(exams["territory_not_passed_pct"].where(exams["remark"] == "")),
        "y": y,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": "line-ns", "size": 18, "line": line},
        "hovertext": list(exams["hover"]),
        "hoverinfo": "text",
    }


def _name(name: list[str], y: float, left: int, style: Style) -> dict[str, Any]:
    at: Where = {"xref": "paper", "x": 0, "xshift": 2 - left, "xanchor": "left", "align": "left"}
    return note("<br>".join(name), color=style.tokens.ink, y=y + 0.85 * style.is_narrow, **at)


def _row_notes(row: Any, y: float, columns: dict[str, int], style: Style) -> list[dict[str, Any]]:
    tokens = style.tokens
    at: Where = {"xref": "paper", "x": 0, "xshift": -8, "xanchor": "right", "y": y}
    notes = [note(str(row.year), color=tokens.ink_2, **at)]
    if row.remark:
        notes.append(note(row.remark, color=tokens.ink_3, size=12, x=0, xshift=4, xanchor="left", y=y))
    for name, shift in columns.items():
        if text := getattr(row, f"{name}_text"):
            color = (tokens.attn if row.is_above else tokens.school) if name == "below" else tokens.ink_2
            notes.append(note(text, color=color, y=y, **_column(shift)))
    return notes


def _top(style: Style) -> float:
    return 2.2 if style.is_narrow else 1.3


def _column(shift: int) -> Where:
    return {"xref": "paper", "x": 1, "xshift": shift, "xanchor": "right"}
