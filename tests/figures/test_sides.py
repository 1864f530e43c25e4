import pandas as pd
import pytest

from figures.sides import moves, sides

NAN = float("nan")


@pytest.fixture
def rows():
    return pd.DataFrame({"factor": ["equipment", "parents"], "label": ["Оснащение", "Вовлечённость родителей"]})


@pytest.fixture
def scores():
    cells = [("equipment", "teachers", 40.0), ("equipment", "pupils", 60.0), ("parents", "teachers", NAN)]
    frame = pd.DataFrame(cells, columns=["factor", "audience", "score"])
    return frame.assign(score_low=frame["score"] - 5, score_high=frame["score"] + 5, hover="подробно")


@pytest.fixture
def changes():
    return pd.DataFrame(
        {
            "factor": ["equipment", "parents"], "change_points": [12.0, -3.0], "change_low_points": [4.0, -8.0],
            "change_high_points": [20.0, 2.0], "is_more": [True, False], "hover": ["", ""],
        }
    )  # fmt: skip


def test_audiences_differ_by_shape_and_stand_apart(scores, rows, style, as_json):
    figure = sides(scores, rows, ["teachers", "pupils"], style=style)
    as_json(figure)
    teachers, pupils = figure["data"]
    assert teachers["marker"]["symbol"] != pupils["marker"]["symbol"]
    assert teachers["y"][0] > pupils["y"][0]


def test_hidden_scores_are_not_drawn(scores, rows, style):
    assert sides(scores, rows, ["teachers", "pupils"], style=style)["data"][0]["x"] == [40.0]


def test_the_scale_holds_every_interval(scores, rows, style):
    assert sides(scores, rows, ["teachers", "pupils"], style=style)["layout"]["xaxis"]["range"] == [30, 70]


def test_without_scores_nothing_is_drawn(scores, rows, style):
    assert sides(scores.assign(score=NAN), rows, ["teachers"], style=style) is None


def test_only_growth_beyond_chance_is_marked(changes, rows, style):
    marker = moves(changes, rows, style=style)["data"][0]["marker"]
    assert marker["symbol"] == ["triangle-up", "circle"]
    assert marker["color"] == [style.tokens.attn, style.tokens.school]


def test_zero_stands_in_the_middle(changes, rows, style):
    axis = moves(changes, rows, style=style)["layout"]["xaxis"]
    assert axis["range"] == [-30, 30]
    assert axis["tickvals"][2] == 0


def test_no_change_is_no_chart(changes, rows, style):
    assert moves(changes.assign(change_points=NAN), rows, style=style) is None


def test_what_a_point_stands_beside_is_a_grey_stroke(style):
    scores = pd.DataFrame({"factor": ["a"], "audience": ["x"], "score": [40.0], "score_low": [30.0],
                           "score_high": [50.0], "hover": [""], "reference": [71.0]})  # fmt: skip
    figure = sides(scores, pd.DataFrame({"factor": ["a"], "label": ["A"]}), ["x"], style=style)
    stroke, point = figure["data"]
    assert (stroke["x"], stroke["y"]) == ([71.0], point["y"])
    assert stroke["marker"]["line"]["color"] == style.tokens.ref
    assert figure["layout"]["xaxis"]["range"] == [30, 80]
