import pandas as pd
import pytest

from figures.radars import radars

NAN = float("nan")
AXES = ["a", "b", "c", "d"]


@pytest.fixture
def panels():
    return pd.DataFrame({"panel": range(1, 6), "name": [f"СОШ № {n}" for n in range(1, 6)]})


@pytest.fixture
def values(panels):
    rows = [(panel, axis, 50.0 + panel, 40.0, "подробно") for panel in panels["panel"] for axis in AXES]
    return pd.DataFrame(rows, columns=["panel", "axis", "value", "median", "hover"])


def drawn(panels, values, style):
    return radars(panels, values, axes=AXES, style=style)


def test_every_school_has_a_radar_of_its_own_on_one_scale(panels, values, style, as_json):
    figure = drawn(panels, values, style)
    as_json(figure)
    names = [f"polar{number}" if number > 1 else "polar" for number in range(1, 6)]
    assert all(figure["layout"][name]["radialaxis"]["range"] == [0, 100] for name in names)
    assert [trace["subplot"] for trace in figure["data"][1::2]] == names


def test_four_stand_beside_each_other_and_two_on_a_phone(panels, values, style, phone):
    wide, narrow = (drawn(panels, values, each)["layout"] for each in (style, phone))
    assert wide["polar4"]["domain"]["y"] == wide["polar"]["domain"]["y"] != wide["polar5"]["domain"]["y"]
    assert narrow["polar2"]["domain"]["y"] != narrow["polar3"]["domain"]["y"]
    assert narrow["height"] > wide["height"]


def test_what_is_unknown_is_a_gap(panels, values, style):
    values.loc[1, "value"] = NAN
    assert None not in drawn(panels, values, style)["data"][3]["r"]
    assert len(drawn(panels, values, style)["data"][1]["r"]) == 3


def test_the_ring_is_closed(panels, values, style):
    ring = drawn(panels, values, style)["data"][1]
    assert ring["theta"][0] == ring["theta"][-1]


def test_numbers_stand_for_the_axes(panels, values, style):
    assert drawn(panels, values, style)["layout"]["polar"]["angularaxis"]["ticktext"] == ["1", "2", "3", "4"]


def test_two_axes_make_no_radar(panels, values, style):
    assert radars(panels, values, axes=AXES[:2], style=style) is None
