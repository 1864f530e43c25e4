"""A question sees one state of the store, and an answer is never older than the last load."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from sqlalchemy import select, update

from config import ROOT
from data.ledger import save, withdraw
from data.queries.results import turnouts
from data.schema import Enrolment, School, StoreInfo
from domain.filters import Filters
from domain.scope import Scope
from tests.world import journal, mathematics

ALL = Scope.all_schools()
OTHER_PROCESS = """
import sys
from data.ledger import save
from data.store import open_store
from tests.world import mathematics

store = open_store(sys.argv[1])
print(save(store, [mathematics(content=sys.argv[2])], by="Другой")[0].status)
"""


def revision(reader, *, scope, filters):
    return reader.revision


def listed(reader, *, scope, filters, extra=0):
    return int(turnouts(reader, scope)["listed"].sum()) + extra


def load_elsewhere(url, content):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", OTHER_PROCESS, url, content]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def ask(store, view=revision, scope=ALL, **more):
    return store.ask(view, scope=scope, filters=Filters(), **more)


def test_same_question_is_answered_once(store):
    answers = []

    def view(reader, *, scope, filters):
        answers.append(1)

    ask(store, view)
    ask(store, view)
    assert len(answers) == 1


def test_other_scope_filters_and_details_are_other_questions(store):
    assert ask(store, listed) > ask(store, listed, scope=Scope.only(5)) == 7
    assert ask(store, listed, extra=1) == ask(store, listed) + 1


@pytest.mark.parametrize("content", ["", "corrected"])
def test_answer_is_fresh_after_a_load_of_another_process(store, content):
    before = ask(store)
    assert load_elsewhere(str(store.engine.url), content) == ("replaced" if content else "unchanged")
    assert ask(store) == before + bool(content)


def test_answer_is_fresh_after_a_withdrawal(store):
    before = ask(store, listed)
    withdraw(store, 2, by="Тест")
    assert ask(store, listed) == before - 87


def test_view_sees_one_state_while_others_load(store):
    with store.reading() as reader:
        before = listed(reader, scope=ALL, filters=Filters())
        save(store, [mathematics(content="corrected", layout="other")], by="Тест")
        withdraw(store, 2, by="Тест")
        assert listed(reader, scope=ALL, filters=Filters()) == before


def test_answers_agree_with_their_revision_while_others_load(store):
    def view(reader, *, scope, filters):
        return reader.revision, len(reader.frame(select(School.id))), reader.connection.in_transaction()

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(ask, store, view) for _ in range(40)]
        for number in range(5):
            save(store, [mathematics(content=str(number))], by="Тест")
    assert {schools for _, schools, _ in (reader.result() for reader in readers)} == {5}
    assert ask(store, view)[0] == 17


def test_two_writers_wait_for_each_other(store):
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(save, store, [mathematics(content=str(n))], by="Тест") for n in range(8)]
    assert {outcome.status for each in done for outcome in each.result()} == {"replaced"}


def test_frame_of_nothing_has_the_columns_and_types_of_a_full_one(store, empty_store):
    question = select(Enrolment.grade, Enrolment.pupils)
    with store.reading() as full, empty_store.reading() as empty:
        assert full.frame(question).dtypes.to_dict() == empty.frame(question).dtypes.to_dict()
        assert len(full.frame(question)) == 5


def test_days_and_moments_are_times(reader):
    frame = reader.frame(select(StoreInfo.created_at, StoreInfo.kind))
    assert pd.api.types.is_datetime64_dtype(frame["created_at"])
    assert pd.api.types.is_string_dtype(frame["kind"])


def test_kind_of_the_store(store, empty_store):
    assert (store.kind, empty_store.kind) == ("real", "empty")


def test_failed_writing_leaves_nothing(store):
    def fail():
        with store.writing() as connection:
            connection.execute(update(StoreInfo).values(kind="demo"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.kind == "real"


def test_load_of_other_facts_is_seen_at_once(empty_store):
    assert save(empty_store, [journal()], by="Тест")[0].status == "refused"
    assert ask(empty_store) == 1


def test_file_put_in_its_place_is_followed(store, empty_store, tmp_path):
    assert ask(store, listed) > 0
    empty_store.close()
    (tmp_path / "empty.db").replace(tmp_path / "store.db")
    assert ask(store, listed) == 0
    assert store.kind == "empty"


def test_deleted_file_is_an_empty_store_again(store, tmp_path):
    assert store.kind == "real"
    for file in tmp_path.glob("store.db*"):
        file.unlink()
    assert store.kind == "empty"
    assert save(store, [mathematics()], by="Тест")[0].status == "refused"
