"""One measure by year, a small chart a work, one scale: the school with its interval, the territory dashed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.colour import rgba
from figures.parts import Where, asked, ids, note, numbers, wrap
from figures.theme import DASH, Figure, Style, axis, layout

PANEL_PX, LOW_PANEL_PX, GAP_PX, HEAD_PX, LINE_PX, FOOT_PX = 170, 120, 96, 46, 16, 52
NOTE_LETTERS = 20


def by_year(results: pd.DataFrame, *, hidden_text: str, count_text: str, style: Style) -> Figure | None:
    """Draw a panel for each ``panel`` in the order given, three or four, on a phone two beside each other.

    ``results``: ``panel, panel_note`` (its second line), ``year, value_pct, low_pct, high_pct, territory_pct,
    participants_text, is_suppressed, hover, territory_hover, series``: a line joins only years of one series;
    ``count_text`` stands before the numbers of participants.
    """
    if results.empty or (results["value_pct"].isna().all() and not results["is_suppressed"].any()):
        return None
    groups = [(str(name), rows) for (name, _), rows in results.groupby(["panel", "panel_note"], sort=False)]
    columns = 2 if style.is_narrow else min(4, max(3, len(groups)))
    lines = -(-len(groups) // columns)
    head = HEAD_PX + LINE_PX * max(len(wrap(note, width=NOTE_LETTERS)) - 1 for note in results["panel_note"])
    scale = _Scale(results, columns=columns, lines=lines)
    base = layout(style.tokens, height=head + FOOT_PX + scale.total, margin=(30, 26, head, FOOT_PX))
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for place, (name, rows) in enumerate(groups):
        key = "" if place == 0 else str(place + 1)
        base |= _axes(key, scale, place=place, style=style)
        traces += [_territory(rows, key, style), _school(rows, key, style)]
        notes += _notes(rows.sort_values("year"), name, key, style=style, left_top=scale.corner(place))
        notes += _counts(rows, scale, place=place, style=style, texts=(hidden_text, count_text, key))
    return {"data": traces, "layout": {**base, "annotations": notes}}


class _Scale:
    """Where each small chart stands, and the one scale they share."""

    def __init__(self, results: pd.DataFrame, *, columns: int, lines: int) -> None:
        high = results[["value_pct", "high_pct", "territory_pct"]].max().max()
        self.top = 80 if pd.isna(high) or high <= 80 else 100
        self.years = (int(results["year"].min()), int(results["year"].max()))
        self.columns = columns
        self.gap = 0.14 if columns == 2 else 0.05
        self.width = (1 - self.gap * (columns - 1)) / columns
        self.panel_px = PANEL_PX if lines == 1 else LOW_PANEL_PX
        self.total = lines * self.panel_px + (lines - 1) * GAP_PX

    def corner(self, place: int) -> tuple[float, float]:
        """Give the left top corner of a panel in paper coordinates."""
        line, column = divmod(place, self.columns)
        return column * (self.width + self.gap), 1 - line * (self.panel_px + GAP_PX) / self.total

    @property
    def height(self) -> float:
        """How high a panel is in paper coordinates."""
        return self.panel_px / self.total


def _axes(key: str, scale: _Scale, *, place: int, style: Style) -> dict[str, Any]:
    tokens, (left, top) = style.tokens, scale.corner(place)
    quiet: Where = {"tickfont": {"size": 12, "color": tokens.ink_3}}
    first, last = scale.years
    years = [year for year in range(first, last + 1) if last - first < 3 or (last - year) % 2 == 0]
    ticks = list(range(0, scale.top + 1, 20))
    return {
        f"xaxis{key}": axis(
            tokens,
            **quiet,
            domain=[left, left + scale.width],
            anchor=f"y{key}",
            range=[first - 0.4, last + max(0.7, (last - first) * 0.25)],
            tickvals=years,
            ticktext=[str(year) for year in years],
            showgrid=False,
        ),
        f"yaxis{key}": axis(
            tokens,
            **quiet,
            domain=[max(0.0, top - scale.height), top],
            anchor=f"x{key}",
            range=[0, scale.top],
            tickvals=ticks,
            showticklabels=place % scale.columns == 0,
        ),
    }


def _apart(rows: pd.DataFrame, values: list[Any]) -> list[Any]:
    """Put a gap between neighbours that are not of one series, so that no line joins them."""
    apart: list[Any] = values[:1]
    for is_joined, value in zip(_joined(rows), values[1:], strict=True):
        apart += [value] if is_joined else [None, value]
    return apart


def _joined(rows: pd.DataFrame) -> list[bool]:
    """Tell of each year but the first whether it is of the same series as the one before."""
    series = list(rows["series"])
    return [isinstance(after, str) and before == after for before, after in zip(series, series[1:], strict=False)]


def _territory(rows: pd.DataFrame, key: str, style: Style) -> dict[str, Any]:
    known = rows[rows["territory_pct"].notna()]
    return {
        "type": "scatter",
        "xaxis": f"x{key}",
        "yaxis": f"y{key}",
        "x": _apart(known, ids(known["year"])),
        "y": _apart(known, numbers(known["territory_pct"])),
        "mode": "lines" if any(_joined(known)) else "markers",
        "line": {"color": style.tokens.ref, "width": 1.75, "dash": DASH},
        "marker": {"symbol": "line-ew-open", "size": 14, "color": style.tokens.ref, "line": {"width": 2}},
        "hovertext": _apart(known, list(known["territory_hover"])),
        "hoverinfo": "text",
        **{name: _apart(known, told) for name, told in asked(known, "territory_asks").items()},
    }


def _school(rows: pd.DataFrame, key: str, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    return {
        "type": "scatter",
        "xaxis": f"x{key}",
        "yaxis": f"y{key}",
        "x": _apart(rows, ids(rows["year"])),
        "y": _apart(rows, numbers(rows["value_pct"])),
        "mode": "lines+markers",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": tokens.school, "width": 2.5},
        "marker": {"size": 7, "color": tokens.school},
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": _apart(rows, numbers((rows["high_pct"] - rows["value_pct"]).fillna(0))),
            "arrayminus": _apart(rows, numbers((rows["value_pct"] - rows["low_pct"]).fillna(0))),
            "thickness": 1.25,
            "width": 0,
            "color": rgba(tokens.school, 0.45),
        },
        "hovertext": _apart(rows, list(rows["hover"])),
        "hoverinfo": "text",
        **{name: _apart(rows, told) for name, told in asked(rows).items()},
    }


def _notes(
    rows: pd.DataFrame, name: str, key: str, *, style: Style, left_top: tuple[float, float]
) -> list[dict[str, Any]]:
    """Name the panel and label both ends, pushed apart where they would touch."""
    left, top = left_top
    title: Where = {"xref": "paper", "yref": "paper", "x": left, "y": top, "yanchor": "bottom", "yshift": 6}
    second = "<br>".join(wrap(rows["panel_note"].iloc[0], width=NOTE_LETTERS))
    quiet = f'<span style="color:{style.tokens.ink_3};font-size:12px">{second}</span>'
    text = f"<b>{name}</b><br>{quiet}"
    notes = [note(text, color=style.tokens.ink, **title, xanchor="left", align="left")]
    last = rows.iloc[-1]
    own, other = last["value_pct"], last["territory_pct"]
    shift = 8 if abs(own - other) < 9 else 0
    up = 1 if own > other else -1
    where: Where = {"xref": f"x{key}", "yref": f"y{key}", "x": int(last["year"]), "xanchor": "left", "xshift": 10}
    if not pd.isna(own):
        text = f"<b>{style.integer(own)}</b>"
        notes.append(note(text, color=style.tokens.school, size=14, **where, y=float(own), yshift=up * shift))
    if not pd.isna(other):
        where |= {"y": float(other), "yshift": -up * shift}
        notes.append(note(style.integer(other), color=style.tokens.ink_2, **where))
    return notes


def _counts(
    rows: pd.DataFrame, scale: _Scale, *, place: int, style: Style, texts: tuple[str, str, str]
) -> list[dict[str, Any]]:
    """Write n under the years, and «hidden» where a year is suppressed."""
    hidden, count, key = texts
    left, top = scale.corner(place)
    below: Where = {
        "xref": "paper",
        "yref": "paper",
        "x": left,
        "y": max(0.0, top - scale.height),
        "yanchor": "top",
    }
    line = f"{count} " + " · ".join(rows["participants_text"])
    notes = [note(line, color=style.tokens.ink_3, size=12, **below, yshift=-27, xanchor="left")]
    for year in rows.loc[rows["is_suppressed"].astype(bool), "year"]:
        where: Where = {"xref": f"x{key}", "yref": f"y{key}", "x": int(year), "y": 8}
        notes.append(note(hidden, color=style.tokens.ink_3, size=12, **where))
    return notes
