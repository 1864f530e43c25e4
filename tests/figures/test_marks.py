import pandas as pd
import pytest

from figures.marks import Room, outside_labels, school_points

ROOM = Room(x_per_px=0.2, y_per_px=0.2, right=110)


def test_shape_tells_who_is_outside(schools, style):
    points = school_points(schools, x="both", y="lowered_pct", style=style)
    assert points["marker"]["symbol"] == ["circle", "triangle-up", "circle"]


def test_points_stay_opaque_with_sizes_of_their_own(schools, style):
    assert school_points(schools, x="both", y="lowered_pct", style=style)["marker"]["opacity"] == 1


def test_only_schools_outside_are_named(schools, style):
    labels = outside_labels(schools, x="both", y="lowered_pct", room=ROOM, style=style)
    assert [label["text"] for label in labels] == ["<b>№\u00a02</b>"]


@pytest.fixture
def crowd(schools):
    crowd = pd.concat([schools.iloc[[1]]] * 12)
    return crowd.assign(both=[60 + place / 10 for place in range(12)])


def test_labels_that_find_no_room_are_left_out(crowd, style):
    labels = outside_labels(crowd, x="both", y="lowered_pct", room=ROOM, style=style)
    assert 1 <= len(labels) < 12


def test_label_turns_left_at_the_right_edge(schools, style):
    edge = Room(x_per_px=0.2, y_per_px=0.2, right=62)
    label = outside_labels(schools, x="both", y="lowered_pct", room=edge, style=style)[0]
    assert label["xanchor"] == "right"


def test_label_turns_away_from_a_school_inside_the_limits(schools, style):
    beside = schools.assign(both=[66, 60, 100], lowered_pct=[62.0, 62.0, 30.0])
    label = outside_labels(beside, x="both", y="lowered_pct", room=ROOM, style=style)[0]
    assert label["xanchor"] == "right"


def test_every_school_outside_is_named_where_there_is_room(schools, style):
    apart = schools.assign(position="above_998", both=[20, 60, 100])
    labels = outside_labels(apart, x="both", y="lowered_pct", room=ROOM, style=style)
    assert len(labels) == 3
