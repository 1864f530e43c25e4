"""Lessons missed by reason at each reporting point, and over them the marks of the journal and of outer works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, head, note, numbers, wrap
from figures.theme import Figure, Style, Tokens, axis, layout

REASONS = ("illness", "excused", "unexcused")
STRENGTHS = {"illness": 0.25, "excused": 0.55, "unexcused": 1.0}
MARKS_PX, GAP_PX, MISSED_PX, HEAD_PX, FOOT_PX = 84, 40, 110, 22, 26
HEADROOM = 1.18
LETTERS, LINE_PX = 9, 15


@dataclass(frozen=True)
class MissedWords:
    """Heads of the two parts, and what stands under the column of outer works."""

    marks: str
    missed: str
    external: str


@dataclass(frozen=True)
class External:
    """The share of «4» and «5» on the outer works of the year, with its words."""

    value_pct: float
    hover: str


def missed(rows: pd.DataFrame, *, words: MissedWords, external: External | None, style: Style) -> Figure | None:
    """Draw a bar for each reporting point, parted by reason, and the marks of the same points over them.

    ``rows``: ``tick, missed_illness_pct, missed_excused_pct, missed_unexcused_pct, journal_quality_pct, hover,
    marks_hover``; a point without lessons is a gap.
    """
    total = rows[[f"missed_{reason}_pct" for reason in REASONS]].sum(axis=1, min_count=1)
    if total.isna().all():
        return None
    places = list(range(len(rows)))
    bars = [_bars(rows, places, reason, style.tokens) for reason in REASONS]
    marks = [_journal(rows, places, style)] + ([_external(external, len(rows), style)] if external else [])
    notes = [*_totals(total, style), *_heads(words, style)]
    ticks = [*rows["tick"], words.external] if external else list(rows["tick"])
    base = _layout(ticks, top=float(total.max()), style=style)
    return {"data": [*bars, *marks], "layout": {**base, "annotations": notes}}


def reason_colour(reason: str, tokens: Tokens) -> str:
    """Give the colour of a reason: the less it is excused, the stronger."""
    return rgba(tokens.school, STRENGTHS[reason])


def _bars(rows: pd.DataFrame, places: list[int], reason: str, tokens: Tokens) -> dict[str, Any]:
    return {
        "type": "bar",
        "x": places,
        "y": numbers(rows[f"missed_{reason}_pct"]),
        "width": 0.5,
        "marker": {"color": reason_colour(reason, tokens), "line": {"color": tokens.surface, "width": 1}},
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
    }


def _journal(rows: pd.DataFrame, places: list[int], style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return {
        "type": "scatter",
        "x": places,
        "y": numbers(rows["journal_quality_pct"]),
        "yaxis": "y2",
        "mode": "lines+markers+text",
        "text": ["" if pd.isna(value) else style.integer(value) for value in rows["journal_quality_pct"]],
        "textposition": "top center",
        "textfont": {"size": 13, "color": tokens.ink},
        "cliponaxis": False,
        "line": {"color": tokens.ref, "width": 2},
        "marker": {"size": 8, "color": tokens.ref},
        "hovertext": list(rows["marks_hover"]),
        "hoverinfo": "text",
    }


def _external(external: External, place: int, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return {
        "type": "scatter",
        "x": [place],
        "y": [round(external.value_pct, 4)],
        "yaxis": "y2",
        "mode": "markers+text",
        "text": [f"<b>{style.integer(external.value_pct)}</b>"],
        "textposition": "top center",
        "textfont": {"size": 13, "color": tokens.school},
        "cliponaxis": False,
        "marker": {"size": 11, "symbol": "diamond", "color": tokens.school},
        "hovertext": [external.hover],
        "hoverinfo": "text",
    }


def _totals(total: pd.Series, style: Style) -> list[dict[str, Any]]:
    """Write the share of all missed lessons over each bar."""
    known = [(place, value) for place, value in enumerate(total) if not pd.isna(value)]
    at: Where = {"yanchor": "bottom", "yshift": 1}
    return [
        note(style.decimal(value), color=style.tokens.ink, x=place, y=float(value), **at) for place, value in known
    ]


def _heads(words: MissedWords, style: Style) -> list[dict[str, Any]]:
    bottom = MISSED_PX / (MARKS_PX + GAP_PX + MISSED_PX)
    left: Where = {"x": 0, "xanchor": "left", "yref": "paper", "yanchor": "bottom"}
    return [
        head(words.marks, style.tokens, y=1, yshift=6, **left),
        head(words.missed, style.tokens, y=bottom, yshift=6, **left),
    ]


def _layout(ticks: list[str], *, top: float, style: Style) -> dict[str, Any]:
    tokens, whole = style.tokens, MARKS_PX + GAP_PX + MISSED_PX
    quiet: Where = {"tickfont": {"size": 12, "color": tokens.ink_3}}
    below: Where = {"tickfont": {"size": 11 if style.is_narrow else 13}, "tickangle": 0}
    lines = [wrap(tick, width=LETTERS) if style.is_narrow else [tick] for tick in ticks]
    foot = FOOT_PX + LINE_PX * (max(map(len, lines)) - 1)
    places = list(range(len(ticks)))
    return layout(
        tokens,
        height=whole + HEAD_PX + foot,
        margin=(34, 8, HEAD_PX, foot),
        barmode="stack",
        xaxis=axis(
            tokens,
            **below,
            showgrid=False,
            range=[-0.5, len(ticks) - 0.5],
            tickvals=places,
            ticktext=["<br>".join(words) for words in lines],
        ),
        yaxis=axis(tokens, **quiet, domain=[0, MISSED_PX / whole], range=[0, max(top, 1) * HEADROOM], nticks=4),
        yaxis2=axis(
            tokens, **quiet, domain=[1 - MARKS_PX / whole, 1], range=[0, 100], tickvals=[0, 50, 100], anchor="x"
        ),
    )
