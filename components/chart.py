"""A chart: a plotly dict made by ``figures/`` with the one configuration of the product."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

CONFIG: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}


def chart_id(name: str) -> dict[str, str]:
    """Give the id of a chart; a click on a point whose ``customdata`` is an address follows it."""
    return {"type": "chart", "name": name}


def chart(figure: dict[str, Any], *, name: str, label: str, height: int | None = None) -> html.Div:
    """Wrap a figure, as high as its layout says; ``label`` tells in words what it shows to who cannot see it."""
    pixels = height or figure["layout"]["height"]
    graph = dcc.Graph(
        figure=figure, id=chart_id(name), config=CONFIG, style={"height": f"{pixels}px"}, responsive=True
    )
    spoken: dict[str, Any] = {"aria-label": label}
    return html.Div(graph, className="chart", role="img", **spoken)
