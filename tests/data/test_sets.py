import pytest

from data.errors import StoreError
from data.queries.sets import sets
from data.queries.sources import journal
from data.sets import remove_set, rename_set, save_set
from domain.filters import HAND_PICKED
from domain.scope import Scope

EVERYONE = Scope.all_schools()


def listed(store, scope=EVERYONE):
    with store.reading() as reader:
        return sets(reader, scope)


def revision(store):
    with store.reading() as reader:
        return reader.revision


def test_a_set_keeps_its_schools_in_the_order_they_were_picked(store):
    code = save_set(store, name=" К визиту  в октябре ", schools=[4, 1, 4, 2], by="Петрова")
    (row,) = listed(store).itertuples()
    assert (row.code, row.name, row.saved_by, row.school_ids) == (code, "К визиту в октябре", "Петрова", (4, 1, 2))


def test_cached_answers_notice_a_set_saved_renamed_and_removed(store):
    seen = [revision(store)]
    code = save_set(store, name="А", schools=[1], by="")
    seen.append(revision(store))
    rename_set(store, code, name="Б", by="")
    seen.append(revision(store))
    remove_set(store, code, by="")
    seen.append(revision(store))
    assert seen == sorted(set(seen))
    with store.reading() as reader:
        said = journal(reader, EVERYONE)
    assert said["kind"].head(3).tolist() == ["set_removed", "set_saved", "set_saved"]


def test_a_renamed_set_keeps_its_link(store):
    code = save_set(store, name="А", schools=[1, 2], by="")
    rename_set(store, code, name="Б", by="")
    rename_set(store, code, name="Б", by="")
    assert listed(store)[["code", "name"]].to_numpy().tolist() == [[code, "Б"]]


def test_sets_stand_by_name_and_a_removed_one_is_gone(store):
    codes = {name: save_set(store, name=name, schools=[1], by="") for name in ("В", "А", "Б")}
    remove_set(store, codes["Б"], by="")
    assert listed(store)["name"].tolist() == ["А", "В"]


def test_a_reader_of_few_schools_sees_them_only(store):
    save_set(store, name="А", schools=[1, 2], by="")
    save_set(store, name="Б", schools=[3], by="")
    assert listed(store, Scope.only(2))["school_ids"].tolist() == [(2,)]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"name": "Новый", "schools": []}, "empty_set"),
        ({"name": "Новый", "schools": [1, 99]}, "unknown_school"),
        ({"name": "Новый", "schools": range(1, HAND_PICKED + 2)}, "long_set"),
        ({"name": "  ", "schools": [1]}, "nameless_set"),
        ({"name": "н" * 81, "schools": [1]}, "long_set_name"),
        ({"name": "А", "schools": [1]}, "set_name_taken"),
    ],
)
def test_a_wish_that_cannot_be_kept_is_told_and_nothing_is_saved(store, wish, code):
    save_set(store, name="А", schools=[1], by="")
    before = revision(store)
    with pytest.raises(StoreError) as refused:
        save_set(store, **wish, by="")
    assert refused.value.code == code
    assert (revision(store), len(listed(store))) == (before, 1)


@pytest.mark.parametrize(
    "act", [lambda store: remove_set(store, "нет", by=""), lambda store: rename_set(store, "нет", name="А", by="")]
)
def test_a_set_that_is_gone_cannot_be_changed(store, act):
    with pytest.raises(StoreError) as refused:
        act(store)
    assert refused.value.code == "unknown_set"


def test_an_empty_store_has_no_sets(empty_store):
    assert listed(empty_store).empty
