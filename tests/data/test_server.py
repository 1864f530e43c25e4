"""The same code on PostgreSQL: run with LEPESTOK_TEST_SERVER=postgresql://user@host/empty_database."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.ledger import save, withdraw
from data.queries import results, schools, sources
from data.store import open_store
from domain.scope import Scope
from tests.world import everything, mathematics, settle

ALL = Scope.all_schools()
SERVER = os.environ.get("LEPESTOK_TEST_SERVER")

pytestmark = pytest.mark.skipif(SERVER is None, reason="LEPESTOK_TEST_SERVER names no empty database")


@pytest.fixture(scope="module")
def server():
    store = open_store(SERVER)
    assert [outcome.status for outcome in settle(store)] == ["saved"] * 11 + ["refused"]
    yield store
    store.close()


def test_server_answers_like_a_file(server, store):
    for question in (schools.schools, schools.territories, results.turnouts, results.assessments, sources.behind):
        with server.reading() as there, store.reading() as here:
            found, expected = question(there, ALL), question(here, ALL)
        kept = [name for name in expected if name != "loaded_at"]
        order = kept[:2]
        assert (
            found[kept]
            .sort_values(order, ignore_index=True)
            .equals(expected[kept].sort_values(order, ignore_index=True))
        )


def test_files_are_unchanged_replaced_and_withdrawn(server):
    again = save(server, everything(), by="Тест")
    assert {outcome.status for outcome in again} == {"unchanged", "refused"}
    replaced = save(server, [mathematics(content="later")], by="Тест")[0]
    assert replaced.status == "replaced"
    assert withdraw(server, replaced.source_id, by="Тест").status == "withdrawn"


def test_contradiction_refuses_its_file_only(server):
    broken = mathematics(content="broken")
    broken.facts.tables["turnout"].loc[0, "listed"] = 99
    assert save(server, [broken], by="Тест")[0].problems[0].code == "store_refused"


def test_writers_wait_for_each_other(server):
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(save, server, [mathematics(content=str(n))], by="Тест") for n in range(8)]
    assert {outcome.status for each in done for outcome in each.result()} == {"replaced"}


def test_view_sees_one_state_while_others_load(server):
    with server.reading() as reader:
        before = reader.frame(results._results(ALL, None, results.FactUnit.id))
        save(server, [mathematics(content="meanwhile")], by="Тест")
        assert reader.frame(results._results(ALL, None, results.FactUnit.id)).equals(before)
