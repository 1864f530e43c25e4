import pytest

from tests.loaders.exams import EGE, MATHS, OGE, RUSSIAN, count, ege, oge, said, works


def only(counted):
    return works(counted)[0][0], works(counted)[0][3]


@pytest.mark.parametrize(
    ("title", "exam"),
    [
        ("01 - Русский язык 2025.05.30", ("oge", "russian")),
        ("Математика(2026.06.02)", ("oge", "mathematics")),
        ("ОГЭ. 9 – Английский  язык  02.06.2026", ("oge", "english")),
        ("52 - Математика 2026.06.02", ("gve", "mathematics")),
        ("ГВЭ Математика 2026.06.02", ("gve", "mathematics")),
        ("09_2026.06.02", ("oge", "social_studies")),
    ],
)
def test_the_line_over_a_table_names_its_exam(title, exam):
    assert only(count([title], OGE, oge())) == exam


def test_a_name_wins_over_a_code_that_regions_use_differently():
    assert only(count(["12 - Обществознание 2026.06.02"], OGE, oge())) == ("oge", "social_studies")


def test_a_subject_known_by_its_code_only_is_said():
    counted = count(["09 - 2026.06.02"], OGE, oge())
    assert said(counted) == [("subject_by_code", 1)]
    assert counted.problems[0].params == {"exam": 9, "subject": "social_studies"}


def test_the_name_of_the_file_tells_what_the_sheet_leaves_open():
    counted = count(OGE, oge(), path="02_2026.06.02.xls")
    assert works(counted) == [("oge", 2026, 9, "mathematics")]
    assert counted.context == "oge:2026:9:mathematics:regular:2026-06-02"


def test_the_line_over_a_table_wins_over_the_name_of_the_file():
    counted = count(MATHS, OGE, oge(), path="01_2025.05.30.xlsx")
    assert (works(counted), counted.context) == ([("oge", 2026, 9, "mathematics")], "")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Выдумкина Аграфена (2026.06.02)", "unknown_exam_subject"),
        ("01 - Русский язык 2026.06.31", "impossible_exam_day"),
        ("ЕГЭ Русский язык 2026.06.02", "procedure_conflict"),
        ("(2026.06.02)", "no_exam_subject"),
        ("Протокол проверки", "no_exam_day"),
    ],
)
def test_an_exam_that_cannot_be_told_refuses_the_file(title, code):
    counted = count([title], OGE, oge())
    assert counted.facts is None
    assert code in {code for code, _ in said(counted)}


@pytest.mark.parametrize("order", [{"year": 2025}, {"grade": 11}, {"subject": "russian"}])
def test_an_order_that_contradicts_the_protocol_refuses_it(order):
    counted = count(MATHS, OGE, oge(), **order)
    assert ("exam_conflict", 1) in said(counted)
    assert counted.facts is None


def test_an_order_of_gve_makes_it_gve():
    assert only(count(MATHS, OGE, oge(), procedure="gve")) == ("gve", "mathematics")


def test_an_order_of_another_procedure_is_refused():
    assert ("procedure_conflict", 1) in said(count(RUSSIAN, EGE, ege(), procedure="oge"))


def test_two_days_of_an_exam_are_one_work_and_units_of_their_own():
    counted = count(MATHS, OGE, oge(), ["02 - Математика 2026.06.20"], OGE, oge())
    assert len(counted.facts.assessments) == 1
    assert [key[-10:] for key in counted.facts.units["key"]] == ["2026-06-02", "2026-06-20"]
