import pytest

from tests.loaders.exams import EGE, MATHS, OGE, RUSSIAN, count, ege, oge, results, said, works

GVE = ["51 - Русский язык 2026.06.04"]
BASIC = ["22 - Математика 2026.05.27"]
MATHS_EGE = ["02 - Математика 2026.05.27"]


def turnout(counted):
    rows = counted.facts.tables["turnout"]
    return list(rows[["listed", "absent", "scored", "unscored"]].itertuples(index=False, name=None))


def test_pupils_of_oge_are_counted_by_points_and_the_given_mark():
    counted = count(MATHS, OGE, oge(), oge(), oge(7, 2))
    assert results(counted) == [(7, 2, 1), (15, 4, 2)]
    assert turnout(counted) == [(3, 0, 3, 0)]
    assert not counted.problems


def test_a_work_of_oge_belongs_to_the_ninth_grade_and_the_year_before():
    counted = count(MATHS, OGE, oge())
    key, unit = counted.facts.assessments[0], counted.facts.units.iloc[0]
    assert works(counted) == [("oge", 2026, 9, "mathematics")]
    assert (key.academic_year, key.pupil_grade, key.kind, unit["academic_year"]) == (2025, 9, "external", 2025)
    assert (unit["school"], unit["row_ranges"], unit["sheet"]) == ("990001", "3", "Протокол")


def test_ege_gives_its_test_points_and_no_mark():
    counted = count(RUSSIAN, EGE, ege(64), ege(100))
    assert works(counted) == [("ege", 2026, 11, "russian")]
    assert [(points, pupils) for points, _, pupils in results(counted)] == [(64, 1), (100, 1)]
    assert {mark for _, mark, _ in results(counted)} == {None}


def test_the_regional_header_of_test_points_is_known():
    header = ["Тестовый балл" if name == "Итоговый балл" else name for name in EGE]
    assert results(count(RUSSIAN, header, ege(64))) == [(64, None, 1)]


def test_the_code_tells_basic_mathematics_which_is_only_marked():
    counted = count(BASIC, EGE, ege(4), ege(4))
    assert works(counted) == [("ege", 2026, 11, "mathematics_basic")]
    assert results(counted) == [(None, 4, 2)]


def test_plain_mathematics_of_ege_has_points():
    counted = count(MATHS_EGE, EGE, ege(70))
    assert works(counted) == [("ege", 2026, 11, "mathematics")]
    assert results(counted) == [(70, None, 1)]


def test_gve_is_known_by_its_code_and_counts_marks():
    counted = count(GVE, OGE, oge(12, 5))
    assert works(counted) == [("gve", 2026, 9, "russian")]
    assert results(counted) == [(None, 5, 1)]


def test_points_above_a_hundred_are_set_aside():
    counted = count(RUSSIAN, EGE, ege(101), ege(50))
    assert (counted.ignored, counted.problems[0].params) == ({"points_above_maximum": 1}, {"maximum": 100})


@pytest.mark.parametrize("mark", [1, 6, "пять", 4.5])
def test_a_mark_that_is_none_sets_its_row_aside(mark):
    counted = count(MATHS, OGE, oge(mark=mark), oge())
    assert counted.ignored == {"not_whole": 1}
    assert (said(counted)[0], counted.problems[0].column) == (("not_whole", 3), "Оценка")


def test_a_wrong_number_is_shown_and_a_word_is_not():
    counted = count(MATHS, OGE, oge(mark=7), oge(mark="Выдумкина"), oge())
    assert [problem.value for problem in counted.problems] == ["7", None]


def test_points_without_a_mark_count_and_are_said():
    counted = count(MATHS, OGE, oge(mark=""), oge())
    assert said(counted) == [("no_exam_mark", 3)]
    assert counted.counted == 2


def test_who_did_not_come_is_absent_and_who_was_sent_out_has_no_score():
    counted = count(MATHS, OGE, oge("Неявка", ""), oge("", "Удалён"), oge("", ""), oge())
    assert turnout(counted) == [(4, 1, 1, 2)]
    assert said(counted) == [("no_total", 5)]


def test_an_unknown_code_is_said_once_with_its_rows():
    counted = count(MATHS, OGE, oge(school=5899), oge(), oge(school=5899))
    assert said(counted) == [("unknown_school_code", 3)]
    assert (counted.problems[0].value, counted.problems[0].params["rows"]) == ("5899", "3,5")


@pytest.mark.parametrize("school", ["Выдумкина Аграфена", "МБОУ «СОШ № 1»", "sch990001", 4099123456])
def test_what_stands_in_place_of_a_code_is_set_aside_unseen(school):
    counted = count(MATHS, OGE, oge(school=school), oge())
    assert said(counted) == [("not_a_school_code", 3)]
    assert (counted.ignored, counted.problems[0].value) == ({"not_a_school_code": 1}, None)


def test_a_row_without_a_school_is_set_aside():
    assert count(MATHS, OGE, oge(school=""), oge()).ignored == {"missing_value": 1}


def test_a_school_without_a_code_of_the_exam_is_known_by_its_own():
    assert count(MATHS, OGE, oge(school="05811")).facts.units["school"].tolist() == ["5811"]


def test_ege_does_not_take_codes_of_oge():
    assert count(RUSSIAN, EGE, ege(), ege(school=5801)).ignored == {"unknown_school_code": 1}


def test_a_protocol_of_strangers_is_refused():
    counted = count(MATHS, OGE, oge(school=5899))
    assert counted.facts is None
    assert {code for code, _ in said(counted)} == {"nothing_counted", "unknown_school_code"}


def test_schools_of_one_protocol_are_units_of_their_own():
    units = count(MATHS, OGE, oge(), oge(school=5802), oge()).facts.units.set_index("school")
    assert units["row_ranges"].to_dict() == {"990001": "3,5", "990002": "4"}
