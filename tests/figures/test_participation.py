import json

import pandas as pd
import pytest

from figures.participation import PeopleWords, people_bars

WORDS = PeopleWords("человек", "охват")


@pytest.fixture
def rows():
    return pd.DataFrame(
        {
            "label": ["4 класс", "10 класс", "11 класс"],
            "group": ["regular", "approbation", "approbation"],
            "is_trial": [False, True, True],
            "took_part": [80.0, 15.0, None],
            "enrolled": [90.0, None, None],
            "people_text": ["80", "15", "скрыто"],
            "share_text": ["89 %", "", ""],
            "hover": ["a", "b", "c"],
        }
    )


def test_bars_stand_over_those_enrolled_and_the_modes_apart(rows, style):
    figure = people_bars(rows, words=WORDS, style=style)
    bars, shapes = figure["data"][0], figure["layout"]["shapes"]
    assert bars["x"] == [80, 15, None]
    assert bars["y"] == [0, -1.7, -2.7]
    assert [shape["x1"] for shape in shapes] == [90]
    assert bars["marker"]["color"][0] != bars["marker"]["color"][1]


def test_every_row_says_its_people_and_a_share_only_where_there_is_one(rows, style):
    notes = [note["text"] for note in people_bars(rows, words=WORDS, style=style)["layout"]["annotations"]]
    assert notes == ["4 класс", "<b>80</b>", "89 %", "10 класс", "<b>15</b>", "11 класс", "<b>скрыто</b>",
                     "человек", "охват"]  # fmt: skip


def test_a_phone_gives_the_bars_more_room(rows, style, phone):
    wide, narrow = (people_bars(rows, words=WORDS, style=each)["layout"]["margin"]["r"] for each in (style, phone))
    assert narrow < wide


def test_a_figure_is_plain_json_and_nothing_is_drawn_of_nobody(rows, style):
    json.dumps(people_bars(rows, words=WORDS, style=style))
    assert people_bars(rows.assign(took_part=0.0), words=WORDS, style=style) is None
    assert people_bars(rows.head(0), words=WORDS, style=style) is None
