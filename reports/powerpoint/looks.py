"""The one look of each role: a colour of the theme and, for a black and white print, a shape, a dash, a hatch."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.enum.chart import XL_MARKER_STYLE as Marker
from pptx.enum.dml import MSO_LINE as Dash
from pptx.enum.dml import MSO_PATTERN as Hatch
from pptx.enum.dml import MSO_THEME_COLOR as Theme

from domain.slide import Role


@dataclass(frozen=True)
class Paint:
    """A colour of the theme, lighter (up to 1) or darker (down to -1), paler; a template's theme recolours it."""

    color: Theme
    brightness: float = 0.0
    saturation: float = 1.0


INK = Paint(Theme.TEXT_1)
SOFT = Paint(Theme.TEXT_2)
GREY = Paint(Theme.TEXT_2, 0.15)
PAPER = Paint(Theme.BACKGROUND_1)
SCHOOL = Paint(Theme.ACCENT_1)
ATTENTION = Paint(Theme.ACCENT_2)
# the six steps of a heat map, the palest first
HEAT = (
    Paint(Theme.ACCENT_1, 0.92, 0.6),
    Paint(Theme.ACCENT_1, 0.75, 0.7),
    Paint(Theme.ACCENT_1, 0.5, 0.65),
    Paint(Theme.ACCENT_1, 0.33, 0.6),
    Paint(Theme.ACCENT_1),
    Paint(Theme.ACCENT_1, -0.25),
)


@dataclass(frozen=True)
class Look:
    """How a role is drawn as a line with points and as a bar; ``size`` is that of its points, 0 for none."""

    paint: Paint
    width: float = 2.25
    dash: Dash = Dash.SOLID
    marker: Marker = Marker.CIRCLE
    size: int = 9
    is_hollow: bool = False
    hatch: Hatch | None = None


LOOKS = {
    Role.SUBJECT: Look(SCHOOL, 3.0, size=10),
    Role.SECOND: Look(ATTENTION, 2.25, Dash.DASH, Marker.SQUARE, hatch=Hatch.WIDE_DOWNWARD_DIAGONAL),
    Role.THIRD: Look(Paint(Theme.ACCENT_4), 2.25, Dash.DASH_DOT, Marker.TRIANGLE, 10, hatch=Hatch.LARGE_GRID),
    Role.REFERENCE: Look(GREY, 2.0, Dash.DASH, size=0, hatch=Hatch.PERCENT_25),
    Role.BAND_LOW: Look(GREY, 1.0, size=0),
    Role.BAND_HIGH: Look(GREY, 1.0, size=0),
    Role.LOWERED: Look(ATTENTION, marker=Marker.DIAMOND),
    Role.CONFIRMED: Look(Paint(Theme.TEXT_2, 0.75)),
    Role.RAISED: Look(SCHOOL, marker=Marker.TRIANGLE, hatch=Hatch.WIDE_UPWARD_DIAGONAL),
    Role.DONE: Look(SCHOOL),
    Role.OPEN: Look(SCHOOL, is_hollow=True, hatch=Hatch.WIDE_UPWARD_DIAGONAL),
    Role.ABOVE: Look(ATTENTION, marker=Marker.TRIANGLE, size=12),
    Role.WITHIN: Look(GREY, 1.25, marker=Marker.CIRCLE, size=8, is_hollow=True),
    Role.BELOW: Look(SCHOOL, marker=Marker.DIAMOND, size=12),
    Role.LIMIT_95: Look(GREY, 1.25, Dash.SQUARE_DOT, size=0),
    Role.LIMIT_998: Look(GREY, 1.25, size=0),
}
