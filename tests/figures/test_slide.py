"""Charts of slides: big type, names of colours, nothing that a file could smuggle in."""

import json
import re
from dataclasses import replace

import pytest

from domain.slide import Bars, Dots, Grid, Lines, Numbers, Radar, Role, Scatter, Series
from figures.colour import contrast
from figures.slide import slide_figure, slide_legend
from figures.slide_parts import NAMES, PRESENTED
from tests.sample_deck import sample_deck

CHARTS = [one.picture for one in sample_deck().slides if not isinstance(one.picture, Grid | Numbers)]
KINDS = pytest.mark.parametrize("picture", CHARTS, ids=lambda picture: type(picture).__name__)


def values(node, name):
    """Collect what stands under a name anywhere in a figure."""
    if isinstance(node, dict):
        own = [node[name]] if name in node else []
        return own + [found for one in node.values() for found in values(one, name)]
    return [found for one in node for found in values(one, name)] if isinstance(node, list) else []


@KINDS
@pytest.mark.parametrize("is_wide", [False, True])
def test_no_type_is_under_24_px(picture, is_wide):
    figure = slide_figure(picture, is_wide=is_wide)
    fonts = [font for name in ("font", "tickfont", "textfont") for font in values(figure, name)]
    assert fonts
    assert {font["size"] for font in fonts} == {24}


@KINDS
def test_colours_are_names_that_both_themes_have(picture):
    figure = json.dumps(slide_figure(picture), allow_nan=False)
    assert not re.search("#[0-9A-Fa-f]{6}", figure)
    known = {name for name in vars(NAMES) if name != "seq"} | {f"seq_{step}" for step in range(6)}
    assert set(re.findall(r"var:([a-z0-9_]+)", figure)) <= known


@KINDS
def test_a_chart_has_no_size_of_its_own(picture):
    assert not {"width", "height"} & slide_figure(picture)["layout"].keys()


def test_tables_and_key_figures_are_no_charts():
    others = [one.picture for one in sample_deck().slides if isinstance(one.picture, Grid | Numbers)]
    assert [slide_figure(picture) for picture in others] == [None, None, None]
    assert [slide_legend(picture, band="") for picture in others] == [[], [], []]


EMPTY = [
    Radar((), ()),
    Radar(("а", "б", "в"), (Series("школа", Role.SUBJECT, (None, None, None)),)),
    Scatter("x", "y", ()),
    Scatter("x", "y", (Dots("школы", Role.WITHIN, ()),)),
    Bars((), (), "%"),
    Bars(("а",), (Series("школ", Role.SUBJECT, (None,)),), "%"),
    Lines(("2020",), (Series("школа", Role.SUBJECT, (None,)),), "%"),
]


@pytest.mark.parametrize("picture", EMPTY, ids=lambda picture: type(picture).__name__)
def test_a_picture_of_nothing_is_no_chart(picture):
    assert slide_figure(picture) is None


def test_markup_of_a_file_is_escaped():
    evil = Bars(
        ("<b>x</b>",), (Series("<a href='//x'>y</a>", Role.SUBJECT, (1.0,), ("<i>1</i>",)),), "<u>школ</u>"
    )
    text = " ".join(values(slide_figure(evil), "text"))
    assert not re.search("<(?!/?b>|br>|/?span)", text)
    assert "&lt;b&gt;x&lt;/b&gt;" in text


def test_a_legend_names_what_is_told_apart():
    radar, funnel, single = CHARTS[3], CHARTS[0], CHARTS[1]
    assert [entry[2] for entry in slide_legend(radar, band="средняя половина")][1:] == [
        "медиана 101 школы",
        "средняя половина",
    ]
    assert [entry[:2] for entry in slide_legend(funnel, band="")] == [
        ("circle-open", NAMES.control),
        ("triangle-up", NAMES.attn),
    ]
    assert slide_legend(single, band="") == []


def test_a_curve_without_a_label_is_told_in_the_legend():
    funnel = CHARTS[0]
    bare = replace(funnel, curves=tuple(replace(curve, label="") for curve in funnel.curves))
    assert [entry[2] for entry in slide_legend(bare, band="")][2:] == ["в целом", "99,8 %", "95 %"]


@pytest.mark.parametrize("theme", PRESENTED)
def test_grids_are_darker_for_projectors_and_text_is_readable(theme):
    tokens = PRESENTED[theme]
    for name in ("ink", "ink_2", "ink_3", "attn", "school"):
        assert contrast(getattr(tokens, name), tokens.surface) >= 4.5
    assert contrast(tokens.line, tokens.surface) > contrast(tokens.grid, tokens.surface) > 1.4
