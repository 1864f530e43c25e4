"""The radar of a slide: gaps, marks, labels that have room."""

import pytest

from domain.slide import Radar, Role, Series
from figures.slide import slide_figure
from figures.slide_parts import BESIDE_PX, NAMES
from tests.sample_deck import AXES, sample_deck

RADAR = sample_deck().slides[6].picture


def labels(figure):
    return figure["layout"]["polar"]["angularaxis"]["ticktext"]


def test_the_line_has_a_gap_where_nothing_is_known():
    subject = slide_figure(RADAR)["data"][-2]
    assert len(subject["r"]) == 6
    assert subject["r"].count(None) == 0
    assert "o3" not in subject["theta"]


def test_values_stand_at_their_labels_with_their_marks():
    told = labels(slide_figure(RADAR))
    assert told[0].endswith("<b>78,8 %</b>")
    assert f'<b><span style="color:{NAMES.attn}">▼\u200955,1 %</span></b>' in told[1]
    assert told[3].endswith(f'<span style="color:{NAMES.ink_3}">нет данных</span>')


def test_the_band_is_one_ring_forward_and_back():
    band = slide_figure(RADAR)["data"][0]
    assert band["fill"] == "toself"
    assert band["theta"][:8] == [*(f"o{place}" for place in range(7)), "o0"]
    assert band["theta"][8:] == band["theta"][:8][::-1]


@pytest.mark.parametrize("count", [3, 5, 8, 10])
def test_the_circle_leaves_room_for_labels(count):
    names = (AXES * 2)[:count]
    series = Series("школа", Role.SUBJECT, (50.0,) * count, ("50,0 %",) * count)
    layout = slide_figure(Radar(names, (series,)))["layout"]
    assert layout["margin"]["l"] == layout["margin"]["r"]
    assert 110 <= BESIDE_PX / 2 - layout["margin"]["l"] <= 200


def test_the_ring_of_fifty_is_named_where_no_line_is_near():
    near = Series("школа", Role.SUBJECT, (50.0, 90.0, 90.0, 90.0))
    assert slide_figure(Radar(("а", "б", "в", "г"), (near,)))["data"][-1]["theta"] == ["o0"]
    five = Series("школа", Role.SUBJECT, (50.0, 90.0, 90.0, 90.0, 90.0))
    assert slide_figure(Radar(("а", "б", "в", "г", "д"), (five,)))["data"][-1]["theta"] != ["o0"]
