"""The bars of a slide: a row for each category, its name over or beside its bars, values at their ends."""

from __future__ import annotations

from typing import Any

from domain.slide import Bars, Role, Series
from figures.slide_parts import (
    BESIDE_PX,
    LETTER_PX,
    LINE_PX,
    LOOKS,
    NAMES,
    WIDE_PX,
    above,
    at,
    broken,
    caption,
    intervals,
    known,
    letters,
    rounded,
    safe,
    stage,
    stage_axis,
    text_px,
)
from figures.theme import Figure

BESIDE_LETTERS, WIDE_LETTERS, GAP_PX, BAR_PX = 24, 34, 14, 30
LEAST_HEIGHT_PX, TEXT_APART_PX, LEAST_ROWS = (
    380,
    20,
    5,
)  # under two lines of a title, two of a subtitle and a legend
UNDER_OVER, ROW = 0.42, 0.8  # shares of a row: the name over its bars, the bars where the name stands beside


def bars_figure(picture: Bars, *, is_wide: bool) -> Figure | None:
    """Draw the first category on top; stacked bars carry their values inside, where there is room."""
    values = [value for series in picture.series for value in known(series.values)]
    if not picture.categories or not values:
        return None
    bars = 1 if picture.is_stacked else len(picture.series)
    is_over = not is_wide and len(picture.categories) * (LINE_PX + BAR_PX * bars) <= LEAST_HEIGHT_PX
    height = (1 - UNDER_OVER if is_over else ROW) / bars
    is_dense = bars > 1 and LEAST_HEIGHT_PX / len(picture.categories) * height < TEXT_APART_PX
    width = WIDE_LETTERS if is_wide else BESIDE_LETTERS
    names = [broken(name, width=48 if is_over else width) for name in picture.categories]
    left = 0 if is_over else max(map(text_px, names)) + GAP_PX
    most = picture.most or _longest(picture)
    ends = max((letters(text) for series in picture.series for text in series.texts), default=0)
    ends *= bars if is_dense else 1
    right = 20 if picture.is_stacked and not _open(picture) else round(ends * LETTER_PX) + 16
    px = ((WIDE_PX if is_wide else BESIDE_PX) - left - right) / most
    traces, notes = [], _names(names, is_over=is_over, left=left)
    base = [0.0] * len(picture.categories)
    for number, series in enumerate(picture.series):
        y = [_middle(row, number, picture, is_over=is_over) for row in range(len(picture.categories))]
        traces.append(_bar(series, y, width=height * 0.94, base=base if picture.is_stacked else None))
        if picture.is_stacked:
            notes += _stacked(series, y, base, px)
        elif not is_dense:
            notes += _ended(series, y)
        base = [start + (value or 0) for start, value in zip(base, series.values, strict=True)]
    axes = {
        "xaxis": stage_axis(range=[0, most], zeroline=True, zerolinecolor=NAMES.line, zerolinewidth=2,
                            showticklabels=False, ticks="", showgrid=False),
        "yaxis": stage_axis(showgrid=False, showticklabels=False, ticks="", range=[0.52 - max(-(-LEAST_ROWS // bars), len(picture.categories)), 0.52]),
    }  # fmt: skip
    notes += _gathered(picture) if is_dense and not picture.is_stacked else []
    top = [] if _tell_unit(picture) else [above(picture.unit, left=left)]
    margin = (left, right, LINE_PX + 24 if top else 8, 8)
    return {"data": traces, "layout": stage(margin, barmode="overlay", annotations=notes + top, **axes)}


def _tell_unit(picture: Bars) -> bool:
    """Tell whether the values name their unit themselves, or there is none."""
    return all(picture.unit in text for series in picture.series for text in series.texts if text)


def _open(picture: Bars) -> bool:
    return any(series.role is Role.OPEN for series in picture.series)


def _longest(picture: Bars) -> float:
    rows = zip(*(series.values for series in picture.series), strict=True)
    measure = sum if picture.is_stacked else max
    highs = [value for series in picture.series for value in known(series.highs)]
    return float(max([measure([value or 0 for value in row]) for row in rows] + highs)) or 1.0


def _middle(row: int, number: int, picture: Bars, *, is_over: bool) -> float:
    """Place a bar in its row: all on one height where they are stacked, else under one another."""
    share = 1 - UNDER_OVER if is_over else ROW
    top = -row + (0.5 - UNDER_OVER if is_over else ROW / 2)
    parts = 1 if picture.is_stacked else len(picture.series)
    return round(top - share * (0.5 if picture.is_stacked else number + 0.5) / parts, 3)


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


def _names(names: list[list[str]], *, is_over: bool, left: int) -> list[dict[str, Any]]:
    """Write the names of categories over their bars, or in a column beside them."""
    where = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left", "xshift": -left}
    rise = 0.5 - UNDER_OVER / 2 if is_over else 0
    return [caption("<br>".join(lines), y=rise - row, **where) for row, lines in enumerate(names)]


def _ended(series: Series, y: list[float]) -> list[dict[str, Any]]:
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


def _gathered(picture: Bars) -> list[dict[str, Any]]:
    """Write the values of a row behind its longest bar, each in its colour, where bars are too thin for them."""
    notes = []
    for row in range(len(picture.categories)):
        ends = [at(values, row, None) for series in picture.series for values in (series.values, series.highs)]
        texts = [(at(series.texts, row), LOOKS[series.role].colour) for series in picture.series]
        words = " · ".join(f'<span style="color:{colour}">{safe(text)}</span>' for text, colour in texts if text)
        where = {"y": -row, "xanchor": "left", "xshift": 8}
        notes.append(caption(f"<b>{words}</b>", x=round(max(known(ends), default=0.0), 2), **where))
    return notes


def _stacked(series: Series, y: list[float], base: list[float], px: float) -> list[dict[str, Any]]:
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
