"""A registry makes schools once and keeps every name they had."""

import pandas as pd
import pytest
from sqlalchemy import select

from data.facts import Facts, SchoolEntry
from data.ledger import save, withdraw
from data.queries.schools import schools, territories
from data.schema import School
from domain.scope import Scope
from tests.world import TOWN, a_file, registry

ALL = Scope.all_schools()


def entry(code, name="Школа № 7", **more):
    return SchoolEntry(code, name, **({"territory": TOWN, "sheet": "Школы", "row": 2} | more))


def load(store, *entries, name="more.xlsx"):
    facts = Facts(units=pd.DataFrame(), schools=entries)
    return save(store, [a_file(facts, name=name, layout="own_schools")], by="Тест")[0]


def listed(store):
    with store.reading() as reader:
        return schools(reader, ALL).set_index("school_id")


def test_renamed_school_stays_the_same_school(store):
    save(store, [registry(["МБОУ «Лицей № 1»"], name="new.xlsx")], by="Тест")
    assert listed(store).loc[1, "name"] == "Лицей № 1"
    assert len(listed(store)) == 5


def test_school_with_another_code_and_a_known_login_stays_the_same(store):
    load(store, entry("ОУ-1", names=(("fis_oko", "edu990001"),)))
    assert listed(store).loc[1, ["code", "name"]].tolist() == ["1", "Школа № 7"]


def test_school_nobody_knows_is_new(store):
    load(store, entry("77"))
    assert listed(store).loc[6, ["code", "name", "number"]].tolist() == ["77", "Школа № 7", 7]


def test_school_moves_with_a_later_registry(store):
    load(store, entry("1", territory=(*TOWN, ("district", "Новый округ"))))
    assert listed(store).loc[1, "district"] == "Новый"


def test_territories_are_made_once(store):
    load(store, entry("77", territory=(*TOWN, ("district", " северный  ОКРУГ"))))
    with store.reading() as reader:
        names = territories(reader, ALL)["name"].tolist()
    assert names == ["Тестовская область", "город Тестовск", "Северный округ", "Южный округ"]


def test_districts_of_one_name_in_two_towns_are_two(store):
    load(store, entry("77", territory=(("municipality", "Другой"), ("district", "Северный округ"))))
    with store.reading() as reader:
        assert territories(reader, ALL)["name"].tolist().count("Северный округ") == 2


@pytest.mark.parametrize("second", [entry("77", row=3), entry("78", row=3, names=(("fis_oko", "sch990077"),))])
def test_school_named_twice_is_refused_with_both_rows(store, second):
    outcome = load(store, entry("77", names=(("fis_oko", "sch990077"),)), second)
    found = [(problem.code, problem.row, problem.params) for problem in outcome.problems]
    assert found == [("school_twice", 3, {"first": 2})]


def test_code_of_one_school_with_the_login_of_another_is_refused(store):
    outcome = load(store, entry("1", names=(("fis_oko", "sch990002"),)))
    assert [(problem.code, problem.value) for problem in outcome.problems] == [("school_of_two", "Школа № 7")]


def test_school_without_a_territory_is_refused(store):
    outcome = load(store, entry("77", territory=()))
    assert [(problem.code, problem.row) for problem in outcome.problems] == [("school_without_territory", 2)]


def test_registry_that_comes_back_speaks_of_the_old_schools(empty_store):
    save(empty_store, [registry()], by="Тест")
    withdraw(empty_store, 1, by="Тест")
    save(empty_store, [registry(content="again")], by="Тест")
    with empty_store.reading() as reader:
        assert len(reader.frame(select(School.id))) == len(schools(reader, ALL)) == 5
