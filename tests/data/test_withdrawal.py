"""A source can be taken back as long as nothing stands on it, and taken up again."""

import pytest

from data.errors import StoreError
from data.ledger import restore, save, withdraw
from data.queries.results import turnouts
from data.queries.schools import schools
from data.queries.sources import journal, sources
from domain.scope import Scope
from tests.world import exam, mathematics, programs, registry, russian

ALL = Scope.all_schools()
REGISTRY = 1
MATHEMATICS = 2


def listed(store):
    with store.reading() as reader:
        return turnouts(reader, ALL, assessment_ids=[1])["listed"].sum()


def names(store):
    with store.reading() as reader:
        return schools(reader, ALL)["school"].tolist()


def test_withdrawn_facts_are_not_answered_from(store):
    assert withdraw(store, MATHEMATICS, by="Тест").status == "withdrawn"
    assert listed(store) == 0


def test_restored_facts_are_answered_from_again(store):
    withdraw(store, MATHEMATICS, by="Тест")
    assert restore(store, MATHEMATICS, by="Тест").status == "restored"
    assert listed(store) == 87


def test_restored_source_does_not_beat_a_later_one(store):
    withdraw(store, MATHEMATICS, by="Тест")
    later = mathematics(content="later")
    later.facts.tables["turnout"].loc[0, ["listed", "absent"]] = [30, 10]
    save(store, [later], by="Тест")
    restore(store, MATHEMATICS, by="Тест")
    assert listed(store) == 95


def test_withdrawn_file_can_be_loaded_again(store):
    withdraw(store, MATHEMATICS, by="Тест")
    assert save(store, [mathematics()], by="Тест")[0].status == "saved"
    assert listed(store) == 87


@pytest.mark.parametrize(("action", "first"), [(withdraw, withdraw), (restore, None)])
def test_doing_it_twice_changes_nothing(store, action, first):
    if first:
        first(store, MATHEMATICS, by="Тест")
    with store.reading() as reader:
        before = reader.revision
    assert action(store, MATHEMATICS, by="Тест").status == "unchanged"
    with store.reading() as reader:
        assert reader.revision == before


def test_registry_that_others_stand_on_stays_and_they_are_named(store):
    outcome = withdraw(store, REGISTRY, by="Тест")
    assert (outcome.status, outcome.problems[0].code) == ("refused", "registry_in_use")
    assert outcome.problems[0].params == {"files": 10}
    assert outcome.problems[0].value.startswith("attendance.xlsx, directions.xlsx")
    assert len(names(store)) == 5


def test_files_of_one_name_are_named_once_and_all_counted(store):
    same = {"name": "a.xlsx", "folder": "2020/8"}
    save(store, [exam(content="2", **same), russian(content="2", **same)], by="Тест")
    problem = withdraw(store, REGISTRY, by="Тест").problems[0]
    assert problem.params == {"files": 10}
    assert problem.value.startswith("a.xlsx, attendance.xlsx")


def test_curator_alone_keeps_a_registry(empty_store):
    save(empty_store, [registry(), registry(["Лицей № 7"], first=7, name="curators.xlsx")], by="Тест")
    file = programs()
    file.facts.tables["membership"].loc[1, "curator_school"] = "7"
    save(empty_store, [file], by="Тест")
    assert withdraw(empty_store, 2, by="Тест").problems[0].value == "programs.xlsx"


def test_registry_can_go_where_another_describes_its_schools(store):
    save(store, [registry(["МБОУ «Лицей № 1»", *"БВГД"], name="new.xlsx")], by="Тест")
    assert names(store)[0] == "Лицей № 1"
    assert withdraw(store, 12, by="Тест").status == "withdrawn"
    assert names(store)[0] == "№ 1"


def test_registry_nobody_stands_on_can_go(empty_store):
    save(empty_store, [registry()], by="Тест")
    assert withdraw(empty_store, REGISTRY, by="Тест").status == "withdrawn"
    assert names(empty_store) == []


def test_facts_do_not_come_back_without_their_schools(empty_store):
    save(empty_store, [registry(), mathematics()], by="Тест")
    withdraw(empty_store, MATHEMATICS, by="Тест")
    withdraw(empty_store, REGISTRY, by="Тест")
    outcome = restore(empty_store, MATHEMATICS, by="Тест")
    assert (outcome.status, outcome.problems[0].params) == ("refused", {"schools": 5})
    restore(empty_store, REGISTRY, by="Тест")
    assert restore(empty_store, MATHEMATICS, by="Тест").status == "restored"


def test_journal_says_who_withdrew_what(store):
    withdraw(store, MATHEMATICS, by="Анна")
    with store.reading() as reader:
        newest = journal(reader, ALL).iloc[0]
        kept = sources(reader, ALL).set_index("source_id").loc[MATHEMATICS]
    assert newest[["kind", "by", "source_id"]].tolist() == ["withdrawn", "Анна", MATHEMATICS]
    assert kept[["is_withdrawn", "units", "units_current"]].tolist() == [True, 5, 0]


def test_outcome_of_a_withdrawal_tells_about_the_file(store):
    outcome = withdraw(store, MATHEMATICS, by="Тест")
    assert (outcome.file_name, outcome.rows, outcome.source_id) == ("vpr_2021_mathematics.xlsx", 87, MATHEMATICS)


def test_source_nobody_knows_is_told(store):
    with pytest.raises(StoreError, match="unknown_source"):
        withdraw(store, 99, by="Тест")
