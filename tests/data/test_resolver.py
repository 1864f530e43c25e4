"""Names of schools, without a store."""

import pytest

from data.facts import SchoolEntry
from data.resolver import Resolver, entry_names


@pytest.fixture
def resolver():
    known = Resolver()
    known.add("one", [("fis_oko", "sch770001")], short_name="МБОУ «СОШ № 1»")
    known.add("two", [("remembered", "Вторая школа")], short_name="МБОУ «СОШ № 2»")
    return known


def test_remembered_names_are_names(resolver):
    assert resolver.resolve("вторая  ШКОЛА") == "two"


def test_login_of_another_school_beside_a_name_is_a_contradiction(resolver):
    assert resolver.resolve("edu770002 | МБОУ «СОШ № 1»") is None
    assert resolver.resolve("edu770002 | МБОУ «СОШ № 2»") == "two"


def test_identity_known_without_a_name_is_found_by_code_and_login():
    known = Resolver()
    known.add_identity("old", [("fis_oko", "sch770009"), ("name", "Старая школа")])
    assert known.identities(SchoolEntry("new", "Старая школа", names=(("fis_oko", "edu770009"),))) == {"old"}
    assert known.resolve("Старая школа") is None


def test_code_and_login_of_two_schools_are_both_told(resolver):
    entry = SchoolEntry("two", "Школа", names=(("fis_oko", "sch770001"),))
    assert resolver.identities(entry) == {"one", "two"}


def test_code_that_is_a_login_is_a_name_too():
    names = dict(entry_names(SchoolEntry("sch770001", "Школа", full_name="Школа имени Пушкина")))
    assert names == {"code": "sch770001", "fis_oko": "sch770001", "name": "Школа имени Пушкина"}


def test_registry_learned_is_known_at_once(resolver):
    codes = resolver.enlist([SchoolEntry("one", "Гимназия № 1"), SchoolEntry("three", "Школа № 3")])
    assert codes == ["one", "three"]
    assert resolver.resolve("гимназия 1") == "one"
    assert resolver.nearest("школа 33")[0] == "Школа № 3"


def test_a_code_of_an_exam_never_means_a_school_with_another_one():
    known = Resolver()
    known.add("5801", [("code", "ОГЭ 17")], short_name="Школа № 1")
    known.add("2", [("code", "ОГЭ 5802")], short_name="Школа № 2")
    asked = {text: known.resolve_code(text, issuer="ОГЭ") for text in ("17", "0017", "5801", "5802", "2")}
    assert asked == {"17": "5801", "0017": "5801", "5801": None, "5802": "2", "2": None}
    assert known.resolve_code("5801", issuer="ЕГЭ") == "5801"


@pytest.mark.parametrize("code", ["1", "990001"])
def test_a_code_of_an_exam_is_no_login(code):
    known = Resolver()
    known.add(code, [("fis_oko", "sch990001")], short_name="Школа № 1")
    assert known.resolve_code("990001", issuer="ОГЭ") is None
