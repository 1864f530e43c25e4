"""What a respondent wrote, and the row that one person's answers make, are nowhere afterwards."""

import sqlite3
from contextlib import closing

import pytest

from data.reference.surveys import questionnaires
from loaders.reading.sheets import Sheet
from tests.command_line import run
from tests.loaders.workbooks import write

SECRETS = ["Выдумкина", "Аграфена", "vydumkina@example.org", "директор кричит на нас"]
TEACHERS = questionnaires()["p500_teachers"]
HEADER = ["Отметка времени", "ФИО", "Почта", "Школа", "Класс", *(one.text for one in TEACHERS.questions), "Ещё?"]
PERSON = ["2021-03-01 10:00", "Выдумкина Аграфена", "vydumkina@example.org"]
AGREES = ["Полностью согласен"] * len(TEACHERS.questions)
FILES = {
    "good 2020-2021.xlsx": [HEADER, *[[*PERSON, "1", "5А", *AGREES, SECRETS[3]]] * 12],
    "odd 2019-2020.xlsx": [HEADER, [*PERSON, "1", "5А", SECRETS[3], *AGREES[1:], SECRETS[3]]],
    "blank 2018-2019.xlsx": [HEADER, [*PERSON, "1", "5А", *[SECRETS[3]] * len(AGREES), SECRETS[3]]],
    "no year.xlsx": [HEADER, [*PERSON, "1", "5А", *AGREES, SECRETS[3]]],
    "no school 2020-2021.xlsx": [HEADER[4:], ["5А", *AGREES, SECRETS[3]]],
    "few 2020-2021.xlsx": [HEADER[:7], [*PERSON, "1", "5А", *AGREES[:2]]],
}


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    place = tmp_path_factory.mktemp("surveys")
    (place / "tmp").mkdir()
    schools = [["Код школы", "Школа", "Муниципалитет"], ["1", "Школа № 1", "Город"]]
    write(place / "in" / "schools.xlsx", Sheet("Школы", schools))
    for name, rows in FILES.items():
        write(place / "in" / name, Sheet("Ответы", rows))
    env = {name: str(place / "tmp") for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME")}
    told = [run("load", place / "in" / "schools.xlsx", store=place / "store.db", **env)]
    # while somebody reads, the write-ahead log is kept
    with closing(sqlite3.connect(place / "store.db")) as reader:
        reader.execute("SELECT count(*) FROM school").fetchall()
        told += [
            run(*words, place / "in", store=place / "store.db", **env) for words in (["load", "--json"], ["load"])
        ]
        yield place, told


def holds(data: bytes) -> list[str]:
    return [s for s in SECRETS if any(s.encode(c) in data for c in ("utf-8", "utf-16-le", "cp1251"))]


def test_the_files_were_read_and_refused_as_meant(done):
    files = done[1][1].files
    assert {name: files[name]["status"] for name in FILES} == {
        **dict.fromkeys(FILES, "refused"),
        **dict.fromkeys(("good 2020-2021.xlsx", "odd 2019-2020.xlsx"), "saved"),
    }


def test_no_report_repeats_a_respondent(done):
    assert [holds((each.out + each.err).encode()) for each in done[1]] == [[]] * len(done[1])


def test_no_file_of_the_store_and_no_temporary_file_holds_a_respondent(done):
    files = [path for path in done[0].rglob("*") if path.is_file() and path.parent.name != "in"]
    assert "store.db-wal" in {path.name for path in files}
    assert {path.name: found for path in files if (found := holds(path.read_bytes()))} == {}


def test_the_store_has_no_row_of_a_respondent(done):
    with closing(sqlite3.connect(done[0] / "store.db")) as store:
        turnout = store.execute("SELECT respondents FROM survey_turnout ORDER BY 1").fetchall()
        answers = store.execute("SELECT count(*), max(respondents) FROM survey_answer").fetchall()
    assert turnout == [(1,), (12,)]
    assert answers == [(len(AGREES) + len(AGREES) - 1, 12)]
