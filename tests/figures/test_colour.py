import pytest

from config import ROOT
from figures.colour import contrast, rgba, scale, shade, text_on
from figures.theme import DARK, LIGHT


def test_contrast_of_black_on_white_is_the_largest():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_cell_of_a_heat_map_can_be_read(tokens):
    shades = [shade(tokens, step / 50) for step in range(51)]
    assert min(contrast(text_on(colour), colour) for colour in shades) >= 4.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["lower", "same", "raise_"])
def test_numbers_inside_bars_can_be_read(tokens, name):
    colour = getattr(tokens, name)
    assert contrast(text_on(colour), colour) >= 4.5


def test_heat_scale_is_met_at_its_steps():
    assert [shade(LIGHT, place) for place, _ in scale(LIGHT)] == list(LIGHT.seq)


def test_share_beyond_the_scale_takes_its_end():
    assert (shade(LIGHT, -1), shade(LIGHT, 7)) == (LIGHT.seq[0], LIGHT.seq[-1])


def test_colour_can_be_translucent():
    assert rgba("#0B57A4", 0.5) == "rgba(11,87,164,0.5)"


def test_pictures_of_the_dark_theme_swap_the_same_two_texts():
    script = (ROOT / "assets" / "lepestok.js").read_text("utf-8")
    bright, deep = text_on("#000000"), text_on("#FFFFFF")
    assert f'[["{bright}", "{deep}"], ["{deep}", "{bright}"]]' in script
