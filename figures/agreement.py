"""Lowered, confirmed, raised: one bar a work in grade order, or one a district; numbers inside, n at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import text_on
from figures.parts import Where, head, note, numbers, records, stepped, width_px, wrap
from figures.theme import Figure, Style, bare_axis, layout

ROW_PX, TWO_LINES_PX, HEAD_PX, GAP = 25, 36, 26, 0.4
NUMBER_FITS_PCT, NARROW_FITS_PCT = 3.5, 12.0


@dataclass(frozen=True)
class AgreementWords:
    """Heads of the three parts and of the column with the number of participants."""

    lowered: str
    confirmed: str
    raised: str
    participants: str


def agreement_bars(rows: pd.DataFrame, *, words: AgreementWords, style: Style) -> Figure | None:
    """Draw a bar for each row in the order given, a little space where ``group`` changes.

    The heads of the parts do not fit on a phone: there a legend stands above.

    ``rows``: ``label, group, lowered_pct, confirmed_pct, raised_pct, count_text, note`` (what stands
    instead of a bar that may not be shown), ``is_selected, href, hover``.
    """
    if rows.empty or rows["lowered_pct"].isna().all():
        return None
    tokens, y = style.tokens, stepped(rows["group"], gap=GAP)
    names = [wrap(label, width=15 if style.is_narrow else 26) for label in rows["label"]]
    row_px = TWO_LINES_PX if any(len(name) > 1 for name in names) else ROW_PX
    left = max(72, max(map(width_px, names)) + 20)
    parts = {"lowered_pct": tokens.lower, "confirmed_pct": tokens.same, "raised_pct": tokens.raise_}
    traces = [_bar(rows, name, y, color=color, style=style) for name, color in parts.items()]
    placed = zip(records(rows), names, y, strict=True)
    notes = [text for row, name, level in placed for text in _row_notes(row, name, level, (left, style))]
    height = round(row_px * (0.95 - y[-1])) + HEAD_PX + 8
    base = layout(tokens, height=height, margin=(left, 58, 4, 4), barmode="stack", bargap=0.22)
    base |= {
        "xaxis": bare_axis(tokens, range=[0, 100]),
        "yaxis": bare_axis(tokens, range=[y[-1] - 0.55, 0.4 + HEAD_PX / row_px]),
        "annotations": [*notes, *_heads(words, style)],
    }
    return {"data": traces, "layout": base}


def _bar(rows: pd.DataFrame, name: str, y: list[float], *, color: str, style: Style) -> dict[str, Any]:
    shares = numbers(rows[name])
    fits = NARROW_FITS_PCT if style.is_narrow else NUMBER_FITS_PCT
    return {
        "type": "bar",
        "orientation": "h",
        "y": y,
        "x": [share or 0 for share in shares],
        "width": 0.78,
        "marker": {"color": color, "line": {"color": style.tokens.surface, "width": 1.5}},
        "text": [style.integer(share) if share and share >= fits else "" for share in shares],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 13, "color": text_on(color)},
        "customdata": list(rows["href"]),
        "meta": name,
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
    }


def _row_notes(row: Any, name: list[str], y: float, place: tuple[int, Style]) -> list[dict[str, Any]]:
    left, style = place
    tokens = style.tokens
    text = "<br>".join(name)
    at: Where = {"xref": "paper", "y": y}
    notes = [
        note(
            f"<b>{text}</b>" if row.is_selected else text,
            color=tokens.ink,
            **at,
            x=0,
            xshift=2 - left,
            xanchor="left",
            align="left",
        ),
        note(row.count_text, color=tokens.ink_2, **at, x=1, xshift=54, xanchor="right"),
    ]
    if pd.isna(row.lowered_pct):
        notes.append(note(row.note, color=tokens.ink_3, size=12, x=0, xshift=2, y=y, xanchor="left"))
    return notes


def _heads(words: AgreementWords, style: Style) -> list[dict[str, Any]]:
    at: Where = {"y": 0.4, "yshift": HEAD_PX // 2}
    last = head(words.participants, style.tokens, x=1, xshift=54, xanchor="right", **at)
    if style.is_narrow:
        return [last]
    columns = ((words.lowered, 0, "left"), (words.confirmed, 50, "center"), (words.raised, 100, "right"))
    return [
        *(note(text, color=style.tokens.ink_2, x=x, xanchor=anchor, **at) for text, x, anchor in columns),
        last,
    ]
