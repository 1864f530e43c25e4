import pandas as pd
import pytest

from figures.dumbbells import DumbbellWords, dumbbells

WORDS = DumbbellWords(school="школа", difference="от всех", participants="участн.", hidden="скрыто")


@pytest.fixture
def works():
    return pd.DataFrame(
        {
            "label": ["Математика, 4", "Русский язык, 4", "Физика, 7"],
            "group": [4, 4, 7],
            "value_pct": [60.0, 45.0, None],
            "low_pct": [48.0, 30.0, None],
            "high_pct": [71.0, 60.0, None],
            "territory_pct": [50.0, 55.0, 40.0],
            "difference_points": [10.0, -10.0, None],
            "participants_text": ["65", "62", "<b>&lt;10</b>"],
            "is_suppressed": [False, False, True],
            "hover": ["своя", "своя", "скрыто"],
            "territory_hover": ["все", "все", "все"],
        }
    )


def drawn(works, style):
    return dumbbells(works, words=WORDS, style=style)


def test_rows_keep_their_order_and_stand_apart_by_grade(works, style):
    y = drawn(works, style)["data"][1]["y"]
    assert y[0] - y[1] == 1
    assert y[1] - y[2] > 1


def test_interval_reaches_from_low_to_high(works, style):
    interval = drawn(works, style)["data"][1]["error_x"]
    assert interval["array"][0] == 11
    assert interval["arrayminus"][0] == 12


def test_track_joins_the_school_with_all_schools(works, style):
    tracks = [(shape["x0"], shape["x1"]) for shape in drawn(works, style)["layout"]["shapes"]]
    assert tracks == [(50.0, 60.0), (55.0, 45.0)]


def test_all_schools_are_a_grey_tick(works, style):
    marker = drawn(works, style)["data"][0]["marker"]
    assert marker["symbol"].startswith("line-ns")
    assert marker["line"]["color"] == style.tokens.ref


def test_value_difference_and_participants_stand_at_the_right(works, style, words_of):
    assert "<b>60</b> | +10 | 65" in words_of(drawn(works, style))


def test_small_group_says_hidden_and_has_no_figure(works, style, words_of):
    words = words_of(drawn(works, style))
    assert "скрыто" in words
    assert "nan" not in words


def test_phone_leaves_out_differences(works, phone, words_of):
    words = words_of(drawn(works, phone))
    assert "+10" not in words
    assert "участн." in words


def test_phone_breaks_names_that_are_too_long(works, phone, words_of):
    assert "Русский язык, 4<br>(апробация)" in words_of(
        drawn(works.assign(label="Русский язык, 4 (апробация)"), phone)
    )


def test_scale_is_fixed(works, style):
    assert drawn(works, style)["layout"]["xaxis"]["range"] == [0, 100]


def test_nothing_is_drawn_of_nothing(works, style):
    assert drawn(works.assign(value_pct=float("nan"), is_suppressed=False), style) is None
    assert drawn(works.head(0), style) is None


def test_dumbbells_are_strict_json(works, style, as_json):
    assert as_json(drawn(works, style))
