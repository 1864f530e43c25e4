"""Where things may stand on a slide of a template: rectangles, and the one that the template leaves free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as Kind
from pptx.util import Pt

FOOT = (Kind.DATE, Kind.FOOTER, Kind.SLIDE_NUMBER)
TITLES = (Kind.TITLE, Kind.CENTER_TITLE)
MARGIN, GAP = 0.045, 0.012


@dataclass(frozen=True)
class Rect:
    """A rectangle in points within a picture, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Rect) -> float:
        """Measure the area that two rectangles share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def has(self, x: float, y: float) -> bool:
        """Tell whether a point lies within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Box:
    """A rectangle in EMU."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Give the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Give the bottom edge."""
        return self.top + self.height

    @property
    def points(self) -> tuple[float, float]:
        """Give width and height in points."""
        return self.width / Pt(1), self.height / Pt(1)

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Give what python-pptx takes for a shape."""
        return self.left, self.top, self.width, self.height

    def top_cut(self, points: float, *, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut a strip off the top; give it and the rest."""
        height, taken = Pt(points), Pt(points + gap)
        return replace(self, height=height), replace(self, top=self.top + taken, height=self.height - taken)

    def bottom_cut(self, points: float, *, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut a strip off the bottom; give the rest and it."""
        height = Pt(points)
        left = replace(self, height=self.height - height - Pt(gap))
        return left, replace(self, top=self.bottom - height, height=height)

    def split(self, share: float, *, gap: float) -> tuple[Box, Box]:
        """Part left from right; ``share`` is what the left one gets of the width."""
        width = int((self.width - Pt(gap)) * share)
        right = self.left + width + Pt(gap)
        return replace(self, width=width), replace(self, left=right, width=self.right - right)


def box_of(shape: Any) -> Box | None:
    """Give the place of a shape, nothing where neither it nor what it inherits from tells."""
    if shape is None or None in (shape.left, shape.top, shape.width, shape.height):
        return None
    return Box(shape.left, shape.top, shape.width, shape.height)


def title_of(layout: Any) -> Any:
    """Find the title among the placeholders of a layout."""
    return next((shape for shape in layout.placeholders if shape.placeholder_format.type in TITLES), None)


def free_box(layout: Any, *, width: int, height: int) -> Box:
    """Give what a layout leaves free: below its title, above its footers, clear of what the master draws."""
    title = box_of(title_of(layout))
    left, right = int(width * MARGIN), int(width * (1 - MARGIN))
    top, bottom = int(height * 0.2), int(height * (1 - MARGIN))
    if title is not None and title.bottom < height / 2:
        top = title.bottom + int(height * GAP)
        if title.width > width * 0.6:
            left, right = title.left, title.right
    for foot in _boxes(layout, FOOT):
        if foot.top > height / 2:
            bottom = min(bottom, foot.top - int(height * GAP / 2))
    free = Box(left, top, right - left, bottom - top)
    for drawn in _drawn(layout, width=width, height=height):
        free = _clear_of(drawn, free, height=height)
    return free


def _boxes(layout: Any, kinds: tuple[Kind, ...]) -> Iterator[Box]:
    for shape in layout.placeholders:
        box = box_of(shape) if shape.placeholder_format.type in kinds else None
        if box is not None:
            yield box


def _drawn(layout: Any, *, width: int, height: int) -> Iterator[Box]:
    """Give the decorations of a layout and its master, backgrounds aside."""
    for shape in (*layout.shapes, *layout.slide_master.shapes):
        box = None if shape.is_placeholder else box_of(shape)
        if box is not None and box.width * box.height < width * height / 4:
            yield box


def _clear_of(drawn: Box, free: Box, *, height: int) -> Box:
    gap = int(height * GAP / 2)
    apart = drawn.right <= free.left or drawn.left >= free.right or drawn.bottom <= free.top
    if apart or drawn.top >= free.bottom:
        return free
    if drawn.top > height * 0.75:
        return replace(free, height=drawn.top - gap - free.top)
    if drawn.bottom < height * 0.3:
        return replace(free, top=drawn.bottom + gap, height=free.bottom - drawn.bottom - gap)
    if drawn.right - free.left < free.width * 0.15:
        return replace(free, left=drawn.right + gap, width=free.right - drawn.right - gap)
    if free.right - drawn.left < free.width * 0.15:
        return replace(free, width=drawn.left - gap - free.left)
    return free
