"""The texts of a slide's bars: names over or beside them, values behind, inside, or together at the end."""

from __future__ import annotations

from typing import Any

from domain.slide import Bars, Role, Series
from figures.slide_parts import LETTER_PX, LOOKS, NAMES, at, caption, known, letters, safe

UNDER_OVER = 0.42  # the share of a row that a name over its bars takes


def names_of(names: list[list[str]], *, is_over: bool, left: int) -> list[dict[str, Any]]:
    """Write the names of categories over their bars, or in a column beside them."""
    where = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left", "xshift": -left}
    rise = 0.5 - UNDER_OVER / 2 if is_over else 0
    return [caption("<br>".join(lines), y=rise - row, **where) for row, lines in enumerate(names)]


def ended(series: Series, y: list[float]) -> list[dict[str, Any]]:
    """Write values behind the ends of bars, and of their intervals."""
    notes = []
    for place, value in enumerate(series.values):
        text, mark = safe(at(series.texts, place)), at(series.marked, place)
        if not text:
            continue
        end = max(known([value or 0.0, at(series.highs, place, None)]))
        color = NAMES.attn if mark else NAMES.ink_3 if value is None else NAMES.ink
        words = f"{mark}\u2009{text}" if mark else text
        where = {"x": round(end, 2), "y": y[place], "xanchor": "left", "xshift": 8}
        notes.append(caption(f"<b>{words}</b>" if value is not None else words, color=color, **where))
    return notes


def gathered(picture: Bars) -> list[dict[str, Any]]:
    """Write the values of a row behind its longest bar, each in its colour, where bars are too thin for them."""
    notes = []
    for row in range(len(picture.categories)):
        ends = [at(values, row, None) for series in picture.series for values in (series.values, series.highs)]
        texts = [(at(series.texts, row), LOOKS[series.role].colour) for series in picture.series]
        words = " · ".join(f'<span style="color:{colour}">{safe(text)}</span>' for text, colour in texts if text)
        where = {"y": -row, "xanchor": "left", "xshift": 8}
        notes.append(caption(f"<b>{words}</b>", x=round(max(known(ends), default=0.0), 2), **where))
    return notes


def stacked(series: Series, y: list[float], base: list[float], px: float) -> list[dict[str, Any]]:
    """Write values inside their parts; what is open and hatched has its value behind the bar."""
    notes = []
    for place, value in enumerate(series.values):
        text = safe(at(series.texts, place))
        is_open = series.role is Role.OPEN
        if not value or not text or (not is_open and value * px < letters(text) * LETTER_PX + 6):
            continue
        x = base[place] + (value if is_open else value / 2)
        where = {"xanchor": "left", "xshift": 8} if is_open else {}
        notes.append(caption(f"<b>{text}</b>", x=round(x, 2), y=y[place], color=LOOKS[series.role].on, **where))
    return notes
