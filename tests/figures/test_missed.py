import pandas as pd
import pytest

from figures.missed import External, MissedWords, missed, reason_colour

NAN = float("nan")
WORDS = MissedWords(marks="«4» и «5», %", missed="пропущено, %", external="внешние")


@pytest.fixture
def points():
    return pd.DataFrame(
        {
            "tick": ["I четв.", "полуг.", "год"],
            "missed_illness_pct": [4.0, 5.0, NAN],
            "missed_excused_pct": [1.0, 1.5, NAN],
            "missed_unexcused_pct": [0.5, 1.0, NAN],
            "journal_quality_pct": [55.0, NAN, 60.0],
            "hover": ["", "", ""],
            "marks_hover": ["", "", ""],
        }
    )


def drawn(points, style, external=None):
    return missed(points, words=WORDS, external=external, style=style)


def test_reasons_are_stacked_in_one_colour_that_grows_stronger(points, style, as_json):
    figure = drawn(points, style)
    as_json(figure)
    assert figure["layout"]["barmode"] == "stack"
    assert [bar["y"][0] for bar in figure["data"][:3]] == [4.0, 1.0, 0.5]
    assert len({reason_colour(reason, style.tokens) for reason in ("illness", "excused", "unexcused")}) == 3


def test_the_whole_stands_over_each_bar_and_a_gap_has_none(points, style, words_of):
    assert "5,5 | 7,5 | «4» и «5», %" in words_of(drawn(points, style))


def test_marks_have_their_own_scale_and_gaps(points, style):
    marks = drawn(points, style)["data"][3]
    assert marks["yaxis"] == "y2"
    assert marks["y"] == [55.0, None, 60.0]


def test_outer_works_come_after_the_year(points, style):
    figure = drawn(points, style, External(48.2, "внешние работы"))
    assert figure["data"][4]["x"] == [3]
    assert figure["layout"]["xaxis"]["ticktext"][-1] == "внешние"
    assert len(drawn(points, style)["layout"]["xaxis"]["ticktext"]) == 3


def test_without_lessons_nothing_is_drawn(points, style):
    columns = [name for name in points if name.startswith("missed_")]
    assert drawn(points.assign(**dict.fromkeys(columns, NAN)), style) is None
