"""Colours and common bases of every chart; the colours are those of the style sheet, a test compares them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Figure = dict[str, Any]
CLEAR = "rgba(0,0,0,0)"
FONT = '"IBM Plex Sans","Segoe UI",Arial,sans-serif'
DASH = "4px,3px"


@dataclass(frozen=True)
class Tokens:
    """Colours of one theme; ``ink_2`` is ``--lp-ink-2`` of the style sheet."""

    surface: str
    ink: str
    ink_2: str
    ink_3: str
    line: str
    grid: str
    control: str
    on_accent: str
    attn: str
    attn_soft: str
    school: str
    school_2: str
    school_3: str
    ref: str
    band: str
    lower: str
    same: str
    raise_: str
    seq: tuple[str, str, str, str, str, str]


LIGHT = Tokens(
    surface="#FFFFFF",
    ink="#16202C",
    ink_2="#44505D",
    ink_3="#5C6875",
    line="#DCE1E7",
    grid="#E6EAEE",
    control="#7F8B99",
    on_accent="#FFFFFF",
    attn="#A8430A",
    attn_soft="#FBEDE2",
    school="#0B57A4",
    school_2="#B8500B",
    school_3="#7A3E9D",
    ref="#5C6875",
    band="#D5DCE4",
    lower="#B45715",
    same="#D3D9E0",
    raise_="#2371B5",
    seq=("#F1F5FA", "#C9DDF1", "#8FBAE2", "#4A8CCB", "#0B57A4", "#083F78"),
)
DARK = Tokens(
    surface="#171E26",
    ink="#EDF1F5",
    ink_2="#BAC4CF",
    ink_3="#98A5B2",
    line="#2D3844",
    grid="#28323D",
    control="#7A8896",
    on_accent="#08131E",
    attn="#F2A065",
    attn_soft="#3A2617",
    school="#74B6F5",
    school_2="#F2A065",
    school_3="#CBA3E6",
    ref="#A3B0BD",
    band="#34414F",
    lower="#E08A4B",
    same="#4A5765",
    raise_="#5FA5E8",
    seq=("#1B2530", "#1D3B5A", "#265A8C", "#3C82C2", "#74B6F5", "#B9DBFB"),
)
THEMES = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True)
class Style:
    """How a chart is coloured and how it writes numbers; ``is_narrow`` on a phone's width."""

    tokens: Tokens
    integer: Callable[[float], str]
    decimal: Callable[[float], str]
    signed: Callable[[float], str]
    is_narrow: bool = False


def layout(tokens: Tokens, *, height: int, margin: tuple[int, int, int, int], **more: Any) -> dict[str, Any]:
    """Give the base of a layout; ``margin`` is left, right, top, bottom in pixels."""
    left, right, top, bottom = margin
    return {
        "font": {"family": FONT, "size": 13, "color": tokens.ink},
        "separators": ",\u00a0",
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": bottom},
        "hoverlabel": {
            "bgcolor": tokens.ink,
            "bordercolor": tokens.ink,
            "align": "left",
            "font": {"family": FONT, "color": tokens.surface, "size": 14},
        },
        **more,
    }


def axis(tokens: Tokens, **more: Any) -> dict[str, Any]:
    """Give the base of a straight axis: grid hairlines, no line of its own, no zoom."""
    return {
        "gridcolor": tokens.grid,
        "gridwidth": 1,
        "showline": False,
        "zeroline": False,
        "fixedrange": True,
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": CLEAR,
        "tickfont": {"size": 13, "color": tokens.ink_2},
        **more,
    }


def bare_axis(tokens: Tokens, **more: Any) -> dict[str, Any]:
    """Give an axis that only places things: no grid, no ticks."""
    return axis(tokens, **{"showgrid": False, "showticklabels": False, "ticks": "", **more})


def axis_title(tokens: Tokens, text: str) -> dict[str, Any]:
    """Write the name of an axis with its unit."""
    return {"text": text, "font": {"size": 13, "color": tokens.ink_2}, "standoff": 6}


def polar(tokens: Tokens, *, labels: list[str], font_size: int) -> dict[str, Any]:
    """Give the polygon grid of a radar; it needs a category axis, and its rings carry no labels."""
    return {
        "gridshape": "linear",
        "bgcolor": CLEAR,
        "radialaxis": {
            "range": [0, 100],
            "tickvals": [25, 50, 75, 100],
            "ticktext": ["", "", "", ""],
            "angle": 90,
            "tickangle": 90,
            "tickfont": {"size": 12, "color": tokens.ink_3},
            "gridcolor": tokens.grid,
            "showline": False,
            "ticks": "",
            "layer": "below traces",
        },
        "angularaxis": {
            "type": "category",
            "categoryarray": spokes(len(labels)),
            "tickmode": "array",
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "rotation": 90,
            "direction": "clockwise",
            "tickfont": {"size": font_size, "color": tokens.ink},
            "gridcolor": tokens.grid,
            "linecolor": tokens.line,
            "ticks": "outside",
            "ticklen": 7,
            "tickcolor": CLEAR,
            "layer": "below traces",
        },
    }


def spokes(count: int) -> list[str]:
    """Name the categories of a radar's axes."""
    return [f"o{index}" for index in range(count)]
