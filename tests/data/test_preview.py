import pytest

from data.errors import StoreError
from data.ledger import restore, save, withdraw
from data.preview import change
from tests.intake.files import ENROLMENT, GOOD, REGISTRY, opened, saved

CORRECTED = [ENROLMENT, ["Школа № 1", "2020/21", 5, 2, 60]]


def of(store, source_id):
    with store.reading() as reader:
        return change(reader, source_id)


@pytest.fixture
def loaded(empty_store):
    """Load a register, a table and a correction of one of its two schools; give the ids of both tables."""
    saved(opened(empty_store, schools=REGISTRY))
    (first,) = saved(opened(empty_store, first=GOOD)).outcomes
    (second,) = saved(opened(empty_store, second=CORRECTED)).outcomes
    return first.source_id, second.source_id


def test_withdrawing_brings_back_what_was_replaced(empty_store, loaded):
    first, second = loaded
    told = of(empty_store, second)
    assert (told.units, told.schools, told.others, told.is_withdrawn) == (1, 1, (("first.xlsx", 1),), False)
    withdraw(empty_store, second, by="тест")
    assert of(empty_store, first).units == 2


def test_what_is_replaced_already_is_not_told_as_lost(empty_store, loaded):
    first, _ = loaded
    told = of(empty_store, first)
    assert (told.units, told.schools, told.others) == (1, 1, ())


def test_restoring_tells_what_gives_way(empty_store, loaded):
    first, second = loaded
    withdraw(empty_store, second, by="тест")
    told = of(empty_store, second)
    assert (told.units, told.others, told.is_withdrawn) == (1, (("first.xlsx", 1),), True)
    restore(empty_store, second, by="тест")
    assert of(empty_store, first).units == 1


def test_restoring_what_later_files_say_changes_nothing(empty_store, loaded):
    first, _ = loaded
    withdraw(empty_store, first, by="тест")
    told = of(empty_store, first)
    assert (told.units, told.schools) == (1, 1)


def test_an_unknown_source_is_refused(empty_store):
    with pytest.raises(StoreError, match="unknown_source"):
        of(empty_store, 99)
    assert save(empty_store, [], by="") == []
