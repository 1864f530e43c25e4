import pytest

from data.decks import (
    LONGEST_NAME,
    LONGEST_QUERY,
    MOST_SLIDES,
    add_slide,
    read,
    remove_deck,
    rename_deck,
    save_deck,
    set_slides,
    written,
)
from data.errors import StoreError
from data.queries.decks import decks, slides
from data.queries.sources import journal
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec

EVERYONE = Scope.all_schools()
SPREAD = SlideSpec("compare", "spread", Filters(grade=5, subject="mathematics"))
RADAR = SlideSpec("school/4", "radar", Filters(beside=(1, 2)))


def revision(store):
    with store.reading() as reader:
        return reader.revision


def listed(store, scope=EVERYONE):
    with store.reading() as reader:
        return decks(reader, scope)


def kept(store, scope=EVERYONE):
    with store.reading() as reader:
        rows = slides(reader, scope)
    return [(row.position, SlideSpec(row.view, row.picture, read(row.query))) for row in rows.itertuples()]


def test_a_deck_keeps_its_slides_in_their_order_with_their_filters(store):
    code = save_deck(store, name=" К  совещанию ", slides=[RADAR, SPREAD, RADAR], by="Петрова")
    assert listed(store)[["code", "name", "saved_by"]].to_numpy().tolist() == [[code, "К совещанию", "Петрова"]]
    assert kept(store) == [(1, RADAR), (2, SPREAD), (3, RADAR)]


def test_a_deck_may_wait_for_its_slides(store):
    code = save_deck(store, name="Пустая", slides=[], by="")
    assert (len(listed(store)), kept(store)) == (1, [])
    assert [add_slide(store, code, one, by="") for one in (SPREAD, RADAR)] == [1, 2]
    assert kept(store) == [(1, SPREAD), (2, RADAR)]


def test_slides_are_put_in_another_order_and_taken_out(store):
    code = save_deck(store, name="А", slides=[RADAR, SPREAD], by="")
    other = save_deck(store, name="Б", slides=[RADAR], by="")
    set_slides(store, code, [SPREAD, RADAR], by="")
    assert kept(store) == [(1, SPREAD), (2, RADAR), (1, RADAR)]
    set_slides(store, code, [], by="")
    assert kept(store) == [(1, RADAR)]
    assert listed(store)["code"].tolist() == [code, other]


def test_cached_answers_notice_every_change(store):
    seen = [revision(store)]
    code = save_deck(store, name="А", slides=[RADAR], by="")
    seen.append(revision(store))
    for change in (
        lambda: add_slide(store, code, SPREAD, by=""),
        lambda: set_slides(store, code, [SPREAD], by=""),
        lambda: rename_deck(store, code, name="Б", by=""),
        lambda: remove_deck(store, code, by=""),
    ):
        change()
        seen.append(revision(store))
    assert seen == sorted(set(seen))
    with store.reading() as reader:
        said = journal(reader, EVERYONE)
    assert said["kind"].head(5).tolist() == ["deck_removed", *["deck_saved"] * 4]
    assert said["file_name"].head(3).tolist() == ["Б", "Б", "А"]


def test_a_renamed_deck_keeps_its_link_and_a_removed_one_takes_its_slides(store):
    code = save_deck(store, name="А", slides=[RADAR], by="")
    for name in ("Б", " Б "):
        rename_deck(store, code, name=name, by="")
    assert listed(store)[["code", "name"]].to_numpy().tolist() == [[code, "Б"]]
    remove_deck(store, code, by="")
    assert listed(store).empty
    assert kept(store) == []


def test_decks_stand_by_name(store):
    for name in ("В", "А", "Б"):
        save_deck(store, name=name, slides=[], by="")
    assert listed(store)["name"].tolist() == ["А", "Б", "В"]


def test_a_reader_of_few_schools_is_told_of_slides_about_them_only(store):
    save_deck(store, name="А", slides=[RADAR, SPREAD, SlideSpec("school/1", "radar")], by="")
    save_deck(store, name="Б", slides=[RADAR], by="")
    save_deck(store, name="В", slides=[], by="")
    assert kept(store, Scope.only(1)) == [(2, SPREAD), (3, SlideSpec("school/1", "radar"))]
    assert listed(store, Scope.only(1))["name"].tolist() == ["А", "В"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"name": "Новая", "slides": [SPREAD] * (MOST_SLIDES + 1)}, "long_deck"),
        ({"name": "Новая", "slides": [SlideSpec("compare?", "spread")]}, "unknown_slide"),
        ({"name": "Новая", "slides": [SlideSpec("school/", "radar")]}, "unknown_slide"),
        ({"name": "Новая", "slides": [SlideSpec("compare", "")]}, "unknown_slide"),
        (
            {"name": "Новая", "slides": [SlideSpec("compare", "spread", Filters(subject="x" * LONGEST_QUERY))]},
            "long_query",
        ),
        ({"name": "  ", "slides": []}, "nameless_deck"),
        ({"name": "н" * (LONGEST_NAME + 1), "slides": []}, "long_deck_name"),
        ({"name": "А", "slides": []}, "deck_name_taken"),
    ],
)
def test_a_wish_that_cannot_be_kept_is_told_and_nothing_is_saved(store, wish, code):
    save_deck(store, name="А", slides=[], by="")
    before = revision(store)
    with pytest.raises(StoreError) as refused:
        save_deck(store, **wish, by="")
    assert refused.value.code == code
    assert (revision(store), len(listed(store))) == (before, 1)


def test_a_full_deck_takes_no_further_slide(store):
    code = save_deck(store, name="А", slides=[SPREAD] * MOST_SLIDES, by="")
    with pytest.raises(StoreError) as refused:
        add_slide(store, code, RADAR, by="")
    assert refused.value.params == {"n": MOST_SLIDES + 1, "most": MOST_SLIDES}
    assert len(kept(store)) == MOST_SLIDES


@pytest.mark.parametrize(
    "act",
    [
        lambda store: remove_deck(store, "нет", by=""),
        lambda store: rename_deck(store, "нет", name="А", by=""),
        lambda store: set_slides(store, "нет", [RADAR], by=""),
        lambda store: add_slide(store, "нет", RADAR, by=""),
    ],
)
def test_a_deck_that_is_gone_cannot_be_changed(store, act):
    before = revision(store)
    with pytest.raises(StoreError) as refused:
        act(store)
    assert (refused.value.code, revision(store)) == ("unknown_deck", before)


def test_filters_are_read_as_they_were_written():
    asked = Filters(year=2020, beside=(1, 2), subject="social_studies", schools=(4,))
    assert written(asked) == "year=2020&subject=social_studies&beside=1,2&schools=4"
    assert read(written(asked)) == asked


def test_an_empty_store_has_no_decks(empty_store):
    assert listed(empty_store).empty
    assert kept(empty_store) == []
