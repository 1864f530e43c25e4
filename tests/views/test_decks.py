from data.decks import save_deck
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from views.decks import decks

EVERYONE = Scope.all_schools()
SPREAD = SlideSpec("compare", "spread", Filters(grade=5, subject="mathematics"))
RADAR = SlideSpec("school/4", "radar", Filters(beside=(1, 2)))


def asked(store, scope=EVERYONE, **filters):
    return store.ask(decks, scope=scope, filters=Filters(**filters))


def test_kept_decks_stand_by_name_with_how_many_slides_they_have(store):
    save_deck(store, name="Б", slides=[], by="")
    save_deck(store, name="А", slides=[SPREAD, RADAR], by="Петрова")
    rows = asked(store).decks
    assert rows[["name", "slides", "saved_by"]].to_numpy().tolist() == [["А", 2, "Петрова"], ["Б", 0, ""]]


def test_a_deck_is_built_from_the_slides_it_keeps(store):
    code = save_deck(store, name="А", slides=[SPREAD, RADAR], by="")
    save_deck(store, name="Б", slides=[RADAR], by="")
    assert asked(store).specs(code) == (SPREAD, RADAR)
    assert asked(store).specs("нет") == ()


def test_a_deck_is_found_by_its_code_and_by_its_name(store):
    code = save_deck(store, name="К совещанию", slides=[], by="")
    said = asked(store)
    assert [said.named(text) for text in (code, " К  совещанию", "К совещанию!")] == [code, code, None]


def test_a_change_is_seen_at_once(store):
    assert asked(store).decks.empty
    save_deck(store, name="А", slides=[SPREAD], by="")
    assert len(asked(store).slides) == 1


def test_a_reader_of_few_schools_is_told_of_slides_about_them_only(store):
    code = save_deck(store, name="А", slides=[RADAR, SPREAD], by="")
    said = asked(store, Scope.only(1))
    assert said.specs(code) == (SPREAD,)
    assert said.decks["slides"].tolist() == [1]


def test_filters_narrow_the_ready_ones_and_no_kept_one(store):
    save_deck(store, name="А", slides=[SPREAD], by="")
    said = asked(store, program="shnor")
    assert (said.footing.schools, len(said.decks)) == (3, 1)


def test_an_empty_store_says_so(empty_store):
    said = asked(empty_store)
    assert (said.state, len(said.decks), len(said.slides)) == ("empty", 0, 0)
