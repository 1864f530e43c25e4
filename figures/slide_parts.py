"""What all charts of slides share: names of colours, the one size of type, axes, texts and how wide they are.

Colours are names, ``var:school``, ``var:band/55`` of 55 % opacity: the player fills in those of its theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from domain.alias import FULL, MARKED
from domain.slide import Role, Series
from figures.parts import wrap
from figures.theme import CLEAR, DARK, FONT, LIGHT, Tokens, axis

TEXT_PX, LINE_PX, LETTER_PX = 24, 30, 13.4
HEIGHT_PX, BESIDE_PX, WIDE_PX = 470, 680, 1278
NAME_LETTERS, NUMBER_LETTERS = 16, 5  # a school's name in a text, until the player writes it
VARIABLE = "var:"

NAMES = Tokens(
    **{field.name: f"{VARIABLE}{field.name}" for field in fields(Tokens) if field.name != "seq"},
    seq=tuple(f"{VARIABLE}seq_{step}" for step in range(6)),  # type: ignore[arg-type]
)
# projectors wash out hairlines
PRESENTED = {
    "light": replace(LIGHT, grid="#C3CCD6", line="#A9B4C0", band="#CCD5DF"),
    "dark": replace(DARK, grid="#3A4755", line="#566473", band="#3D4B5A"),
}


@dataclass(frozen=True)
class Look:
    """How a role is drawn: ``dash`` of its line, ``symbol`` of its points, ``on`` the colour of text upon it."""

    colour: str
    dash: str = "solid"
    symbol: str = "circle"
    width: float = 3
    on: str = NAMES.on_accent


LOOKS = {
    Role.SUBJECT: Look(NAMES.school, width=4),
    Role.SECOND: Look(NAMES.school_2, dash="10px,5px", symbol="diamond"),
    Role.THIRD: Look(NAMES.school_3, dash="3px,5px", symbol="square"),
    Role.REFERENCE: Look(NAMES.ref, dash="6px,5px", symbol="line-ew-open"),
    Role.BAND_LOW: Look(NAMES.band, on=NAMES.ink),
    Role.BAND_HIGH: Look(NAMES.band, on=NAMES.ink),
    Role.LOWERED: Look(NAMES.lower, symbol="triangle-up"),
    Role.CONFIRMED: Look(NAMES.same, on=NAMES.ink),
    Role.RAISED: Look(NAMES.raise_, symbol="triangle-down"),
    Role.DONE: Look(NAMES.school),
    Role.OPEN: Look(NAMES.attn, on=NAMES.attn),
    Role.ABOVE: Look(NAMES.attn, symbol="triangle-up"),
    Role.WITHIN: Look(NAMES.control, symbol="circle-open"),
    Role.BELOW: Look(NAMES.school, symbol="triangle-down"),
    Role.LIMIT_95: Look(NAMES.ref, dash="5px,5px", width=2),
    Role.LIMIT_998: Look(NAMES.ref, width=2),
}


def stage(margin: tuple[int, int, int, int], **more: Any) -> dict[str, Any]:
    """Give the base of a layout; its size is that of its place; ``margin`` is left, right, top, bottom."""
    left, right, top, bottom = margin
    return {
        "font": {"family": FONT, "size": TEXT_PX, "color": NAMES.ink},
        "separators": ",\u00a0",
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "margin": {"l": left, "r": right, "t": top, "b": bottom},
        **more,
    }


def stage_axis(**more: Any) -> dict[str, Any]:
    """Give the base of a straight axis in the type of slides."""
    return axis(NAMES, **{"tickfont": {"size": TEXT_PX, "color": NAMES.ink_2}, **more})


def caption(text: str, **where: Any) -> dict[str, Any]:
    """Write a text into a chart; ``color``, ``size`` and the place are plotly's own words."""
    font = {"size": TEXT_PX, "color": where.pop("color", NAMES.ink)}
    return {"text": text, "showarrow": False, "font": font, **where}


def above(title: str, *, left: int) -> dict[str, Any]:
    """Name the upright axis over its upper end, where it reads without turning the head."""
    at = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"}
    return caption(safe(title), **at, xshift=-left, yshift=16, color=NAMES.ink_2)


def safe(text: str) -> str:
    """Escape what plotly would take for markup; the names of schools are escaped where they are filled in."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def letters(text: str) -> int:
    """Count the letters of a text with the names of schools about as long as they will be."""
    names = sum(NAME_LETTERS if kind == FULL else NUMBER_LETTERS for kind, _ in MARKED.findall(text))
    return len(MARKED.sub("", text)) + names


def text_px(lines: Iterable[str]) -> int:
    """Estimate how wide the widest of lines is in the type of slides."""
    return round(max((letters(line) for line in lines), default=0) * LETTER_PX)


def broken(text: str, *, width: int) -> list[str]:
    """Break a text into escaped lines of about ``width`` letters, never at a dot between; blank is one line."""
    return [safe(line) for line in wrap(text.replace(" · ", "\u00a0·\u00a0"), width=width)] or [""]


def rounded(values: Sequence[float | None]) -> list[float | None]:
    """Round what is only drawn: a tenth is less than a pixel."""
    return [None if value is None else round(value, 2) for value in values]


def known(values: Iterable[float | None]) -> list[float]:
    """Leave out what is not known or not shown."""
    return [value for value in values if value is not None]


def at(values: Sequence[Any], place: int, missing: Any = "") -> Any:
    """Give a value of a list that may be shorter than its picture has categories."""
    return values[place] if place < len(values) else missing


def intervals(series: Series, **look: Any) -> dict[str, Any]:
    """Give the whiskers of a series as plotly takes them; nothing where it has no intervals."""
    if not known(series.highs):
        return {}
    ends = [
        (0.0, 0.0) if value is None or low is None or high is None else (value - low, high - value)
        for value, low, high in zip(series.values, series.lows, series.highs, strict=True)
    ]
    down, up = ([round(end[side], 2) for end in ends] for side in (0, 1))
    return {"type": "data", "symmetric": False, "array": up, "arrayminus": down, **look}
