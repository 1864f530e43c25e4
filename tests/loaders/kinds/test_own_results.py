from time import perf_counter

import pandas as pd
import pytest

from data.facts import AssessmentKey
from loaders.kinds.own_results import count_results
from loaders.laid_out import Hints, LaidOut
from tests.loaders.kinds.tables import LAYOUTS, SCHOOLS, count, faults, register, table, units

PRESENT = {
    "school": "1", "procedure": "ВПР", "year": 2021, "grade": 4, "subject": "Математика", "state": "писал",
    "points": 15, "journal_mark": 4, "pupils": 3,
}  # fmt: skip
ABSENT = {**PRESENT, "state": "отсутствовал", "points": None, "journal_mark": None, "pupils": 2}
UNSCORED = {**PRESENT, "points": None, "pupils": 1}


def written(*rows):
    return count(count_results, "own_results", *rows)


def test_participants_absent_and_unscored_make_the_turnout():
    counted = written(PRESENT, {**PRESENT, "points": 9}, ABSENT, UNSCORED)
    assert table(counted, "turnout") == [(9, 2, 6, 1)]
    assert table(counted, "result_count") == [(15, None, 4, 3), (9, None, 4, 3)]


def test_a_work_is_named_by_its_procedure_year_grade_and_subject():
    counted = written(PRESENT, ABSENT, {**PRESENT, "school": "2"})
    assert counted.facts.assessments == (AssessmentKey("vpr", "external", 2021, 2020, 4, 4, "mathematics"),)
    assert units(counted, "school", "key", "assessment", "row_ranges") == [
        ("1", "vpr:2021:4:mathematics:regular", 0, "2-3"),
        ("2", "vpr:2021:4:mathematics:regular", 0, "4"),
    ]


def test_a_vpr_of_the_same_autumn_was_written_by_the_next_grade():
    counted = written({**PRESENT, "year": 2020, "academic_year": "2020/21"})
    work = counted.facts.assessments[0]
    assert (work.academic_year, work.programme_grade, work.pupil_grade) == (2020, 4, 5)


def test_marks_without_points_are_results_too():
    counted = written({**PRESENT, "procedure": "ОГЭ", "grade": 9, "points": None, "mark": 4})
    assert table(counted, "result_count") == [(None, 4, 4, 3)]


def test_approbation_is_another_work():
    counted = written(PRESENT, {**PRESENT, "mode": "апробация"})
    assert [work.mode for work in counted.facts.assessments] == ["regular", "approbation"]


@pytest.mark.parametrize(
    ("change", "code", "column"),
    [
        ({"points": 21}, "points_above_maximum", "Балл"),
        ({"mark": 6}, "not_whole", "Отметка"),
        ({"journal_mark": 1}, "not_whole", "Отметка в журнале"),
        ({"pupils": 0}, "not_whole", "Участников"),
        ({"state": "болел"}, "unknown_word", "Состояние"),
        ({"procedure": "ЕГУ"}, "unknown_word", "Процедура"),
        ({"academic_year": "2018/19"}, "school_year_elsewhere", "Учебный год"),
        ({"state": "отсутствовал"}, "absent_with_result", "Состояние"),
    ],
)
def test_a_faulty_row_says_one_thing(change, code, column):
    assert faults(written({**PRESENT, **change})) == [(code, 2, column)]


def test_one_work_has_one_school_year():
    counted = written(PRESENT, {**ABSENT, "academic_year": "2021/22"})
    assert faults(counted) == [("school_year_elsewhere", 3, "Учебный год")]


def test_a_number_of_pupils_alike_is_told_once():
    assert faults(written(ABSENT, PRESENT, ABSENT)) == [("repeated_key", 4, "Участников")]


def test_a_work_of_faulty_rows_only_is_not_made():
    counted = written(PRESENT, {**PRESENT, "subject": "Физика", "pupils": None})
    assert [work.subject for work in counted.facts.assessments] == ["mathematics"]


def test_a_whole_municipality_counts_in_about_a_second():
    levels = {
        "school": list(SCHOOLS), "year": range(2030, 2050), "grade": range(4, 9), "points": range(40),
        "subject": ["Математика", "Физика", "История"], "journal_mark": [2, 3, 4, 5],
    }  # fmt: skip
    every = pd.MultiIndex.from_product(levels.values(), names=list(levels)).to_frame(index=False).astype(object)
    frame = every.assign(procedure="ВПР", state="писал", pupils=1)
    layout = LAYOUTS["own_results"]
    laid_out = LaidOut(
        layout, "", frame.reindex(columns=[column.field for column in layout.columns]).astype(object)
    )
    begun = perf_counter()
    assert count_results(laid_out, Hints("results.csv"), register()).counted == 144_000
    assert perf_counter() - begun < 6  # about a second on a quiet machine


@pytest.mark.parametrize(
    ("said", "procedure"),
    [("МДР", "diagnostic"), ("школьная контрольная работа", "school_diagnostic"), ("АКР", "school_diagnostic")],
)
def test_works_of_a_school_are_not_mixed_with_those_of_the_municipality(said, procedure):
    (work,) = written({**PRESENT, "procedure": said}).facts.assessments
    assert (work.procedure, work.kind) == (procedure, "internal")
