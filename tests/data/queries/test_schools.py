"""Schools and their places, for those who may see them."""

import math
from dataclasses import replace

import pytest

from data.ledger import save
from data.queries.schools import enrolment, schools, territories
from domain.scope import Scope
from tests.world import TOWN, registry

ALL = Scope.all_schools()


def test_schools_stand_in_the_order_of_their_numbers(store):
    save(store, [registry(["Школа № 10", "Лицей № 2", "Школа-интернат"], first=7, name="more.xlsx")], by="Тест")
    with store.reading() as reader:
        listed = schools(reader, ALL)
    assert listed["number"].tolist()[:7] == [1, 2, 2, 3, 4, 5, 10]
    assert math.isnan(listed["number"].iloc[-1])


def test_school_knows_its_district_and_municipality(reader):
    first = schools(reader, ALL).iloc[0]
    named = first[["code", "school", "district", "municipality"]].tolist()
    assert named == ["1", "№ 1", "Северный", "город Тестовск"]
    assert first["full_name"] == "Муниципальное учреждение МБОУ «СОШ № 1»"


def test_district_is_the_lowest_territory_there_is(empty_store):
    file = registry(["Школа № 1"])
    entry = replace(file.facts.schools[0], territory=TOWN)
    save(empty_store, [replace(file, facts=replace(file.facts, schools=[entry]))], by="Тест")
    with empty_store.reading() as reader:
        only = schools(reader, ALL).iloc[0]
    assert only["district"] == only["municipality"] == "город Тестовск"


def test_districts_of_one_name_are_told_apart_by_their_municipality(store):
    file = registry(["Школа № 10"], first=10, name="more.xlsx")
    far = (TOWN[0], ("municipality", "город Дальний"), ("district", "Северный округ"))
    entry = replace(file.facts.schools[0], territory=far)
    save(store, [replace(file, facts=replace(file.facts, schools=[entry]))], by="Тест")
    with store.reading() as reader:
        listed = schools(reader, ALL)
    assert set(listed["district"]) == {"Северный, город Тестовск", "Южный", "Северный, город Дальний"}


def test_territories_are_those_of_the_schools_seen(reader):
    assert territories(reader, ALL)["kind"].tolist() == ["region", "municipality", "district", "district"]
    south = territories(reader, Scope.only(5))
    assert south["name"].tolist() == ["Тестовская область", "город Тестовск", "Южный округ"]
    assert math.isnan(south["parent_id"].iloc[0])


@pytest.mark.parametrize(
    "schools_seen", [frozenset({1, 2}), frozenset(range(1, 3)) | frozenset(range(1000, 90000))]
)
def test_scope_of_any_size_narrows(reader, schools_seen):
    assert schools(reader, Scope(schools_seen))["school_id"].tolist() == [1, 2]


def test_scope_of_nobody_sees_nothing_in_the_same_columns(reader):
    nobody = schools(reader, Scope(frozenset()))
    assert nobody.empty
    assert nobody.dtypes.to_dict() == schools(reader, ALL).dtypes.to_dict()


def test_enrolment_of_a_year(reader):
    found = enrolment(reader, ALL, academic_year=2020).set_index("school_id")["pupils"]
    assert found.to_dict() == {1: 24, 2: 21, 3: 25, 4: 12, 5: 7}
    assert enrolment(reader, ALL, academic_year=2019).empty
