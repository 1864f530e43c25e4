import pytest

from tests.loaders.fis import FORM, count, form
from tests.loaders.protocols import codes, problem, table
from tests.loaders.workbooks import read, write

ANNA = [80001, 1, 10, 6, 2, 1, 4, 18]
BORIS = [80002, "отсутствовал", "", "", "", 1, "", 0]
IDLE = [80003, 2, "X", "X", "X", 1, "нет отметки", 0]
SCHOOL_1 = "МБОУ СОШ №1"


def school_of(counted):
    return list(counted.facts.units["school"]) if counted.facts else None


def test_pupils_are_present_absent_or_at_zero():
    counted = count(form(ANNA, BORIS, IDLE), path=FORM, folder=SCHOOL_1)
    turnout = table(counted, "turnout").iloc[0]
    assert tuple(turnout[["listed", "absent", "scored", "unscored"]]) == (3, 1, 2, 0)
    assert sorted(table(counted, "result_count")["points"]) == [0, 18]
    assert not counted.problems


def test_prefilled_zeros_and_codes_are_no_rows():
    code_only = [80004, "", "", "", "", "", "", 0]
    code_and_class = [80005, "", "", "", "", 2, "", 0]
    assert count(form(ANNA, code_only, code_and_class, prefilled=1400), path=FORM, folder=SCHOOL_1).rows == 1


def test_the_work_is_told_by_the_name_and_part_of_the_identity():
    counted = count(form(ANNA), path=FORM, folder=SCHOOL_1)
    (work,) = counted.facts.assessments
    assert (work.year, work.academic_year, work.programme_grade, work.subject) == (2026, 2025, 8, "english")
    assert counted.context == "year=2026;grade=8;subject=english;school=1"


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        (FORM, "ВПР 2026/МБОУ СОШ № 1"),
        (FORM, "Школа/МБОУ «СОШ № 1»/8"),
        (f"edu991001 {FORM}", ""),
        (f"МБОУ СОШ №1_{FORM}", "2026"),
        (FORM.replace(".xlsx", " (МБОУ СОШ №1).xlsx"), ""),
        ("sch991001_английский язык_8 класс_2026.xlsx", ""),
    ],
)
def test_the_school_is_told_by_the_name_or_a_folder(path, folder):
    assert school_of(count(form(ANNA), path=path, folder=folder)) == ["1"]


def test_the_call_is_believed_over_name_and_folder():
    assert school_of(count(form(ANNA), path=FORM, folder=SCHOOL_1, school="edu991002")) == ["2"]


def test_folders_and_copies_that_are_numbers_are_no_schools():
    counted = count(form(ANNA), path=FORM.replace(".xlsx", " (1).xlsx"), folder="ВПР/2")
    assert codes(counted) == {"school_unnamed": 1}


def test_a_form_of_nobody_is_refused_with_what_was_tried():
    counted = count(form(ANNA), path=FORM, folder="МБОУ СОШ № 11")
    said = problem(counted, "school_unnamed")
    assert counted.facts is None
    assert said.params["tried"] == "«МБОУ СОШ № 11»"
    assert "СОШ № 1" in said.params["nearest"]


def test_a_call_that_names_nobody_is_not_made_up_for_by_the_folder():
    counted = count(form(ANNA), path=FORM, folder=SCHOOL_1, school="Гимназия 99")
    assert problem(counted, "school_unnamed").params["tried"] == "«Гимназия 99»"


def test_two_schools_in_one_path_are_a_contradiction():
    counted = count(form(ANNA), path=f"edu991002 {FORM}", folder=SCHOOL_1)
    assert codes(counted) == {"school_conflict": 1}


def test_faults_of_rows_are_said_beside_a_missing_school():
    odd = [80001, 1, 10, "Ч", 2, 1, "ж", 12]
    found = codes(count(form(odd), path=FORM))
    assert found == {"school_unnamed": 1, "bad_task": 1, "bad_journal_mark": 1}


def test_a_form_without_subject_asks_for_it():
    assert problem(count(form(ANNA), path="8 класс ВПР 2026.xlsx", folder=SCHOOL_1), "no_subject")


@pytest.mark.parametrize("rows", [[], [[80001, "", "", "", "", "", "", 0]]])
def test_an_empty_form_is_refused_as_empty(tmp_path, rows):
    (file,) = read(write(tmp_path / FORM, form(*rows)))
    assert (file.layout, file.facts, [each.code for each in file.problems]) == ("fis_form", None, ["empty_form"])
