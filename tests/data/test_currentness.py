"""Whatever the order of loads, every unit is answered from the latest source that speaks of it."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.facts import AssessmentKey
from data.ledger import restore, save, withdraw
from data.queries.results import result_counts
from data.store import Store, open_store
from domain.scope import Scope
from tests.world import registry, results

ALL = Scope.all_schools()
SUBJECTS = ["mathematics", "russian"]
FILES = st.dictionaries(
    st.tuples(st.sampled_from("12345"), st.sampled_from(SUBJECTS)), st.integers(1, 40), min_size=1, max_size=6
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Make a store with the registry once; each example works on a copy."""
    path = tmp_path_factory.mktemp("registered") / "store.db"
    store = open_store(f"sqlite:///{path}")
    save(store, [registry()], by="Тест")
    store.close()
    return path


@contextmanager
def copied(template: Path) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{shutil.copy(template, folder)}")
        yield store
        store.close()


def files_of(pupils, *, content=""):
    """Make a file a subject of the numbers of pupils by (school, subject)."""
    found = []
    for subject in sorted({subject for _, subject in pupils}):
        key = AssessmentKey("vpr", "external", 2021, 2020, 4, 4, subject)
        counts = {school: [(7, 3, n)] for (school, each), n in pupils.items() if each == subject}
        found.append(results(key, counts, content=f"{content}{sorted(counts.items())}"))
    return found


def load(store, files):
    return save(store, files, by="Тест")


def answered(store):
    with store.reading() as reader:
        counts = result_counts(reader, ALL)
    subject = counts["assessment_id"].map({1: 1, 2: 2})
    return dict(zip(zip(counts["school_id"], subject, strict=True), counts["pupils"], strict=True))


def state(store):
    """Give what is answered, by names that do not depend on the order of loads."""
    question = (
        "SELECT u.kind, u.school_id, u.key, r.pupils FROM fact_unit u JOIN result_count r ON r.unit_id = u.id"
    )
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"{question} WHERE u.is_current").all()
    return sorted(tuple(row) for row in rows)


@settings(max_examples=10, deadline=None)
@given(FILES)
def test_loading_twice_is_loading_once(template, pupils):
    with copied(template) as store:
        load(store, files_of(pupils))
        once = state(store)
        assert {outcome.status for outcome in load(store, files_of(pupils))} == {"unchanged"}
        assert state(store) == once


@settings(max_examples=10, deadline=None)
@given(FILES, st.randoms())
def test_loads_about_different_units_commute(template, pupils, random):
    files = [file for one in pupils.items() for file in files_of(dict([one]))]
    shuffled = random.sample(files, len(files))
    with copied(template) as first, copied(template) as second:
        for file in files:
            load(first, [file])
        load(second, shuffled)
        assert state(first) == state(second)


@settings(max_examples=10, deadline=None)
@given(FILES, FILES)
def test_later_load_wins_and_no_pupil_is_lost(template, before, after):
    with copied(template) as store:
        load(store, files_of(before))
        load(store, files_of(after, content="later"))
        assert sum(row[-1] for row in state(store)) == sum((before | after).values())


@settings(max_examples=10, deadline=None)
@given(FILES, FILES)
def test_withdrawing_brings_back_what_was_before(template, before, after):
    with copied(template) as store:
        load(store, files_of(before))
        earlier = state(store)
        outcomes = load(store, files_of(after, content="later"))
        later = state(store)
        for outcome in outcomes:
            withdraw(store, outcome.source_id, by="Тест")
        assert state(store) == earlier
        for outcome in outcomes:
            restore(store, outcome.source_id, by="Тест")
        assert state(store) == later


@pytest.mark.parametrize("order", list(itertools.permutations([2, 3, 4])))
def test_order_of_withdrawals_does_not_matter(template, order):
    versions = [files_of({("1", "mathematics"): n})[0] for n in (10, 20, 30)]
    with copied(template) as store:
        for version in versions:
            load(store, [version])
        for source_id in order[:2]:
            withdraw(store, source_id, by="Тест")
        kept = {2: 10, 3: 20, 4: 30}[order[2]]
        assert list(answered(store).values()) == [kept]


def test_superseded_facts_stay_in_the_store(template):
    with copied(template) as store:
        load(store, files_of({("1", "mathematics"): 10}))
        load(store, files_of({("1", "mathematics"): 20}))
        with store.engine.connect() as connection:
            units = pd.read_sql("SELECT is_current FROM fact_unit WHERE kind = 'assessment'", connection)
        assert sorted(units["is_current"]) == [0, 1]
