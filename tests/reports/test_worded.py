import pandas as pd
import pytest

from i18n import translator
from reports.worded import cell_words, code_words, worded


@pytest.fixture
def t():
    return translator("ru")


def test_concerns_become_sentences(t):
    row = {"code": "plans_returned", "severity": "attention", "schools": 14, "params": {"plans": 14}}
    said = worded(pd.DataFrame([row]), name="attention", t=t)
    assert said.to_dict("records") == [{"what": "Планы на доработке: 14", "schools": 14}]


def test_coverage_names_what_is_handed_in(t):
    row = {"what": "assessment.vpr-2021", "kind": "assessment", "params": {"procedure": "vpr", "year": 2021}}
    assert worded(pd.DataFrame([row]), name="coverage", t=t)["what"].tolist() == ["ВПР\N{NO-BREAK SPACE}2021"]


def test_frames_that_say_nothing_stay_as_they_are(t):
    frame = pd.DataFrame({"school": ["Школа № 1"]})
    assert worded(frame, name="schools", t=t) is frame


def test_an_empty_frame_keeps_its_head(t):
    frame = pd.DataFrame(columns=["code", "severity", "schools", "params"])
    assert list(worded(frame, name="attention", t=t).columns) == ["what", "schools"]


@pytest.mark.parametrize(
    ("code", "frame", "column", "word"),
    [
        ("talent", "choices", "direction", "Развитие таланта"),
        ("road_map", "plan_list", "kind", "Дорожная карта"),
        ("saved", "recent", "kind", "загружен"),
        ("within", "schools", "position", "неотличимо от остальных"),
        ("approbation", "results", "mode", "апробация"),
        ("down", "axes", "favourable", "меньше — лучше"),
        ("published", "plan_steps", "status", "размещён на сайте школы"),
        ("above", "exams", "standing", "больше, чем объясняет случай"),
        ("axis.social_passport.full_families", "", "indicator", "Полные семьи"),
        ("Школа № 1", "schools", "school", "Школа № 1"),
        ("gold", "schools", "programs", "gold"),
    ],
)
def test_codes_become_words_and_data_stay(t, code, frame, column, word):
    assert code_words(code, frame=frame, column=column, t=t) == word


@pytest.mark.parametrize(
    ("value", "words"), [(None, ""), (True, "да"), (("p500", "shnor"), "500+, ШНОР"), ({"plans": 3}, "plans: 3")]
)
def test_cells_are_said_plainly(t, value, words):
    assert cell_words(value, frame="schools", column="programs", t=t) == words
