"""Small pieces that charts are put together from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from figures.theme import CLEAR, Tokens, spokes

LETTER_PX = 7.2
Where = dict[str, Any]


def numbers(values: Iterable[Any]) -> list[float | None]:
    """Turn a column into JSON numbers: NaN becomes a gap."""
    return [None if pd.isna(value) else round(float(value), 4) for value in values]


def ids(values: Iterable[Any]) -> list[int]:
    """Turn a column of keys into plain integers."""
    return [int(value) for value in values]


def records(frame: pd.DataFrame) -> list[Any]:
    """Give the rows as objects with a column each."""
    return list(frame.itertuples(index=False))


def asked(rows: pd.DataFrame, column: str = "asks") -> dict[str, list[str]]:
    """Let each point say which figure it shows, where the frame has that column; a blank says none."""
    if column not in rows:
        return {}
    return {"customdata": [text if isinstance(text, str) else "" for text in rows[column]]}


def note(text: str, *, color: str, size: int = 13, **where: Any) -> dict[str, Any]:
    """Write a text into a chart at a place."""
    return {"text": text, "showarrow": False, "font": {"size": size, "color": color}, **where}


def rule(
    x: tuple[float, float], y: tuple[float, float], *, color: str, width: float, **more: Any
) -> dict[str, Any]:
    """Draw a straight line between two corners."""
    return {
        "type": "line",
        "x0": x[0],
        "x1": x[1],
        "y0": y[0],
        "y1": y[1],
        "line": {"color": color, "width": width},
        **more,
    }


def box(x: tuple[float, float], y: tuple[float, float], *, fill: str = CLEAR, **more: Any) -> dict[str, Any]:
    """Draw a rectangle between two corners; without ``line`` it has no border."""
    return {
        "type": "rect",
        "x0": x[0],
        "x1": x[1],
        "y0": y[0],
        "y1": y[1],
        "fillcolor": fill,
        "line": {"width": 0},
        **more,
    }


def head(text: str, tokens: Tokens, **where: Any) -> dict[str, Any]:
    """Write the quiet head of a column in paper coordinates, since an axis range would cut it."""
    return note(text, color=tokens.ink_3, size=12, **{"xref": "paper", **where})


def wrap(text: str, *, width: int) -> list[str]:
    """Break a text into lines at blanks, never inside a word or at a no-break space."""
    glued = text.replace("\u00a0", "\ue000")
    lines = textwrap.wrap(glued, width=width, break_long_words=False, break_on_hyphens=False)
    return [line.replace("\ue000", "\u00a0") for line in lines]


def width_px(lines: Iterable[str], *, size: int = 13) -> int:
    """Estimate how wide the widest line is; a Cyrillic letter of Plex Sans takes about 0.55 of the type size."""
    return round(max((len(line) for line in lines), default=0) * LETTER_PX * size / 13)


def decades(values: Iterable[Any], *, step: int = 10, least: int = 30) -> tuple[int, int]:
    """Give the bounds at whole steps inside 0-100 that hold all values and are not too close."""
    known = [float(value) for value in values if not pd.isna(value)] or [0.0, 100.0]
    low, high = int(min(known) // step) * step, -int(-max(known) // step) * step
    while high - low < least:
        low, high = max(0, low - step), min(100, high + step)
    return max(0, low), min(100, high)


def stepped(groups: pd.Series[Any], *, gap: float) -> list[float]:
    """Place rows downwards from 0, a little apart where the group changes."""
    changes = (groups != groups.shift()).cumsum() - 1
    return [round(-(row + gap * int(change)), 2) for row, change in enumerate(changes)]


def ring_runs(is_known: Sequence[bool]) -> list[list[int]]:
    """Split a ring of axes at its gaps; a ring without gaps is one run that ends where it began."""
    count = len(is_known)
    if all(is_known):
        return [[*range(count), 0]] if count else []
    start = is_known.index(False)
    runs: list[list[int]] = [[]]
    for index in ((start + step) % count for step in range(count)):
        if is_known[index]:
            runs[-1].append(index)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def ring(rows: pd.DataFrame, column: str, *, hover: str = "hover") -> dict[str, list[Any]]:
    """Follow the known values of a radar, a row an axis, with a gap after each run: what a trace needs of them."""
    values = numbers(rows[column])
    told: dict[str, list[Any]] = {
        "r": values,
        "theta": spokes(len(rows)),
        "hovertext": list(rows[hover]),
        **asked(rows),
    }
    runs = ring_runs([value is not None for value in values])
    return {
        name: [each for run in runs for each in [*(of[place] for place in run), None]][:-1]
        for name, of in told.items()
    }
