import pytest

from data.decks import save_deck
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from i18n import translator
from slides.asking import asker
from slides.wanted import NoDeck, Wanted, deck_of, outline_of

RU = translator("ru")
PLANS = SlideSpec("overview", "plans", Filters(program="shnor"))


def outline(store, wanted):
    return outline_of(wanted, ask=asker(store, Scope.all_schools()), t=RU)


def refused(store, wanted, make=outline):
    with pytest.raises(NoDeck) as caught:
        make(store, wanted)
    return caught.value.code


def deck(store, wanted):
    return deck_of(wanted, ask=asker(store, Scope.all_schools()), t=RU)


def test_a_ready_presentation_is_narrowed_by_the_filters(store):
    told = outline(store, Wanted(ready="directors", filters=Filters(program="shnor")))
    assert told.title == "Совещание директоров"
    assert len(told.specs) > 3
    assert {spec.filters for spec in told.specs} == {Filters(program="shnor")}


def test_that_of_a_school_is_named_after_it(store):
    told = outline(store, Wanted(ready="school", school_id=1))
    assert told.title == "СОШ № 1: как дела у школы"
    assert {spec.view for spec in told.specs} == {"school/1"}
    assert outline(store, Wanted(ready="school", school_id=1, is_anonymous=True)).title == "Одна школа"


def test_that_of_a_district_is_named_after_it(store):
    choice = asker(store, Scope.all_schools())("decks", Filters()).footing.choices["territory"][0]
    told = outline(store, Wanted(ready="district", filters=Filters(territory=int(choice.value))))
    assert told.title == f"{choice.name}: как дела у школ"


@pytest.mark.parametrize("by", ["code", "name"])
def test_a_kept_one_has_the_slides_it_keeps(store, by):
    code = save_deck(store, name="К совещанию", slides=[PLANS], by="")
    told = outline(store, Wanted(kept=code if by == "code" else "К совещанию", filters=Filters(grade=5)))
    assert (told.title, told.specs) == ("К совещанию", (PLANS,))


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(), "unknown"),
        (Wanted(ready="parents"), "unknown"),
        (Wanted(kept="нет"), "unknown"),
        (Wanted(ready="school"), "no_school"),
        (Wanted(ready="school", school_id=99), "unknown_school"),
        (Wanted(ready="district"), "no_territory"),
        (Wanted(ready="district", filters=Filters(territory=999)), "no_territory"),
    ],
)
def test_what_cannot_be_shown_is_refused(store, wanted, code):
    assert refused(store, wanted) == code


def test_a_school_outside_the_scope_is_unknown(store):
    ask = asker(store, Scope.only(2))
    with pytest.raises(NoDeck) as caught:
        outline_of(Wanted(ready="school", school_id=1), ask=ask, t=RU)
    assert caught.value.code == "unknown_school"


def test_a_presentation_without_anything_to_show_is_refused(store, empty_store):
    save_deck(store, name="Пустая", slides=[], by="")
    assert refused(store, Wanted(kept="Пустая"), make=deck) == "empty"
    assert refused(empty_store, Wanted(ready="directors"), make=deck) == "empty"


def test_slides_are_made_of_it(store):
    save_deck(store, name="К совещанию", slides=[PLANS], by="")
    made = deck(store, Wanted(kept="К совещанию"))
    assert (made.title, [slide.spec for slide in made.slides]) == ("К совещанию", [PLANS])


@pytest.mark.parametrize(("name", "title"), [("СОШ № 1: как дела", "Презентация"), ("Октябрь", "Октябрь")])
def test_before_a_hall_that_sees_letters_no_title_names_a_school(store, name, title):
    save_deck(store, name=name, slides=[SlideSpec("school/1", "radar")], by="")
    assert deck(store, Wanted(kept=name, is_anonymous=True)).title == title
    assert deck(store, Wanted(kept=name)).title == name
