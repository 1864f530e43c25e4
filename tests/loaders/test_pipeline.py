import hashlib
from pathlib import Path

import pytest

from data.resolver import Resolver
from loaders.discover import Found
from loaders.pipeline import read_files
from loaders.reading.pool import readers
from loaders.reading.sheets import Sheet
from tests.loaders.hostile import HTML, PASSWORD, far_cell, ole2, strings_bomb
from tests.loaders.protocols import MATHS_4, absent, pupil, register, sheet_2021
from tests.loaders.workbooks import SETTINGS, read, write

REGISTRY = Sheet("Лист1", [["логин", "имя", "регион"], ["sch991001", "МБОУ «СОШ № 1»", "Южный округ"]])
HOSTILE = {
    "empty_file": b"",
    "truncated_file": far_cell("B2")[:-300],
    "password": PASSWORD,
    "html_file": HTML,
    "not_a_table": b"%PDF-1.7 \0\1",
    "zip_bomb": strings_bomb(),
    "reader_memory": far_cell("XFD1048576"),
    "no_headers": far_cell("B2"),
}


def problem_codes(file):
    return [problem.code for problem in file.problems]


def test_a_folder_is_read_with_the_schools_of_its_own_registry(tmp_path):
    write(tmp_path / "2021" / MATHS_4, sheet_2021(pupil(), absent(code="40002")))
    write(tmp_path / "яя_реестр.xlsx", REGISTRY)
    protocol, registry = sorted(read(tmp_path), key=lambda file: file.layout, reverse=True)
    assert [entry.short_name for entry in registry.facts.schools] == ["МБОУ «СОШ № 1»"]
    assert (protocol.layout, protocol.rows, protocol.counted) == ("vpr_2021", 2, 2)
    assert not protocol.problems


def test_a_registry_bigger_than_the_protocols_is_waited_for(tmp_path):
    schools = [[f"sch99{n}", f"Школа № {n}", "Округ"] for n in range(2000, 4000)]
    write(tmp_path / "registry.xlsx", Sheet("", [*REGISTRY.rows, *schools]))
    write(tmp_path / MATHS_4, sheet_2021(pupil()))
    assert [file.counted for file in read(tmp_path)] == [2001, 1]


def test_the_resolver_that_was_given_does_not_learn(tmp_path):
    known = Resolver()
    read(write(tmp_path / "registry.xlsx", REGISTRY), resolver=known)
    assert known.resolve("sch991001") is None


def test_every_bad_file_is_refused_by_its_name_and_the_good_ones_are_read(tmp_path):
    for code, data in HOSTILE.items():
        (tmp_path / f"{code}.xls").write_bytes(data)
    write(tmp_path / MATHS_4, sheet_2021(pupil()))
    files = {file.file_name: file for file in read(tmp_path, resolver=register())}
    assert {name: problem_codes(files[name]) for name in files if name != MATHS_4} == {
        f"{code}.xls": [code] for code in HOSTILE
    }
    assert files[MATHS_4].counted == 1
    refused = [file for name, file in files.items() if name != MATHS_4]
    assert all((file.facts, file.rows, file.counted, file.ignored) == (None, 0, 0, {}) for file in refused)


def test_the_extension_is_not_asked(tmp_path):
    path = write(tmp_path / "x.xlsx", sheet_2021(pupil()))
    renamed = path.rename(tmp_path / "Математика 4 класс.csv")
    (file,) = read(renamed, resolver=register())
    assert file.counted == 1


def test_a_broken_old_workbook_is_refused(tmp_path):
    (tmp_path / "old.xls").write_bytes(ole2("Workbook"))
    assert problem_codes(*read(tmp_path)) == ["truncated_file"]


def test_an_empty_form_is_refused(tmp_path):
    blank = pupil(school="", code="", journal="", variant="", tasks=(), total=0)
    write(tmp_path / MATHS_4, sheet_2021(*[blank] * 3))
    (file,) = read(tmp_path)
    assert (file.layout, problem_codes(file)) == ("vpr_2021", ["empty_form"])


def test_rows_of_a_refused_file_are_accounted_for(tmp_path):
    write(tmp_path / "Смета.xlsx", sheet_2021(pupil(), pupil(school="sch1", code="40002")))
    (file,) = read(tmp_path, resolver=register())
    assert (file.facts, file.rows, file.counted) == (None, 2, 0)
    assert file.ignored == {"unknown_school": 1, "refused": 1}


def test_what_the_command_line_says_is_part_of_the_identity(tmp_path):
    write(tmp_path / "Протокол.xlsx", sheet_2021(pupil()))
    said = [read(tmp_path, resolver=register(), overrides={"subject": each})[0] for each in ("russian", "world")]
    assert [file.context for file in said] == ["subject=russian", "subject=world"]
    assert said[0].sha256 == said[1].sha256


def test_progress_is_told_file_by_file(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.csv").write_bytes(b"")
    told = []
    read(tmp_path, progress=lambda *step: told.append(step))
    assert [step[:2] for step in told] == [(1, 3), (2, 3), (3, 3)]
    assert {step[2].path.name for step in told} == {"0.csv", "1.csv", "2.csv"}


def test_a_file_is_read_from_its_content_without_a_disk(tmp_path):
    data = write(tmp_path / "x.xlsx", sheet_2021(pupil())).read_bytes()
    found = Found(Path("нет такой папки") / MATHS_4, folder="ВПР", content=data)
    with readers(SETTINGS, 1) as pool:
        (file,) = read_files([found], pool=pool, resolver=register())
    assert (file.file_name, file.folder, file.layout, file.counted) == (MATHS_4, "ВПР", "vpr_2021", 1)
    assert file.sha256 == hashlib.sha256(data).hexdigest()


def test_files_come_back_in_the_order_they_were_found(tmp_path):
    write(tmp_path / "1" / MATHS_4, sheet_2021(*(pupil(code=str(40000 + n)) for n in range(500))))
    (tmp_path / "2.csv").write_bytes(b"")
    assert [file.file_name for file in read(tmp_path / "1", tmp_path / "2.csv")] == [MATHS_4, "2.csv"]


def test_no_files_are_no_work():
    assert read() == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251"])
def test_text_tables_are_read(tmp_path, encoding):
    lines = ["логин;имя;регион", "sch991001;МБОУ «СОШ № 1»;Южный округ"]
    (tmp_path / "реестр.csv").write_text("\r\n".join(lines), encoding=encoding)
    assert [entry.short_name for entry in read(tmp_path)[0].facts.schools] == ["МБОУ «СОШ № 1»"]
