import pytest

from data.errors import StoreError
from data.queries.sources import journal
from data.registry import resolver
from data.remembering import names_in, remember
from domain.scope import Scope
from tests.world import World


def known(store):
    with store.reading() as reader:
        return resolver(reader)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Школа у моста", [("remembered", "Школа у моста")]),
        ("sch991777", [("fis_oko", "sch991777")]),
        ("991777", [("fis_oko", "991777")]),
        ("МБОУ «Школа у моста» (edu991777)", [("fis_oko", "edu991777"), ("remembered", "МБОУ «Школа у моста»")]),
        ("edu991777 | Школа у моста", [("fis_oko", "edu991777"), ("remembered", "Школа у моста")]),
    ],
)
def test_a_cell_holds_a_login_a_name_or_both(text, names):
    found = names_in(text)
    assert [(system, value) for system, value in found if system == "remembered"] == [
        one for one in names if one[0] == "remembered"
    ]
    assert [system for system, _ in found] == [system for system, _ in names]


@pytest.mark.parametrize("text", ["Школа у моста", "sch991777", "МБОУ «Школа у моста» (edu991777)"])
def test_a_remembered_cell_means_its_school(world: World, text):
    code = next(iter(known(world.store).shown))
    assert known(world.store).resolve(text) is None
    with world.store.reading() as reader:
        before = reader.revision
    remember(world.store, names_in(text), school=code, called=text, by="Петрова")
    assert known(world.store).resolve(text) == code
    with world.store.reading() as reader:
        assert reader.revision > before
        last = journal(reader, Scope.all_schools()).iloc[0]
    assert (last["kind"], last["by"], last["file_name"]) == ("remembered", "Петрова", text)


def test_the_same_twice_is_remembered_once(world: World):
    code = next(iter(known(world.store).shown))
    for _ in range(2):
        remember(world.store, names_in("Школа у моста"), school=code, called="Школа у моста", by="")
    assert known(world.store).resolve("школа у  моста") == code


def test_a_school_that_is_not_there_is_refused(world: World):
    with pytest.raises(StoreError, match="unknown_school"):
        remember(world.store, names_in("Школа у моста"), school="нет", called="", by="")
