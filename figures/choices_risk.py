"""The third column of the direction board: how many schools have the risk, how many of them answer it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.parts import Where, note, numbers, records
from figures.theme import CLEAR, Style, bare_axis


def risk_column(
    rows: pd.DataFrame, risks: pd.DataFrame, span: tuple[float, float], style: Style
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Outline how many schools have the risk, fill how many of them chose the direction."""
    tokens = style.tokens
    known = risks.set_index("direction").reindex(rows["direction"])
    bar: Where = {"type": "bar", "orientation": "h", "xaxis": "x3", "width": 0.52, "hoverinfo": "skip"}
    bar["y"] = [-row for row in range(len(rows))]
    outline = {"color": CLEAR, "line": {"color": tokens.control, "width": 1.25}}
    traces = [
        bar | {"x": numbers(known["measured"]), "marker": outline},
        bar | {"x": numbers(known["chosen"]), "marker": {"color": tokens.school}},
    ]
    at: Where = {"xref": "x3", "xanchor": "left", "xshift": 6}
    notes = [
        note(
            row.text,
            color=tokens.attn if row.is_attention else tokens.ink,
            size=14,
            **at,
            x=row.measured,
            y=-place,
        )
        for place, row in enumerate(records(known))
        if not pd.isna(row.measured)
    ]
    return traces, notes, bare_axis(tokens, domain=list(span), range=[0, float(known["measured"].max()) * 1.4])
