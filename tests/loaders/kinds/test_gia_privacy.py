"""Names and numbers of documents of a protocol are nowhere afterwards: store, logs, messages, temporary files."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from loaders.reading.sheets import Sheet
from tests.command_line import ROOT, run
from tests.loaders.exams import EGE, MATHS, OGE, RUSSIAN, ege, oge
from tests.loaders.workbooks import write

PEOPLE = [("Выдумкина", "Аграфена", "Сочинявна"), ("Небылицын", "Ермолай", "Фантазёрович")]
SECRETS = [*(part for person in PEOPLE for part in person), "4099123456", "Председателева"]
SCHOOLS = ["Код школы", "Школа", "Муниципалитет", "Код ОО"]


def person(row, who):
    """Put one of the people into a row, with a document's number in place of the room."""
    parts = dict(zip(("Выдумкина", "Аграфена", "Сочинявна"), PEOPLE[who], strict=True))
    return [parts.get(cell, "4099123456" if cell in ("0001", "0088") else cell) for cell in row]


def shifted(row):
    """Slip the names under the columns that are read."""
    return [*row[:1], "Выдумкина", *row[2:-2], "Небылицын Ермолай", "4099123456"]


def footer(width):
    return ["", "Председателева А. А.", *[""] * (width - 2)]


PHYSICS = ["03 - Физика 2026.06.05"]
BAD_MARK = person(oge(mark="Небылицын"), 1)
FILES = {
    "good.xlsx": [MATHS, OGE, person(oge(), 0), person(oge(3, 2), 1), RUSSIAN, OGE, person(oge(20, 5), 0)],
    "ege.xlsx": [RUSSIAN, EGE, person(ege(), 0), person(ege(school=5801), 1)],
    "faulty.xlsx": [PHYSICS, OGE, shifted(person(oge(), 0)), BAD_MARK, person(oge(), 0), footer(13)],
    "strangers.xlsx": [MATHS, OGE, person(oge(school=5899), 0)],
    "named.xlsx": [["Выдумкина Аграфена (2026.06.02)"], OGE, person(oge(), 0)],
    "no_column.xlsx": [MATHS, OGE[:-1], person(oge(), 0)],
    "no_header.xlsx": [["Фамилия", "Имя"], *map(list, (person(oge(), 0), person(oge(), 1)))],
    "unknown.xlsx": [MATHS, ["Выдумкина", "Код ОО", "Оценка"], person(oge(), 0)],
}


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Check and load all files in a process of its own, whose temporary files stay where we see them."""
    place = tmp_path_factory.mktemp("exams")
    (place / "tmp").mkdir()
    write(place / "in" / "schools.xlsx", Sheet("Школы", [SCHOOLS, ["1", "Школа № 1", "Город", "5801"]]))
    for name, rows in FILES.items():
        write(place / "in" / name, Sheet("Протокол", rows))
    env = {name: str(place / "tmp") for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME")}
    told = [run("load", place / "in" / "schools.xlsx", store=place / "store.db", **env)]
    # while somebody reads, the write-ahead log is kept
    with closing(sqlite3.connect(place / "store.db")) as reader:
        reader.execute("SELECT count(*) FROM school").fetchall()
        told += [run(*words, place / "in", store=place / "store.db", **env) for words in ORDERS]
        told.append(run("sources", "--json", store=place / "store.db", **env))
        yield place, told


ORDERS = [("load", "--json"), ("check",), ("load",), ("check", "--json")]


def holds(data: bytes) -> list[str]:
    return [s for s in SECRETS if any(s.encode(c) in data for c in ("utf-8", "utf-16-le", "cp1251"))]


def test_the_files_were_read_and_refused_as_meant(done):
    files = done[1][1].files
    status = {name: files[name]["status"] for name in FILES}
    assert status == {
        **dict.fromkeys(FILES, "refused"),
        **dict.fromkeys(("good.xlsx", "ege.xlsx", "faulty.xlsx"), "saved"),
    }
    assert files["faulty.xlsx"]["ignored"] == {"not_a_school_code": 2, "not_whole": 1}


def test_no_report_repeats_a_person(done):
    assert [holds((each.out + each.err).encode()) for each in done[1]] == [[]] * len(done[1])


def test_no_file_of_the_store_holds_a_person(done):
    files = [path for path in done[0].iterdir() if path.is_file()]
    assert {path.name for path in files} >= {"store.db", "store.db-wal"}
    assert {path.name: found for path in files if (found := holds(path.read_bytes()))} == {}


def test_nothing_is_left_in_temporary_folders(done):
    left = [path for path in (done[0] / "tmp").rglob("*") if path.is_file()]
    assert {path.name: found for path in left if (found := holds(path.read_bytes()))} == {}


def test_a_reader_that_fails_does_not_repeat_a_cell(tmp_path):
    program = (
        "from loaders.reading import child; import sys; sys.excepthook = child.show_nameless; int('Небылицын')"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    died = subprocess.run([sys.executable, "-c", program], capture_output=True, env=env, cwd=Path(tmp_path))
    assert b"ValueError" in died.stderr
    assert holds(died.stderr) == []
