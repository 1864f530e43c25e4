"""The picture of a slide as a chart in the type and with the weight that a hall needs."""

from __future__ import annotations

from domain.slide import Bars, Lines, Picture, Radar, Role, Scatter
from figures.slide_bars import bars_figure
from figures.slide_lines import lines_figure
from figures.slide_parts import LOOKS
from figures.slide_radar import radar_figure
from figures.slide_scatter import scatter_figure
from figures.theme import Figure

BAND = (Role.BAND_LOW, Role.BAND_HIGH)


def slide_figure(picture: Picture, *, is_wide: bool = False) -> Figure | None:
    """Give the chart with names of colours; None for a table, key figures, and where there is nothing to draw."""
    if isinstance(picture, Radar):
        return radar_figure(picture, is_wide=is_wide)
    if isinstance(picture, Scatter):
        return scatter_figure(picture, is_wide=is_wide)
    if isinstance(picture, Bars):
        return bars_figure(picture, is_wide=is_wide)
    return lines_figure(picture, is_wide=is_wide) if isinstance(picture, Lines) else None


def slide_legend(picture: Picture, *, band: str) -> list[tuple[str, str, str]]:
    """Tell the shape, the colour and the name of what a chart draws; a single kind needs no legend.

    ``band`` is the name of the middle half, which two series bound.
    """
    if isinstance(picture, Radar):
        lines = [(_line(one.role), one.role, one.name) for one in reversed(picture.series) if one.role not in BAND]
        rings = [("area", Role.BAND_LOW, band)] if any(one.role in BAND for one in picture.series) else []
        found = lines + rings
    elif isinstance(picture, Scatter):
        found = [(LOOKS[group.role].symbol, group.role, group.name) for group in picture.groups if group.dots]
        told = {one.role for one in picture.curves if one.label}
        quiet = {one.role: one for one in picture.curves if one.role not in told}
        found += [(LOOKS[role].dash, role, one.name) for role, one in quiet.items()]
    elif isinstance(picture, Bars):
        found = [("hatch" if one.role is Role.OPEN else "area", one.role, one.name) for one in picture.series]
    elif isinstance(picture, Lines):
        found = [(_line(one.role), one.role, one.name) for one in reversed(picture.series)]
    else:
        return []
    return [(shape, LOOKS[role].colour, name) for shape, role, name in found] if len(found) > 1 else []


def _line(role: Role) -> str:
    """Name a line by its dash and its points: ``solid circle``, ``6px,5px``."""
    look = LOOKS[role]
    return look.dash if look.symbol == "line-ew-open" else f"{look.dash} {look.symbol}"
