"""The colours are those of the style sheet, and the bases keep the rules of every chart."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from config import ROOT
from figures.colour import contrast
from figures.theme import DARK, LIGHT, Tokens, axis, layout, polar


def sheet_colours(theme: str) -> dict[str, str]:
    css = Path(ROOT / "assets" / "20-lepestok.css").read_text("utf-8")
    blocks = re.findall(r"(?<!present)\[data-bs-theme=" + theme + r"\]\{(.*?)\}", css, re.DOTALL)
    return {name: colour for block in blocks for name, colour in re.findall(r"--lp-([\w-]+):(#\w{6})", block)}


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_every_colour_is_the_one_of_the_style_sheet(theme, tokens):
    colours = sheet_colours(theme)
    single = [field.name for field in fields(Tokens) if field.name != "seq"]
    assert {name: getattr(tokens, name) for name in single} == {
        name: colours[name.rstrip("_").replace("_", "-")] for name in single
    }
    assert list(tokens.seq) == [colours[f"seq-{step}"] for step in range(6)]


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["ink", "ink_2", "ink_3", "attn", "school", "school_2", "school_3"])
def test_text_can_be_read_on_a_panel(tokens, name):
    assert contrast(getattr(tokens, name), tokens.surface) >= 4.5


def test_numbers_are_separated_as_russians_do():
    assert layout(LIGHT, height=1, margin=(0, 0, 0, 0))["separators"] == ",\u00a0"


def test_axes_cannot_be_zoomed():
    assert axis(LIGHT)["fixedrange"]


def test_radar_begins_at_twelve_and_goes_clockwise():
    angular = polar(LIGHT, labels=["а", "б", "в"], font_size=13)["angularaxis"]
    assert (angular["rotation"], angular["direction"], angular["type"]) == (90, "clockwise", "category")
