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
