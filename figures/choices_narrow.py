"""The direction board on a phone: the name above its bar, so that both have the whole width."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.parts import Where, asked, note, records, wrap
from figures.theme import Figure, Style, bare_axis, layout

BAR_PX, LINE_PX, GAP_PX, NAME_LETTERS = 22, 18, 14, 38


def narrow_board(rows: pd.DataFrame, *, style: Style) -> Figure:
    """Draw ``position, label, schools, text, hover`` in their order; y counts pixels."""
    names = [wrap(f"{row.position}. {row.label}", width=NAME_LETTERS) for row in records(rows)]
    heights = [BAR_PX + GAP_PX + LINE_PX * len(name) for name in names]
    levels = [-sum(heights[: row + 1]) + (BAR_PX + GAP_PX) // 2 for row in range(len(heights))]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": levels,
        "x": [int(count) for count in rows["schools"]],
        "width": BAR_PX,
        "marker": {"color": style.tokens.school},
        "hovertext": list(rows["hover"]),
        "hoverinfo": "text",
        **asked(rows),
    }
    placed = zip(records(rows), names, levels, strict=True)
    notes = [text for row, name, y in placed for text in _notes(row, name, y, style)]
    base = layout(style.tokens, height=sum(heights) + 8, margin=(4, 4, 4, 4), annotations=notes)
    base["xaxis"] = bare_axis(style.tokens, range=[0, float(rows["schools"].max()) * 1.4])
    base["yaxis"] = bare_axis(style.tokens, range=[-sum(heights), 0])
    return {"data": [bars], "layout": base}


def _notes(row: Any, name: list[str], y: int, style: Style) -> list[dict[str, Any]]:
    above: Where = {"x": 0, "y": y + BAR_PX // 2, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    end: Where = {"x": int(row.schools), "y": y, "xanchor": "left", "xshift": 6}
    return [
        note("<br>".join(name), color=style.tokens.ink, size=14, borderpad=0, xshift=-2, **above),
        note(row.text, color=style.tokens.ink, size=14, **end),
    ]
