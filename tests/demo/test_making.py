import pandas as pd
import pytest

from data.queries import results, schools
from demo import DemoError, build
from domain.scope import Scope


@pytest.fixture
def written(tables, far_made):
    return pd.concat([tables["own_results"], far_made.tables["own_results"]])


@pytest.fixture
def reading(built):
    with built.store.reading() as reader:
        yield reader


def test_everything_is_saved(built):
    assert {outcome.status for outcome in built.outcomes} == {"saved"}


def test_every_row_enters_a_count(built):
    assert all(outcome.rows == outcome.counted > 0 for outcome in built.outcomes)


def test_no_file_has_a_problem(built):
    assert [problem for outcome in built.outcomes for problem in outcome.problems] == []


def test_the_store_is_marked_as_a_demonstration(built):
    assert built.store.kind == "demo"


def test_it_takes_seconds(built):
    assert built.seconds < 60  # four on an idle office PC; machines that test are busy


def test_all_schools_of_both_municipalities_arrive(reading, world, far_made):
    arrived = schools.schools(reading, Scope.all_schools())
    assert arrived["municipality"].value_counts().to_dict() == {
        "Светлоярск": world.count,
        "Предгорск": far_made.world.count,
    }


def test_the_first_municipality_is_shown_first_and_keeps_its_ids(reading):
    arrived = schools.schools(reading, Scope.all_schools()).set_index("school_id")
    assert reading.home_id == arrived.loc[1, "municipality_id"]
    assert set(arrived.loc[list(range(1, 105)), "municipality"]) == {"Светлоярск"}


def test_all_pupils_arrive(reading, written):
    turnouts = results.turnouts(reading, Scope.all_schools())
    assert turnouts["listed"].sum() == written["pupils"].sum()


def test_absent_pupils_arrive_as_absent(reading, written):
    absent = written.query("state == 'absent'")["pupils"].sum()
    assert results.turnouts(reading, Scope.all_schools())["absent"].sum() == absent


def test_making_it_again_changes_nothing(built):
    assert {outcome.status for outcome in build(built.store, seed=2020)} == {"unchanged"}


def test_progress_is_told_for_every_file(empty_store):
    told = []
    outcomes = build(empty_store, seed=3, progress=told.append)
    assert sum(told) >= len(outcomes)


def test_a_store_with_real_data_is_left_alone(store):
    with pytest.raises(DemoError, match="real_store"):
        build(store)
    assert store.kind == "real"
