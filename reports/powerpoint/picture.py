"""Which picture is drawn by what."""

from __future__ import annotations

from domain.slide import Bars, Grid, Lines, Numbers, Picture, Radar, Scatter
from reports.powerpoint.bars import draw_bars
from reports.powerpoint.chart import Canvas
from reports.powerpoint.grid import draw_grid
from reports.powerpoint.lines import draw_lines
from reports.powerpoint.numbers import draw_numbers
from reports.powerpoint.radar import draw_radar
from reports.powerpoint.scatter import draw_scatter


def is_drawn(picture: Picture | None) -> bool:
    """Tell whether there is anything to draw; a chart without categories or points is none."""
    match picture:
        case Radar(axes=categories, series=series) | Bars(categories=categories, series=series):
            return bool(categories and series)
        case Lines(categories=categories, series=series):
            return bool(categories and series)
        case Scatter(groups=groups, curves=curves):
            return any(group.dots for group in groups) or any(curve.xs for curve in curves)
        case Grid(heads=heads, rows=rows):
            return bool(heads and rows)
        case Numbers(items=items):
            return bool(items)
    return False


def draw(canvas: Canvas, picture: Picture) -> None:
    """Draw a picture as what PowerPoint itself can edit."""
    match picture:
        case Radar():
            draw_radar(canvas, picture)
        case Scatter():
            draw_scatter(canvas, picture)
        case Bars():
            draw_bars(canvas, picture)
        case Lines():
            draw_lines(canvas, picture)
        case Grid():
            draw_grid(canvas, picture)
        case Numbers():
            draw_numbers(canvas, picture)
