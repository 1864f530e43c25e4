import pytest

from loaders.reading.sheets import Sheet
from tests.loaders.protocols import (
    HEAD_2020,
    HEAD_2022,
    MATHS_4,
    TAIL_2022,
    codes,
    count,
    problem,
    pupil,
    sheet_2021,
    table,
)


def sheet_2020(*pupil_codes):
    head = [*HEAD_2020, "a-1-grade", "a-2-grade", "Учебник", "a-4-grade"]
    rows = [["sch991001", 1.0, code, "4", "", "а", "1", "", 2.0, "1", "1", "", ""] for code in pupil_codes]
    return Sheet("Sheet1", [head, *rows])


def sheet_2022(*class_names, day="09.03.2022 11:52:43", tasks=("1(1) (1б)", "4К1 (2б) ")):
    head = [*HEAD_2022, *tasks, *TAIL_2022]
    rows = [["edu991001", day, 1000.0 + n, 1.0, 1.0, 2.0, name, 5.0, 3.0] for n, name in enumerate(class_names)]
    return Sheet("Протокол", [head, *rows])


def key(counted):
    (work,) = counted.facts.assessments
    return work


def test_2021_takes_year_from_the_layout_grade_from_codes_and_subject_from_the_name():
    work = key(count(sheet_2021(pupil())))
    assert (work.procedure, work.kind, work.year, work.academic_year) == ("vpr", "external", 2021, 2020)
    assert (work.programme_grade, work.pupil_grade, work.subject) == (4, 4, "mathematics")


def test_2020_was_written_in_autumn_by_the_next_grade():
    work = key(count(sheet_2020(90001.0, 90002.0), path="2020/8/Физика.xlsx"))
    assert (work.year, work.academic_year) == (2020, 2020)
    assert (work.programme_grade, work.pupil_grade, work.subject) == (8, 9, "physics")


def test_2022_takes_the_year_from_its_dates_and_the_grade_from_class_names():
    counted = count(sheet_2022("11а", "11б"), path="История.xlsx")
    work = key(counted)
    assert (work.year, work.academic_year, work.programme_grade, work.subject) == (2022, 2021, 11, "history")
    assert counted.context == "subject=history"


def test_a_work_of_2022_written_in_autumn_is_of_the_grade_before():
    work = key(count(sheet_2022("7а", day="21.09.2022 10:00:00"), path="6 класс/Математика.xlsx"))
    assert (work.academic_year, work.programme_grade, work.pupil_grade) == (2022, 6, 7)


def test_class_names_without_a_grade_leave_it_to_the_folder():
    counted = count(sheet_2022("а", 11.0, "нет"), path="2022/11/География.xlsx")
    assert key(counted).programme_grade == 11
    assert counted.context == "grade=11;subject=geography"


def test_maxima_and_labels_of_2022_stand_in_the_headers():
    tasks = table(count(sheet_2022("11а"), path="История.xlsx"), "task_sum")
    assert list(tasks["label"]) == ["1(1)", "4К1"]
    assert list(tasks["max_points"]) == [1, 2]


def test_prefilled_zero_of_2022_is_no_score():
    sheet = sheet_2022("11а")
    sheet.rows.append(["edu991001", "09.03.2022", 2000.0, 1.0, "", "", "11а", "", 0.0])
    (row,) = table(count(sheet, path="История.xlsx"), "turnout").to_dict("records")
    assert (row["listed"], row["scored"], row["unscored"]) == (2, 1, 1)


def test_two_parts_of_russian_are_one_absence():
    head = [*HEAD_2022[:3], "Вариант (часть 1)", "Вариант (часть 2)", "1К1 (4б)", *TAIL_2022]
    rows = [
        ["edu991001", "17.03.2022", 1001.0, "1", "2", 3.0, "4а", 4.0, 3.0],
        ["edu991001", "17.03.2022", 1002.0, "отсутствовал", "отсутствовал", "", "", "", 0.0],
    ]
    counted = count(Sheet("Протокол", [head, *rows]), path="Русский язык 4 класс.xlsx")
    assert table(counted, "turnout")["absent"].sum() == 1


@pytest.mark.parametrize(
    ("path", "said"),
    [("по математике, 5 класс. ВПР 2021.xlsx", 5), ("2021/6/Математика.xlsx", 6)],
)
def test_a_name_that_contradicts_the_codes_is_refused_with_the_arithmetic(path, said):
    counted = count(sheet_2021(pupil()), path=path)
    assert counted.facts is None
    params = problem(counted, "grade_conflict").params
    assert (params["said"], params["prefix"], params["found"]) == (said, 4, 4)


def test_in_2020_the_arithmetic_takes_one_off():
    params = problem(count(sheet_2020(80001.0), path="2020/8/Физика.xlsx"), "grade_conflict_autumn").params
    assert (params["said"], params["prefix"], params["found"], params["origin"]) == (8, 8, 7, "folder")


def test_the_command_line_may_not_contradict_the_content_either():
    counted = count(sheet_2021(pupil()), grade=7)
    assert problem(counted, "grade_conflict").params["origin"] == "command_line"


def test_another_year_in_the_name_is_refused():
    counted = count(sheet_2021(pupil()), path="Математика 4 класс ВПР 2022.xlsx")
    assert problem(counted, "year_conflict").params == {"said": 2022, "origin": "name", "found": 2021}


def test_a_class_of_another_grade_in_2022_is_refused():
    counted = count(sheet_2022("7А", "7Б"), path="2022/11/Физика.xlsx")
    assert problem(counted, "grade_conflict_class").params["found"] == 7


def test_codes_of_several_grades_are_several_works():
    counted = count(sheet_2021(pupil(), pupil(code="50001")), path="Математика.xlsx")
    assert problem(counted, "mixed_grades").params == {"found": "4 (1), 5 (1)"}


def test_a_single_odd_code_is_only_said():
    pupils = [pupil(code=f"400{n}") for n in range(10, 30)]
    counted = count(sheet_2021(*pupils, pupil(code="70001")))
    assert problem(counted, "code_grade").row == 22
    assert counted.counted == 21


def test_what_nothing_says_is_asked_for_all_at_once():
    counted = count(sheet_2022("а", day=""), path="Протоколы.xlsx")
    assert codes(counted) == {"no_year": 1, "no_grade": 1, "no_subject": 1}


def test_what_nothing_says_may_come_from_the_command_line():
    said = {"year": 2022, "grade": 11, "subject": "physics"}
    counted = count(sheet_2022("а", day=""), path="Протоколы.xlsx", **said)
    assert counted.context == "year=2022;grade=11;subject=physics"


def test_the_command_line_is_believed_before_the_name():
    assert key(count(sheet_2021(pupil()), path=MATHS_4, subject="russian")).subject == "russian"


def test_another_procedure_on_the_command_line_is_refused():
    counted = count(sheet_2021(pupil()), procedure="oge")
    assert problem(counted, "procedure_conflict").params == {"said": "oge", "found": "vpr"}
    assert not count(sheet_2021(pupil()), procedure="vpr").problems
