"""A deck as JSON: everything a slide says, each slide once."""

import json
from dataclasses import replace

import pytest

from domain.filters import Filters
from domain.slide import Line
from i18n import LANGUAGES, translator
from reports.show.document import Around, key, more_slides, school_key, show_document, slide_json
from reports.show.words import KEYS, SAID, words
from tests.sample_deck import sample_deck

DECK = sample_deck()
T = translator("ru")


def test_a_document_is_plain_json_with_all_slides_and_names():
    document = json.loads(json.dumps(show_document(DECK, T, Around(DECK.names)), allow_nan=False))
    assert document["decks"] == {"territory=&program=": list(range(8))}
    assert document["names"]["15"] == ["Школа № 28", "№ 28", "Школа А", "А"]
    assert document["schools"] == [15, 40]
    assert [next(kind for kind in ("figure", "grid", "numbers") if kind in one) for one in document["slides"]] == [
        "numbers", "grid", "figure", "figure", "figure", "grid", "figure", "figure",
    ]  # fmt: skip


def test_a_slide_says_everything():
    slide = slide_json(DECK.slides[2], T)
    assert slide["title"] == "За пределами обычного разброса 4 школы из 95"
    assert slide["lines"][0][:2] == ["attention", "▲"]
    assert slide["notes"][0][3] == "Возможно: отметка в журнале — за весь период, а ВПР — один день"
    assert len(slide["questions"]) == 3
    assert slide["source"] == "ДЕМО · Светлоярск · данные за 2020/21 учебный год"
    assert slide["code"] == "compare.37.year-2020.grade-4"
    assert not slide["wide"]


def test_a_table_keeps_its_colours_marks_and_schools():
    grid = slide_json(DECK.slides[5], T)["grid"]
    assert grid["rows"][0][1] == 15
    assert grid["rows"][0][2][7] == ["70", "", 0.778]
    assert grid["rows"][1][2][7] == ["80", "▲", 0.889]
    assert grid["keys"][0] == "1 Оснащение"


def test_without_findings_the_picture_takes_the_whole_width():
    assert slide_json(replace(DECK.slides[2], lines=()), T)["wide"]


def test_a_slide_of_several_decks_stands_once():
    other = replace(DECK.slides[0], title="Другой")
    decks = {
        "a": DECK,
        "b": replace(DECK, slides=(*DECK.slides[:2], other)),
        school_key(15): replace(DECK, slides=()),
    }
    more = more_slides(decks, T, names={})
    assert len(more["slides"]) == 9
    assert more["decks"]["b"] == [0, 1, 8]
    assert more["decks"]["school/15"] == []


def test_a_choice_is_named_as_the_player_names_it():
    assert key(Filters()) == "territory=&program="
    assert key(Filters(territory=3, program="shnor", grade=4)) == "territory=3&program=shnor"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_player_has_its_words(language):
    told = words(translator(language))
    assert told.keys() == {*SAID, "keys"}
    assert len(told["keys"]) == len(KEYS)
    assert "{n}" in told["no_slide"]


def test_an_unknown_mark_is_no_finding():
    slide = replace(DECK.slides[0], notes=(Line("unheard", "?"),))
    with pytest.raises(KeyError):
        slide_json(slide, T)
