"""Protocols of exams read by the loaders and saved by the ledger: what a department has after its exams."""

import pytest

from data.ledger import save
from data.queries.results import assessments, result_counts, turnouts
from data.registry import resolver
from domain.scope import Scope
from loaders.reading.sheets import Sheet
from tests.loaders.exams import OGE, oge
from tests.loaders.workbooks import read, write

ALL = Scope.all_schools()
SCHOOLS = ["Код школы", "Школа", "Муниципалитет", "Код ОГЭ"]
DAYS = ("02_2026.06.02.xlsx", "02_2026.06.20.xlsx")


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "files"
    write(place / "schools.xlsx", Sheet("Школы", [SCHOOLS, ["1", "Школа № 1", "Город", "5801"]]))
    write(place / DAYS[0], Sheet("Протокол", [OGE, oge(), oge(7, 2)]))
    write(place / DAYS[1], Sheet("Протокол", [OGE, oge(9, 3)]))
    return place


def load(store, folder):
    with store.reading() as reader:
        known = resolver(reader)
    return {done.file_name: done.status for done in save(store, read(folder, resolver=known), by="тест")}


def found(store, query):
    with store.reading() as reader:
        return query(reader, ALL)


def test_another_day_of_an_exam_stands_beside_the_first(empty_store, folder):
    assert load(empty_store, folder) == dict.fromkeys(("schools.xlsx", *DAYS), "saved")
    assert found(empty_store, turnouts)[["listed", "scored"]].to_numpy().tolist() == [[3, 3]]
    assert found(empty_store, result_counts)["pupils"].sum() == 3
    work = found(empty_store, assessments).iloc[0]
    assert work[["schools", "listed", "scored"]].tolist() == [1, 3, 3]


def test_a_corrected_protocol_replaces_its_own_day_only(empty_store, folder):
    load(empty_store, folder)
    write(folder / DAYS[0], Sheet("Протокол", [OGE, oge(), oge(8, 3), oge(9, 3)]))
    assert load(empty_store, folder) == {"schools.xlsx": "unchanged", DAYS[0]: "replaced", DAYS[1]: "unchanged"}
    assert found(empty_store, turnouts)["listed"].tolist() == [4]


def test_the_same_table_under_the_name_of_another_day_is_another_load(empty_store, folder):
    load(empty_store, folder)
    (folder / "01_2026.06.04.xlsx").write_bytes((folder / DAYS[0]).read_bytes())
    assert load(empty_store, folder)["01_2026.06.04.xlsx"] == "saved"
    assert found(empty_store, assessments)["subject"].tolist() == ["mathematics", "russian"]
