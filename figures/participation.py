"""People who took part over those enrolled, a bar a grade, the modes apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, asked, box, head, note, records, stepped, width_px
from figures.theme import Figure, Style, bare_axis, layout

ROW_PX, GAP, HEAD_PX = 40, 0.7, 30
COLUMNS_PX, NARROW_COLUMNS_PX = (70, 136), (58, 108)


@dataclass(frozen=True)
class PeopleWords:
    """Heads of the columns at the right."""

    people: str
    share: str


def people_bars(rows: pd.DataFrame, *, words: PeopleWords, style: Style) -> Figure | None:
    """Draw ``label, group, is_trial, took_part, enrolled, people_text, share_text, hover`` in the order given.

    ``group`` keeps the modes apart; a trial is hatched. Rows without people are hidden ones: text, no bar.
    """
    if rows.empty or not rows["took_part"].fillna(0).sum():
        return None
    y = stepped(rows["group"], gap=GAP)
    left = max(64, width_px(rows["label"], size=14) + 18)
    columns = NARROW_COLUMNS_PX if style.is_narrow else COLUMNS_PX
    placed = list(zip(records(rows), y, strict=True))
    notes = [text for row, level in placed for text in _notes(row, level, (left, columns), style)]
    base = layout(
        style.tokens,
        height=round(ROW_PX * (1 - y[-1])) + HEAD_PX,
        margin=(left, columns[-1] + 4, HEAD_PX, 4),
        bargap=0.4,
    )
    base |= {
        "xaxis": bare_axis(style.tokens, range=[0, 1.01 * float(rows[["took_part", "enrolled"]].max().max())]),
        "yaxis": bare_axis(style.tokens, range=[y[-1] - 0.5, 0.5]),
        "shapes": [_enrolled(row, level, style) for row, level in placed if not pd.isna(row.enrolled)],
        "annotations": [*notes, *_heads(words, columns, style)],
    }
    return {"data": [_bars(rows, y, style)], "layout": base}


def _bars(rows: pd.DataFrame, y: list[float], style: Style) -> dict[str, Any]:
    tokens = style.tokens
    light = rgba(tokens.school, 0.22)
    fills = [light if trial else tokens.school for trial in rows["is_trial"]]
    return {
        "type": "bar",
        "orientation": "h",
        "y": y,
        "x": [None if pd.isna(people) else int(people) for people in rows["took_part"]],
        "width": 0.5,
        "marker": {"color": fills, "line": {"width": 1, "color": tokens.school}},
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
        **asked(rows),
    }


def _enrolled(row: Any, y: float, style: Style) -> dict[str, Any]:
    return box((0.0, float(row.enrolled)), (y - 0.37, y + 0.37), fill=style.tokens.band, layer="below")


def _notes(row: Any, y: float, place: tuple[int, tuple[int, ...]], style: Style) -> list[dict[str, Any]]:
    left, columns = place
    at: Where = {"xref": "paper", "y": y}
    name: Where = {"x": 0, "xshift": 2 - left, "xanchor": "left"}
    texts = [(f"<b>{row.people_text}</b>", style.tokens.ink), (row.share_text, style.tokens.ink_2)]
    right: Where = {"x": 1, "xanchor": "right"}
    return [
        note(row.label, color=style.tokens.ink, size=14, **at, **name),
        *(
            note(text, color=color, size=14, **at, **right, xshift=shift)
            for (text, color), shift in zip(texts, columns, strict=True)
            if text
        ),
    ]


def _heads(words: PeopleWords, columns: tuple[int, ...], style: Style) -> list[dict[str, Any]]:
    where: Where = {"x": 1, "xanchor": "right", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 4}
    texts = (words.people, words.share)
    return [head(text, style.tokens, **where, xshift=shift) for text, shift in zip(texts, columns, strict=True)]
