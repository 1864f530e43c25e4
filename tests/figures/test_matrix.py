import pandas as pd
import pytest

from figures.matrix import MatrixWords, mark_matrix

WORDS = MatrixWords(journal="отметка в журнале", assessment="отметка на ВПР", hidden="&lt;10")


@pytest.fixture
def cells():
    counts = {(4, 4): 60, (4, 3): 25, (5, 4): 15}
    rows = [(journal, mark, counts.get((journal, mark), 0)) for journal in (2, 3, 4, 5) for mark in (2, 3, 4, 5)]
    frame = pd.DataFrame(rows, columns=["journal_mark", "assessment_mark", "pupils"])
    frame = frame.assign(share_pct=frame["pupils"] * 1.0, is_suppressed=False)
    small = (frame["journal_mark"] == 3) & (frame["assessment_mark"] == 3)
    return frame.assign(
        pupils=frame["pupils"].mask(small), share_pct=frame["share_pct"].mask(small), is_suppressed=small
    )


def drawn(cells, style):
    return mark_matrix(cells, words=WORDS, style=style)


def test_journal_goes_down_and_assessment_across(cells, style):
    assert drawn(cells, style)["data"][0]["z"] == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 25, 60, 0], [0, 0, 15, 0]]


def test_cell_says_its_people_and_share(cells, style, words_of):
    assert "<b>60</b><br>60,0\u00a0%" in words_of(drawn(cells, style))


def test_small_cell_is_hidden_and_an_empty_one_is_zero(cells, style):
    texts = [note["text"] for note in drawn(cells, style)["layout"]["annotations"]]
    assert texts.count("&lt;10") == 1
    assert texts.count("0") == 12


def test_diagonal_is_framed(cells, style):
    assert [shape["x0"] for shape in drawn(cells, style)["layout"]["shapes"]] == [-0.5, 0.5, 1.5, 2.5]


def test_colour_means_the_same_share_on_every_matrix(cells, style):
    heat = drawn(cells, style)["data"][0]
    assert (heat["zmin"], heat["zmax"]) == (0, 30)


def test_no_matrix_without_pupils(cells, style):
    assert drawn(cells.assign(pupils=0, is_suppressed=False), style) is None
    assert drawn(cells.head(0), style) is None


def test_matrix_is_strict_json(cells, style, as_json):
    assert as_json(drawn(cells, style))
