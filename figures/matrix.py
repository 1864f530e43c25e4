"""Journal mark by assessment mark: how many pupils, and which share of all; the diagonal is framed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from figures.colour import scale, shade, text_on
from figures.parts import box, note, records
from figures.theme import CLEAR, Figure, Style, axis, axis_title, layout

FULL_PCT = 30.0
MARKS = (2, 3, 4, 5)


@dataclass(frozen=True)
class MatrixWords:
    """Names of both sides, and what a suppressed cell reads."""

    journal: str
    assessment: str
    hidden: str


def mark_matrix(cells: pd.DataFrame, *, words: MatrixWords, style: Style) -> Figure | None:
    """Draw 4 x 4 cells ``journal_mark, assessment_mark, pupils, share_pct, is_suppressed``, perhaps ``asks``."""
    if cells.empty or not (cells["pupils"].fillna(0).sum() or cells["is_suppressed"].any()):
        return None
    tokens = style.tokens
    shares = cells.assign(share_pct=cells["share_pct"].fillna(0)).pivot_table(
        index="journal_mark", columns="assessment_mark", values="share_pct", fill_value=0
    )
    z = shares.reindex(index=list(MARKS), columns=list(MARKS), fill_value=0)
    heat = {
        "type": "heatmap",
        "z": [[round(float(share), 2) for share in row] for row in z.to_numpy()],
        "x": [0, 1, 2, 3],
        "y": [0, 1, 2, 3],
        "colorscale": scale(tokens),
        "zmin": 0,
        "zmax": FULL_PCT,
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hoverinfo": "none",
        **_asked(cells),
    }
    framed = [
        box((at - 0.5, at + 0.5), (at - 0.5, at + 0.5), line={"color": tokens.ink, "width": 2}) for at in range(4)
    ]
    texts = [_cell(row, words.hidden, style) for row in records(cells)]
    base = layout(tokens, height=336, margin=(64, 8, 46, 6), shapes=framed, annotations=texts)
    return {"data": [heat], "layout": {**base, **_axes(words, style)}}


def _asked(cells: pd.DataFrame) -> dict[str, list[list[str]]]:
    if "asks" not in cells:
        return {}
    told = cells.set_index(["journal_mark", "assessment_mark"])["asks"]
    return {"customdata": [[told.get((journal, mark), "") for mark in MARKS] for journal in MARKS]}


def _cell(row: Any, hidden: str, style: Style) -> dict[str, Any]:
    share = 0.0 if pd.isna(row.share_pct) else float(row.share_pct)
    if row.is_suppressed:
        text = hidden
    elif not row.pupils:
        text = "0"
    else:
        text = f"<b>{style.integer(row.pupils)}</b><br>{style.decimal(share)}\u00a0%"
    color = text_on(shade(style.tokens, share / FULL_PCT))
    where = {"x": MARKS.index(int(row.assessment_mark)), "y": MARKS.index(int(row.journal_mark))}
    return note(text, color=color, size=14, **where)


def _axes(words: MatrixWords, style: Style) -> dict[str, Any]:
    tokens = style.tokens
    both = {
        "tickvals": [0, 1, 2, 3],
        "ticktext": [f"«{mark}»" for mark in MARKS],
        "tickfont": {"size": 14, "color": tokens.ink},
        "showgrid": False,
        "tickcolor": CLEAR,
    }
    return {
        "xaxis": axis(tokens, **both, side="top", title=axis_title(tokens, words.assessment)),
        "yaxis": axis(tokens, **both, autorange="reversed", title=axis_title(tokens, words.journal)),
    }
