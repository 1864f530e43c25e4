"""Panels under each other in one column of the grid."""

from __future__ import annotations

from typing import Any

from dash import html


def pile(*panels: Any) -> html.Div:
    """Pile panels, so that a high one does not leave its neighbour of the other column empty."""
    return html.Div([one for one in panels if one is not None], className="pile")
