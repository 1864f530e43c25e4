"""A file may call a school by any of its names; it never gets a wrong school."""

import pickle

import pytest

from data.facts import SchoolEntry
from data.ledger import save, withdraw
from data.registry import resolver
from data.store import Reader
from tests.world import registry


@pytest.fixture
def schools(reader):
    return resolver(reader)


def known(store):
    with store.reading() as reader:
        return resolver(reader)


@pytest.mark.parametrize(
    "ref",
    [
        "1",
        1,
        1.0,
        "sch990001",
        "EDU990001",
        "ksh990001",
        "990001",
        "МБОУ «СОШ № 1»",
        "мбоу сош №1",
        "СОШ 1",
        "МКОУ СОШ № 1",
        "Муниципальное учреждение МБОУ «СОШ № 1»",
        "edu990001 | МБОУ «СОШ № 1»",
        "МБОУ «СОШ № 1»(edu990001)",
        "edu990001 | что угодно",
    ],
)
def test_school_is_known_by_any_of_its_names(schools, ref):
    assert schools.resolve(ref) == "1"


@pytest.mark.parametrize(
    "ref", ["", None, "СОШ № 11", "sch123456", "Лицей № 1", "edu990009 | МБОУ «СОШ № 1»", "№"]
)
def test_unknown_school_is_nobody(schools, ref):
    assert schools.resolve(ref) is None


def test_nearest_names_are_told(schools):
    assert schools.nearest("МБОУ «СОШ № 11»")[0] == "МБОУ «СОШ № 1»"
    assert len(schools.nearest("СОШ № 7")) == 3
    assert schools.nearest("") == schools.nearest("Пекарня «Колобок»") == ()


def test_name_of_two_schools_is_nobody(store):
    save(store, [registry(["МБОУ «СОШ № 1»"], first=7, name="other.xlsx")], by="Тест")
    assert known(store).resolve("МБОУ «СОШ № 1»") is None
    assert known(store).resolve("sch990001") == "1"


def test_legal_form_tells_schools_apart_where_it_must(store):
    save(store, [registry(["МКОУ «СОШ № 1»"], first=7, name="other.xlsx")], by="Тест")
    assert known(store).resolve("МКОУ «СОШ № 1»") == "7"
    assert known(store).resolve("МБОУ «СОШ № 1»") == "1"
    assert known(store).resolve("СОШ № 1") is None


def test_renamed_school_is_known_by_both_names(store):
    save(store, [registry(["МБОУ «Лицей № 1»"], name="new.xlsx")], by="Тест")
    assert known(store).resolve("МБОУ «СОШ № 1»") == known(store).resolve("МБОУ «Лицей № 1»") == "1"


def test_present_name_wins_over_a_former_one_of_another_school(store):
    save(store, [registry(["МБОУ «Лицей № 1»", "МБОУ «СОШ № 1»"], name="new.xlsx")], by="Тест")
    assert known(store).resolve("МБОУ «СОШ № 1»") == "2"


def test_school_of_a_withdrawn_registry_is_unknown(empty_store):
    save(empty_store, [registry()], by="Тест")
    withdraw(empty_store, 1, by="Тест")
    assert known(empty_store).resolve("1") is None


def test_schools_about_to_be_saved_are_known_already(empty_store):
    entry = SchoolEntry(
        "77", "Школа № 77", territory=(("municipality", "Тестовск"),), names=(("fis_oko", "sch990077"),)
    )
    with empty_store.reading() as reader:
        assert resolver(reader, [entry]).resolve("edu990077") == "77"


def test_second_registry_with_other_codes_speaks_of_the_same_schools(store):
    entry = SchoolEntry(
        "ОУ-1", "Школа номер один", territory=(("municipality", "Тестовск"),), names=(("fis_oko", "edu990001"),)
    )
    with store.reading() as reader:
        assert resolver(reader, [entry]).resolve("оу-1") == "1"
        assert resolver(reader, [entry]).resolve("Школа номер один") == "1"


def test_name_beside_a_login_helps_where_the_school_has_no_login(empty_store):
    entry = SchoolEntry("77", "Школа № 77", territory=(("municipality", "Тестовск"),))
    with empty_store.reading() as reader:
        assert resolver(reader, [entry]).resolve("edu990077 | Школа № 77") == "77"


def test_resolver_goes_to_reading_processes(schools):
    assert pickle.loads(pickle.dumps(schools)).resolve("sch990003") == "3"


def test_same_name_with_another_login_is_another_school(store):
    entry = SchoolEntry(
        "70", "МБОУ «СОШ № 1»", territory=(("municipality", "Другой"),), names=(("fis_oko", "sch770070"),)
    )
    with store.reading() as reader:
        assert isinstance(reader, Reader)
        assert resolver(reader).namesake(entry) is None


def test_registry_without_logins_finds_schools_by_name(store):
    entry = SchoolEntry("first", "СОШ №1 МБОУ", territory=(("municipality", "Тестовск"),))
    again = SchoolEntry("first", "МБОУ СОШ №1", territory=(("municipality", "Тестовск"),))
    with store.reading() as reader:
        assert resolver(reader).enlist([again]) == ["1"]
        assert resolver(reader).enlist([entry]) == ["first"]


def test_two_schools_of_one_name_in_one_registry_are_two(empty_store):
    entries = [SchoolEntry(code, "СОШ № 1", territory=(("municipality", code),)) for code in ("a", "b")]
    with empty_store.reading() as reader:
        assert resolver(reader).enlist(entries) == ["a", "b"]
        assert resolver(reader, entries).resolve("b") == "b"
