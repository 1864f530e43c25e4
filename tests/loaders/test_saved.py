"""Files read by the loaders and saved by the ledger, as a load command does both."""

import pytest

from data.ledger import save
from data.registry import resolver
from loaders.reading.sheets import Sheet
from tests.loaders.protocols import MATHS_4, pupil, sheet_2021
from tests.loaders.workbooks import read, write

SCHOOLS = [["sch991001", "МБОУ «СОШ № 1»", "Южный округ"], ["sch991002", "МБОУ «СОШ № 2»", "Южный округ"]]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "files"


def registry(folder, *schools):
    write(folder / "logins.xlsx", Sheet("Лист1", [["логин", "имя", "регион"], *schools]))


def load(store, folder):
    with store.reading() as reader:
        known = resolver(reader)
    outcomes = save(store, read(folder, resolver=known), by="тест")
    return {outcome.file_name: (outcome.status, outcome.counted) for outcome in outcomes}


def test_a_folder_is_saved_and_loading_it_again_changes_nothing(empty_store, folder):
    registry(folder, *SCHOOLS)
    write(folder / MATHS_4, sheet_2021(pupil(), pupil(school="sch991002")))
    assert load(empty_store, folder) == {"logins.xlsx": ("saved", 2), MATHS_4: ("saved", 2)}
    assert load(empty_store, folder) == {"logins.xlsx": ("unchanged", 2), MATHS_4: ("unchanged", 2)}


def test_a_school_that_became_known_brings_its_rows(empty_store, folder):
    registry(folder, SCHOOLS[0])
    write(folder / MATHS_4, sheet_2021(pupil(), pupil(school="sch991002")))
    assert load(empty_store, folder)[MATHS_4] == ("saved", 1)
    registry(folder, *SCHOOLS)
    assert load(empty_store, folder)[MATHS_4] == ("replaced", 2)


def test_a_protocol_alone_is_read_with_the_schools_of_the_store(empty_store, folder):
    registry(folder / "1", *SCHOOLS)
    write(folder / "2" / MATHS_4, sheet_2021(pupil(school="edu991002")))
    load(empty_store, folder / "1")
    assert load(empty_store, folder / "2") == {MATHS_4: ("saved", 1)}
