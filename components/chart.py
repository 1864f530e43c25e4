"""A chart: a plotly dict made by ``figures/`` with the one configuration of the product."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

CONFIG: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}


def chart_id(name: str) -> dict[str, str]:
    """Give the id of a chart; a click on a point whose ``customdata`` is an address follows it."""
    return {"type": "chart", "name": name}


def chart(figure: dict[str, Any], *, name: str, height: int, label: str) -> html.Div:
    """Wrap a figure; ``label`` says in words what it shows, for readers who cannot see it."""
    graph = dcc.Graph(
        figure=figure, id=chart_id(name), config=CONFIG, style={"height": f"{height}px"}, responsive=True
    )
    spoken: dict[str, Any] = {"aria-label": label}
    return html.Div(graph, className="chart", role="img", **spoken)
