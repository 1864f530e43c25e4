import io

import pytest
from openpyxl import load_workbook

from domain.problem import Problem, Severity
from i18n import translator
from intake.errors import IntakeError
from intake.mark_cells import Advice, MarkTask, mark
from intake.marking import marked, rows_of, why_unmarked
from intake.receiving import uploaded
from tests.intake.files import ENROLMENT, FAULTY, REGISTRY, SETTINGS, UNKNOWN, opened, read, workbook
from tests.loaders.exams import OGE, PERSON, oge

T = translator("ru")
ORANGE = "FFFBD5B5"


def given(batch, number):
    file, outcome = batch.file(number)
    return load_workbook(io.BytesIO(marked(file, outcome, SETTINGS, T)))


def filled(sheet):
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == ORANGE]


def test_a_faulty_cell_is_coloured_and_advised(empty_store):
    batch = opened(empty_store, schools=REGISTRY, classes=FAULTY)
    read(batch)
    book = given(batch, 1)
    sheet = book.worksheets[0]
    assert book.sheetnames == ["Лист1", "Замечания"]
    assert filled(sheet) == ["E3", "F3"]
    assert "целое число" in sheet["E3"].comment.text
    assert [sheet["F1"].value, sheet["F2"].value] == ["Что исправить", None]
    assert "целое число" in sheet["F3"].value
    assert [cell.value for cell in sheet[3]][:4] == ["Школа № 2", "2020/21", 5, 1]


def test_all_rows_of_an_unknown_school_are_marked(empty_store):
    rows = [*UNKNOWN, ["Шкала № 2", "2020/21", 6, 1, 24]]
    batch = opened(empty_store, schools=REGISTRY, classes=rows)
    read(batch)
    assert filled(given(batch, 1).worksheets[0]) == ["A3", "F3", "A4", "F4"]


def test_rows_come_from_runs_as_well():
    said = {"rows": "2-4,9", "pupils": 4}
    assert rows_of(Problem(Severity.ROW_SET_ASIDE, "unknown_school", row=2, params=said)) == [2, 3, 4, 9]
    assert rows_of(Problem(Severity.FATAL, "no_year")) == []


@pytest.mark.parametrize("cell", ["=1+1", "+7 900", "@SUM(A1)"])
def test_a_text_of_a_csv_never_becomes_a_formula(empty_store, cell):
    lines = [ENROLMENT, ["Школа № 1", "2020/21", "5", "2", "51"], ["Школа № 2", "2020/21", "5", "1", cell]]
    batch = opened(empty_store, schools=REGISTRY)
    batch.receive("классы.csv", "\n".join(";".join(map(str, line)) for line in lines).encode())
    read(batch)
    sheet = given(batch, 1).worksheets[0]
    assert (sheet["E3"].value, sheet["E3"].data_type) == (cell, "s")
    assert all(c.data_type != "f" for row in sheet.iter_rows() for c in row)


def test_nothing_of_a_protocol_of_an_exam_is_handed_out(empty_store):
    batch = opened(empty_store)
    batch.add(uploaded("02_2026.06.02.xlsx", workbook([OGE, oge(), oge(7, 2)])))
    shown = read(batch)
    assert why_unmarked(shown.outcomes[0]) == "people"
    assert not any(name in repr(shown) for name in PERSON)
    with pytest.raises(IntakeError, match="unmarked_people"):
        marked(*batch.file(0), SETTINGS, T)


def test_a_table_that_is_not_recognised_cannot_be_marked(empty_store):
    batch = opened(empty_store, other=[["Смета", "Сумма"], ["Мел", 3]])
    read(batch)
    with pytest.raises(IntakeError, match="unmarked_unread"):
        marked(*batch.file(0), SETTINGS, T)


def test_no_worksheet_is_written_to_a_temporary_file(empty_store, monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError("a temporary file")

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", refuse)
    task = MarkTask(
        workbook(FAULTY), (Advice("Лист1", 3, "Обучающихся", "Исправьте"),), "Что", "Все", (("", "х"),)
    )
    assert load_workbook(io.BytesIO(mark(task))).worksheets[0]["F3"].value == "Исправьте"
