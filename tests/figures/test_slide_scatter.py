"""Points of a slide: every school can be opened, labels keep clear of one another."""

import pytest

from domain.alias import marked
from domain.slide import Curve, Dot, Dots, Role, Scatter
from figures.slide import slide_figure
from figures.slide_labels import Scales, apart, labels
from tests.sample_deck import sample_deck

FUNNEL = sample_deck().slides[2].picture
SCALES = Scales((0.0, 100.0), (0.0, 100.0), 400, 300)


def test_points_know_their_school_and_the_loud_ones_lie_on_top():
    points = [trace for trace in slide_figure(FUNNEL)["data"] if trace["mode"] == "markers"]
    assert [trace["customdata"][0] for trace in points] == [40, 15]
    assert points[-1]["text"] == [marked(15)]
    assert points[-1]["marker"]["symbol"] == "triangle-up"


def test_curves_are_named_at_their_right_ends_apart():
    notes = [note for note in slide_figure(FUNNEL)["layout"]["annotations"] if note.get("xref") == "paper"]
    ends = {note["text"]: note["y"] for note in notes if "align" in note}
    assert ends.keys() == {"в целом<br>12,1 %", "95 %", "99,8 %"}
    assert ends["в целом<br>12,1 %"] < ends["95 %"] < ends["99,8 %"]


def test_equal_scales_have_their_line_named_along_it():
    line = Curve("равенство", Role.REFERENCE, (0.0, 100.0), (0.0, 100.0), "журнал = ВПР")
    square = Scatter(
        "x", "y", (Dots("школы", Role.WITHIN, (Dot(50, 60),)),), (line,), (0, 100), (0, 100), is_square=True
    )
    layout = slide_figure(square)["layout"]
    assert layout["yaxis"]["scaleanchor"] == "x"
    assert [note["textangle"] for note in layout["annotations"] if note["text"] == "журнал = ВПР"] == [-45]


def test_what_lies_between_two_limits_is_filled():
    low = Curve("95 %", Role.LIMIT_95, (10.0, 90.0), (5.0, 5.0))
    high = Curve("95 %", Role.LIMIT_95, (10.0, 90.0), (40.0, 20.0))
    picture = Scatter("x", "y", (Dots("школы", Role.WITHIN, (Dot(50, 10),)),), (low, high))
    area = slide_figure(picture)["data"][0]
    assert (area["fill"], area["x"], area["y"]) == ("toself", [10.0, 90.0, 90.0, 10.0], [5.0, 5.0, 20.0, 40.0])


def test_a_label_takes_another_side_and_at_last_none():
    crowd = [(Dot(50, 50, f"№ {number}"), "red") for number in range(12)]
    notes = labels(crowd, others=[], scales=SCALES)
    assert 2 <= len(notes) < 12
    assert len({(note["xanchor"], note["yshift"]) for note in notes}) == len(notes)


def test_a_label_at_the_right_edge_stands_on_the_left():
    (note,) = labels([(Dot(99, 50, "№ 28"), "red")], others=[], scales=SCALES)
    assert note["xanchor"] == "right"


def test_a_label_avoids_quiet_points_where_it_can():
    (note,) = labels([(Dot(50, 50, "№ 28"), "red")], others=[Dot(56, 50)], scales=SCALES)
    assert note["xanchor"] == "right"


@pytest.mark.parametrize(
    ("wanted", "middles"),
    [
        ([50.0, 52.0], [50.0, 80.0]),
        ([52.0, 50.0], [80.0, 50.0]),
        ([10.0, 100.0], [15.0, 100.0]),
        ([290.0, 295.0], [255.0, 285.0]),
    ],
)
def test_texts_that_would_touch_are_pushed_apart(wanted, middles):
    assert apart(wanted, [30.0, 30.0], top=300.0) == middles
