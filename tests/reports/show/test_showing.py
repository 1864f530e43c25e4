"""What a show consists of: the same figures as the screens, within the scope of who presents."""

import pytest

from data.decks import save_deck
from domain.alias import MARKED
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from i18n import translator
from reports.show.showing import Showing
from slides.asking import asker
from slides.wanted import NoDeck, Wanted


def test_a_show_begins_with_its_deck_and_offers_what_narrows_it(shown):
    document = shown().document({"show": "/present/show.json"})
    assert document["title"] == "Совещание директоров"
    assert len(document["slides"]) > 4
    assert [one["name"] for one in document["filters"]] == ["territory", "program"]
    assert document["filters"][0]["choices"][0] == ["", "вся"]
    assert [name for _, name in document["filters"][1]["choices"]] == ["все школы", "500+", "ШНОР"]
    assert document["schools"] == [1, 2, 3, 4, 5]


def test_the_title_of_a_school_can_be_hidden(shown, store):
    wanted = Wanted(ready="school", school_id=1)
    showing = Showing(wanted, asker(store, Scope.all_schools()), translator("ru"))
    assert MARKED.search(showing.document({})["title"])


def test_a_choice_has_a_deck_of_its_own(shown):
    showing = shown(territory=3)
    more = showing.choice(Filters(territory=3))
    assert list(more["decks"]) == ["territory=3&program="]
    assert more["decks"]["territory=3&program="]


def test_a_choice_without_slides_is_an_empty_deck(shown):
    assert shown(ready="district").choice(Filters())["decks"] == {"territory=&program=": []}


def test_a_school_opens_with_its_slides(shown):
    more = shown().school(1)
    assert more["decks"]["school/1"]
    assert {one["name"].partition(".")[0] for one in more["slides"]} == {"school"}


@pytest.mark.parametrize("school_id", [2, 99])
def test_a_school_out_of_scope_has_no_slides(shown, school_id):
    showing = shown(1, 3)
    assert showing.school(school_id)["decks"] == {f"school/{school_id}": []}
    assert list(showing.names) == [1, 3]


def test_an_unknown_presentation_is_none(shown):
    with pytest.raises(NoDeck):
        shown(ready="nothing").document({})


def test_kept_slides_take_over_what_is_chosen(store):
    slides = [SlideSpec("directions", "choices", Filters(year=2020))]
    code = save_deck(store, name="Август", slides=slides, by="test")
    showing = Showing(Wanted(kept=code), asker(store, Scope.all_schools()), translator("ru"))
    whole, north = showing.deck(Filters()), showing.deck(Filters(territory=3))
    assert whole.title == "Август"
    assert north.slides[0].spec.filters == Filters(year=2020, territory=3)
    assert whole.slides[0].note != north.slides[0].note
