"""Counts in stacked bars: solid is done, hatched is open, and the open count stands outside."""

from __future__ import annotations

from typing import Any

import pandas as pd

from figures.parts import Where, asked, note, records, width_px, wrap
from figures.theme import Figure, Style, bare_axis, layout

ROW_PX = 44


def plan_stacks(plans: pd.DataFrame, *, style: Style) -> Figure | None:
    """Draw a bar for each row: ``label, done, open`` (schools) and ``hover``, in the order given."""
    if plans.empty or not (plans["done"] + plans["open"]).sum():
        return None
    tokens = style.tokens
    names = [wrap(label, width=14 if style.is_narrow else 20) for label in plans["label"]]
    left = max(80, max(width_px(name, size=14) for name in names) + 14)
    y = [-row for row in range(len(plans))]
    done = {"color": tokens.school, "line": {"color": tokens.surface, "width": 2}}
    waits = {"shape": "/", "fgcolor": tokens.attn, "bgcolor": tokens.attn_soft, "size": 7, "solidity": 0.12}
    open_ = {"color": tokens.attn_soft, "line": {"color": tokens.attn, "width": 1}, "pattern": waits}
    inside = [style.integer(count) if count else "" for count in plans["done"]]
    traces = [
        _bar(plans, "done", y, marker=done)
        | {"text": inside, "textposition": "inside", "insidetextanchor": "end", "textangle": 0}
        | {"textfont": {"size": 14, "color": tokens.on_accent}},
        _bar(plans, "open", y, marker=open_),
    ]
    top = float((plans["done"] + plans["open"]).max())
    base = layout(tokens, height=ROW_PX * len(plans) + 14, margin=(left, 30, 4, 6), barmode="stack", bargap=0.34)
    base |= {
        "xaxis": bare_axis(tokens, range=[0, top * 1.02]),
        "yaxis": bare_axis(tokens, range=[-len(plans) + 0.5, 0.5]),
        "annotations": _notes(plans, names, left=left, style=style),
    }
    return {"data": traces, "layout": base}


def _bar(plans: pd.DataFrame, name: str, y: list[int], *, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": y,
        "x": [int(count) or None for count in plans[name]],  # a bar of nothing would still draw its border
        "marker": marker,
        "hovertext": list(plans["hover"]),
        "hoverinfo": "text",
        **asked(plans, f"asks_{name}"),
    }


def _notes(plans: pd.DataFrame, names: list[list[str]], *, left: int, style: Style) -> list[dict[str, Any]]:
    notes = []
    for place, row in enumerate(records(plans)):
        label = "<br>".join(names[place])
        at: Where = {"xref": "paper", "x": 0, "xshift": 2 - left, "xanchor": "left", "align": "left", "y": -place}
        notes.append(note(label, color=style.tokens.ink, size=14, **at))
        if row.open:
            end: Where = {"x": int(row.done + row.open), "xshift": 4, "xanchor": "left", "y": -place}
            notes.append(note(f"<b>{style.integer(row.open)}</b>", color=style.tokens.attn, size=14, **end))
    return notes
