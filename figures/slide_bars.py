"""The bars of a slide: a row for each category, its name over or beside its bars, values at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.slide import Bars, Role, Series
from figures.slide_bar_texts import UNDER_OVER, ended, gathered, names_of, stacked
from figures.slide_parts import (
    BESIDE_PX,
    LETTER_PX,
    LINE_PX,
    LOOKS,
    NAMES,
    WIDE_PX,
    above,
    broken,
    intervals,
    known,
    letters,
    rounded,
    stage,
    stage_axis,
    text_px,
)
from figures.theme import Figure

BESIDE_LETTERS, WIDE_LETTERS, OVER_LETTERS, GAP_PX, BAR_PX = 24, 34, 48, 14, 30
BETWEEN_LETTERS = 2
LEAST_HEIGHT_PX = 380  # what two lines of a title, two of a subtitle and a legend leave
TEXT_APART_PX, LEAST_BARS, ROW = 20, 5, 0.8


@dataclass(frozen=True)
class _Rows:
    """How the rows of a picture are shared out: ``parts`` bars under one another in each."""

    picture: Bars
    is_wide: bool

    @property
    def count(self) -> int:
        return len(self.picture.categories)

    @property
    def parts(self) -> int:
        return 1 if self.picture.is_stacked else len(self.picture.series)

    @property
    def is_over(self) -> bool:
        """Few names stand over their bars, which leaves the bars the whole width."""
        return not self.is_wide and self.count * (LINE_PX + BAR_PX * self.parts) <= LEAST_HEIGHT_PX

    @property
    def is_dense(self) -> bool:
        """Several bars of a row are too thin for a text at each."""
        return self.parts > 1 and LEAST_HEIGHT_PX / self.count * self.height < TEXT_APART_PX

    @property
    def height(self) -> float:
        return (1 - UNDER_OVER if self.is_over else ROW) / self.parts

    @property
    def names(self) -> list[list[str]]:
        width = OVER_LETTERS if self.is_over else WIDE_LETTERS if self.is_wide else BESIDE_LETTERS
        return [broken(name, width=width) for name in self.picture.categories]

    def middles(self, number: int) -> list[float]:
        """Place the bars of a series: all on one height where they are stacked, else under one another."""
        first = 0.5 - UNDER_OVER if self.is_over else ROW / 2
        down = self.height * (0.5 if self.picture.is_stacked else number + 0.5)
        return [round(first - down - row, 3) for row in range(self.count)]


def bars_figure(picture: Bars, *, is_wide: bool) -> Figure | None:
    """Draw the first category on top; stacked bars carry their values inside, where there is room."""
    if not picture.categories or not any(known(series.values) for series in picture.series):
        return None
    rows, most = _Rows(picture, is_wide), picture.most or _longest(picture)
    left = 0 if rows.is_over else max(map(text_px, rows.names)) + GAP_PX
    right = _right(rows)
    px = ((WIDE_PX if is_wide else BESIDE_PX) - left - right) / most
    traces, notes = _drawn(rows, px)
    unit = [] if _tell_unit(picture) else [above(picture.unit, left=left)]
    notes += names_of(rows.names, is_over=rows.is_over, left=left) + unit
    margin = (left, right, LINE_PX + 24 if unit else 8, 8)
    quiet = {"showticklabels": False, "ticks": "", "showgrid": False}
    zero = {"zeroline": True, "zerolinecolor": NAMES.line, "zerolinewidth": 2}
    least = -(-LEAST_BARS // rows.parts)
    axes = {
        "xaxis": stage_axis(range=[0, most], **zero, **quiet),
        "yaxis": stage_axis(range=[0.52 - max(least, rows.count), 0.52], **quiet),
    }
    return {"data": traces, "layout": stage(margin, barmode="overlay", annotations=notes, **axes)}


def _drawn(rows: _Rows, px: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw the bars with their values; ``px`` is how wide a unit is."""
    traces, notes = [], gathered(rows.picture) if rows.is_dense else []
    base = [0.0] * rows.count
    for number, series in enumerate(rows.picture.series):
        y = rows.middles(number)
        traces.append(_bar(series, y, width=rows.height * 0.94, base=base if rows.picture.is_stacked else None))
        if rows.picture.is_stacked:
            notes += stacked(series, y, base, px)
        elif not rows.is_dense:
            notes += ended(series, y)
        base = [start + (value or 0) for start, value in zip(base, series.values, strict=True)]
    return traces, notes


def _right(rows: _Rows) -> int:
    """Leave room for the longest value behind a bar."""
    series = rows.picture.series
    if rows.picture.is_stacked and all(one.role is not Role.OPEN for one in series):
        return 20
    longest = max((letters(text) for one in series for text in one.texts), default=0)
    if rows.is_dense:
        longest = longest * rows.parts + BETWEEN_LETTERS * (rows.parts - 1)
    return round(longest * LETTER_PX) + 16


def _tell_unit(picture: Bars) -> bool:
    """Tell whether the values name their unit themselves, or there is none."""
    texts = [text for series in picture.series for text in series.texts if text]
    return not picture.unit or (bool(texts) and all(picture.unit in text for text in texts))


def _longest(picture: Bars) -> float:
    rows = zip(*(series.values for series in picture.series), strict=True)
    measure = sum if picture.is_stacked else max
    highs = [value for series in picture.series for value in known(series.highs)]
    return float(max([measure([value or 0 for value in row]) for row in rows] + highs)) or 1.0


def _bar(series: Series, y: list[float], *, width: float, base: list[float] | None) -> dict[str, Any]:
    look = LOOKS[series.role]
    marker: dict[str, Any] = {"color": look.colour, "line": {"color": NAMES.surface, "width": 2}}
    if series.role is Role.OPEN:
        hatch = {"shape": "/", "fgcolor": NAMES.attn, "bgcolor": NAMES.attn_soft, "size": 12, "solidity": 0.15}
        marker = {"color": NAMES.attn_soft, "line": {"color": NAMES.attn, "width": 2}, "pattern": hatch}
    drawn = [value or None for value in rounded(series.values)]  # a bar of nothing would still draw its border
    bar = {"type": "bar", "orientation": "h", "x": drawn, "y": y, "width": round(width, 3), "marker": marker}
    interval = intervals(series, thickness=3, width=6, color=NAMES.ink_2)
    return bar | ({"base": rounded(base)} if base else {}) | ({"error_x": interval} if interval else {})
