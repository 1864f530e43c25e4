import pytest

from data.queries.sources import sources
from domain.scope import Scope
from intake import batch as module
from intake.batch import State
from intake.errors import IntakeError
from tests.intake.files import BAD, FAULTY, GOOD, REGISTRY, opened, read, saved


def statuses(shown):
    return {outcome.file_name: outcome.status for outcome in shown.outcomes}


def in_store(store):
    with store.reading() as reader:
        return sorted(sources(reader, Scope.all_schools())["file_name"])


def test_a_batch_is_shown_before_anything_is_saved(empty_store):
    shown = read(opened(empty_store, schools=REGISTRY, classes=FAULTY, other=BAD))
    assert statuses(shown) == {"schools.xlsx": "saved", "classes.xlsx": "saved", "other.xlsx": "refused"}
    faulty = shown.outcomes[1]
    assert (faulty.rows, faulty.counted, faulty.ignored) == (2, 1, {"not_whole": 1})
    assert shown.ready == 2
    assert len(shown.done) == 3
    assert empty_store.kind == "empty"


def test_what_was_shown_is_saved(empty_store):
    batch = opened(empty_store, schools=REGISTRY, classes=GOOD)
    shown = read(batch)
    batch.save()
    assert statuses(batch.wait(60)) == statuses(shown)
    assert batch.shown.state is State.SAVED
    assert in_store(empty_store) == ["classes.xlsx", "schools.xlsx"]


def test_the_same_files_again_are_unchanged(empty_store):
    saved(opened(empty_store, schools=REGISTRY, classes=GOOD))
    shown = read(opened(empty_store, schools=REGISTRY, classes=GOOD))
    assert set(statuses(shown).values()) == {"unchanged"}
    assert shown.ready == 0


def test_a_store_that_changed_meanwhile_is_checked_again(empty_store):
    first, second = opened(empty_store, schools=REGISTRY, classes=GOOD), opened(empty_store, schools=REGISTRY)
    read(first)
    saved(second)
    first.save()
    shown = first.wait(60)
    assert (shown.state, shown.notice) == (State.READ, "changed")
    assert statuses(shown) == {"schools.xlsx": "unchanged", "classes.xlsx": "saved"}
    assert in_store(empty_store) == ["schools.xlsx"]


def test_a_cancelled_reading_ends_at_once_and_can_begin_again(empty_store):
    batch = opened(empty_store, **{f"f{number}": GOOD for number in range(20)}, schools=REGISTRY)
    batch.read()
    batch.cancel()
    assert batch.wait(10).state is State.CANCELLED
    assert len(read(batch).outcomes) == 21


def test_a_corrected_file_takes_the_place_of_the_first(empty_store):
    batch = opened(empty_store, schools=REGISTRY, classes=FAULTY)
    read(batch)
    for file in opened(empty_store, classes=GOOD).shown.files:
        batch.add(file)
    assert [outcome.counted for outcome in read(batch).outcomes] == [2, 2]


def test_nothing_is_saved_before_it_was_shown(empty_store):
    with pytest.raises(IntakeError, match="not_now"):
        opened(empty_store, classes=GOOD).save()


def test_a_batch_has_a_largest_size(empty_store, monkeypatch):
    monkeypatch.setattr(module, "MEGABYTE", 10)
    with pytest.raises(IntakeError, match="batch_too_large"):
        opened(empty_store, classes=GOOD)


def test_a_failure_of_ours_is_told_and_repeats_no_cell(empty_store, monkeypatch, caplog):
    person = "Аграфена"

    def break_down(*_args, **_more):
        raise ValueError(person)

    monkeypatch.setattr("intake.checking.ledger.save", break_down)
    batch = opened(empty_store, classes=GOOD)
    batch.read()
    assert batch.wait(60).state is State.FAILED
    assert "ValueError" in caplog.text
    assert person not in caplog.text
