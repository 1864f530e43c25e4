"""A chart: a plotly dict made by ``figures/`` with the one configuration of the product."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from dash import dcc, html

from components.table import key_names, records
from domain.codes import Figure, key_of

CONFIG: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}


def chart_id(name: str) -> dict[str, str]:
    """Give the id of a chart; a click on a point whose ``customdata`` is an address follows it."""
    return {"type": "chart", "name": name}


def chart(
    figure: dict[str, Any], *, name: str, label: str, height: int | None = None, fills: bool = False
) -> html.Div:
    """Wrap a figure, as high as its layout says; ``label`` tells in words what it shows to who cannot see it.

    One that ``fills`` grows with its panel where the neighbour of the row is higher.
    """
    pixels = f"{height or figure['layout']['height']}px"
    drawn = {**figure, "layout": without(figure["layout"], "height")} if fills else figure
    size = {"height": "100%" if fills else pixels}
    graph = dcc.Graph(figure=drawn, id=chart_id(name), config=CONFIG, style=size, responsive=True)
    spoken: dict[str, Any] = {"aria-label": label}
    frame = {"className": "chart fills", "style": {"minHeight": pixels}} if fills else {"className": "chart"}
    return html.Div(graph, role="img", **frame, **spoken)


def asking(figure: dict[str, Any] | None, asks: str) -> Any:
    """Let points be asked «Откуда цифра?» without naming each: ``asks`` is frame and column.

    The address of a school tells the row, else the place of the point does: it is that of its row in the table
    of the panel. Points of other charts name their figures themselves (``asks_of``).
    """
    return figure and {**figure, "layout": {**figure["layout"], "meta": {"asks": asks}}}


def asks_of(rows: pd.DataFrame, frame: str, column: str, *, by: Sequence[str] = ()) -> list[str]:
    """Name the figure of each row for a chart's points; ``rows`` is the whole frame, so that its key holds."""
    names = by or key_names(rows)
    return [Figure(frame, column, key_of(row, names)).write() for row in records(rows)]


def without(layout: dict[str, Any], name: str) -> dict[str, Any]:
    """Give a layout without one of its keys; plotly then takes it from the page."""
    return {key: value for key, value in layout.items() if key != name}
