import pytest

from data.queries.sources import journal
from data.registry import resolver
from domain.scope import Scope
from intake.errors import IntakeError
from intake.names import forget_name, name_of, names
from intake.schools import Unknown, create, settle
from tests.intake.files import REGISTRY, UNKNOWN, opened, read, saved

NAME, LOGIN = "Шкала № 2", "sch991077"


@pytest.fixture
def store(empty_store):
    """Give a store with a register."""
    saved(opened(empty_store, schools=[[*REGISTRY[0], "Логин ФИС ОКО"], [*REGISTRY[1], "sch991001"], REGISTRY[2]]))
    return empty_store


def resolved(store, name):
    with store.reading() as reader:
        return resolver(reader).resolve(name)


@pytest.mark.parametrize("name", [NAME, LOGIN, f"{LOGIN} | {NAME}"])
def test_what_was_settled_is_listed_and_forgotten(store, name):
    settle(store, Unknown(name, "unknown_school", 1, ("a.xlsx",)), school="2", by="тест")
    assert resolved(store, name) == "2"
    listed = names(store)
    assert {one.school for one in listed} == {"Школа № 2"}
    for one in listed:
        assert name_of(store, one.name_id) == one
        forget_name(store, one.name_id, by="Петрова")
    assert names(store) == []
    assert resolved(store, name) is None


def test_a_login_of_the_register_is_not_settled_by_hand(store):
    assert names(store) == []


def test_forgetting_is_told_in_the_journal_and_changes_the_revision(store):
    settle(store, Unknown(NAME, "unknown_school", 1, ()), school="2", by="тест")
    with store.reading() as reader:
        before = reader.revision
    forget_name(store, names(store)[0].name_id, by="Петрова")
    with store.reading() as reader:
        newest = journal(reader, Scope.all_schools()).iloc[0]
        assert reader.revision > before
    assert (newest["kind"], newest["by"], newest["file_name"]) == ("forgotten", "Петрова", f"{NAME} → Школа № 2")


def test_a_forgotten_name_is_asked_for_again(store):
    settle(store, Unknown(NAME, "unknown_school", 1, ()), school="2", by="тест")
    batch = opened(store, classes=UNKNOWN)
    assert read(batch).outcomes[0].counted == 2
    forget_name(store, names(store)[0].name_id, by="тест")
    assert read(batch).outcomes[0].counted == 1


def test_the_name_that_a_school_was_created_for_is_listed(store):
    create(store, Unknown(NAME, "unknown_school", 1, ()), {"name": "Школа № 3", "place": "Город, Южный"}, by="т")
    assert [(one.name, one.school) for one in names(store)] == [(NAME, "Школа № 3")]


def test_a_name_that_is_gone_is_said_to_be_gone(store):
    with pytest.raises(IntakeError, match="unknown_name"):
        name_of(store, 99)
    with pytest.raises(IntakeError, match="unknown_name"):
        forget_name(store, 99, by="тест")
