import dataclasses

import numpy as np
import pandas as pd
import pytest

from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.world import EXAM, MATHEMATICS, a_file, registry, results, units_of
from views.compare import Compare, compare

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> Compare:
        return compare(reader, scope=scope, filters=Filters(**filters))

    return answer


@pytest.fixture
def answer(ask) -> Compare:
    return ask()


def by_number(answer):
    return answer.schools.set_index("school_id")


def figure(answer, code):
    return next(figure for figure in answer.key_figures if figure.code == code)


def codes(answer):
    return [finding.code for finding in answer.findings]


def test_by_default_it_is_about_mathematics_of_the_latest_assessment_with_marks(answer):
    asked = answer.footing.filters
    assert (asked.assessment, asked.subject, asked.grade) == ("vpr-2021", "mathematics", 4)


def test_asking_for_what_was_answered_gives_the_same_answer(ask, answer):
    again = compare_fields(ask(**vars(answer.footing.filters)))
    assert again == compare_fields(answer)


def compare_fields(answer):
    fields = {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)}
    frames = {name: value.to_json() for name, value in fields.items() if isinstance(value, pd.DataFrame)}
    return fields["state"], fields["title"], answer.footing.filters, frames


def test_only_what_exists_is_offered(answer):
    offered = {name: [choice.value for choice in answer.footing.choices[name]] for name in ("assessment", "grade")}
    assert offered == {"assessment": ["vpr-2021", "oge-2021", "vpr-2020"], "grade": ["4"]}


def test_the_same_pupils_are_compared(answer):
    assert (answer.state, answer.journal_basis) == ("ok", "same_pupils")
    row = by_number(answer).loc[2]
    assert row[["journal_quality_pct", "assessment_quality_pct", "difference_points"]].tolist() == [100, 50, -50]


def test_counts_of_a_school_are_the_file_s(answer):
    row = by_number(answer).loc[1]
    assert row[["listed", "absent", "participants", "both"]].tolist() == [22, 2, 20, 20]
    assert row[["lowered", "confirmed", "raised"]].tolist() == [4, 16, 0]


def test_shares_of_a_school_follow_from_its_counts(answer):
    row = by_number(answer).loc[1]
    assert row[["lowered_pct", "confirmed_pct", "raised_pct"]].tolist() == [20, 80, 0]
    assert row["attendance_pct"] == pytest.approx(100 * 20 / 22)
    assert row["mean_score_pct"] == pytest.approx(100 * (4 * 5 + 6 * 8 + 8 * 12 + 2 * 16) / 400)
    assert row["lowered_low_pct"] < 20 < row["lowered_high_pct"]


def test_mean_mark_and_degree_of_learning_of_a_school(answer):
    row = by_number(answer).loc[1]
    assert row[["journal_mean_mark", "assessment_mean_mark"]].tolist() == pytest.approx([3.6, 3.4])
    assert row["assessment_sou_pct"] == pytest.approx((2 * 100 + 8 * 64 + 6 * 36 + 4 * 16) / 20)


def test_attended_lessons_are_of_the_point_that_meets_the_work(answer):
    assert (answer.journal_year, answer.journal_point, answer.journal_grade) == (2020, "q3", 4)
    assert by_number(answer)["lessons_attended_pct"].dropna().to_dict() == {1: 90.0}


def test_a_small_school_is_hidden_with_the_one_that_would_give_it_away(answer):
    rows = by_number(answer)
    assert rows.index[rows["is_suppressed"]].tolist() == [4, 5]
    assert rows.loc[[4, 5], ["lowered", "lowered_pct", "mean_score_pct", "attendance_pct"]].isna().all(axis=None)


def test_hidden_schools_have_no_position_and_come_last(answer):
    assert answer.schools["position"].isna().tolist() == [False, False, False, True, True]


def test_schools_outside_come_first_and_the_rest_by_number(answer):
    assert answer.schools["school_id"].tolist() == [2, 1, 3, 4, 5]
    assert answer.schools["position"].tolist()[:3] == ["above_95", "within", "within"]


def test_the_territory_counts_people_and_not_schools(answer):
    assert answer.territory_lowered_pct == pytest.approx(100 * 21 / 76)
    assert answer.matrix["pupils"].sum() < 76


def test_works_and_districts_are_sums_of_people(answer):
    work, districts = answer.works.iloc[0], answer.districts
    assert work[["both", "lowered", "confirmed", "raised"]].tolist() == [76, 21, 53, 2]
    assert districts[["both", "lowered", "confirmed", "raised"]].sum().tolist() == [76, 21, 53, 2]


def test_cells_of_the_matrix_under_ten_are_hidden(answer):
    cells = answer.matrix.set_index(["journal_mark", "assessment_mark"])["pupils"]
    assert cells[4, 3] == 10
    assert np.isnan(cells[3, 2])
    assert cells[2, 2] == 0


def test_the_limits_stand_around_the_territory(answer):
    lines = answer.limits
    assert lines["participants"].iloc[[0, -1]].tolist() == [10, 20]
    assert (lines["low_95_pct"] <= answer.territory_lowered_pct).all()
    assert (lines["high_998_pct"] > lines["high_95_pct"]).all()


def test_a_title_concludes_nothing_from_five_schools(answer):
    assert (answer.title.code, answer.title.params["of"]) == ("compare_few", 3)


def test_key_figures_have_the_number_behind_them(answer):
    lowered = figure(answer, "compare_lowered")
    assert (lowered.value, lowered.of) == (pytest.approx(100 * 21 / 76), 76)
    assert figure(answer, "compare_scored").of == 87
    assert figure(answer, "compare_difference").value == pytest.approx(100 * (42 - 50) / 76)


def test_findings_tell_the_commonest_change_and_what_is_hidden(answer):
    assert codes(answer) == ["compare_commonest", "compare_hidden"]
    commonest = answer.findings[0].params
    assert (commonest["journal_mark"], commonest["assessment_mark"], commonest["pupils"]) == (4, 3, 10)


def test_a_chosen_point_puts_the_school_s_own_journal_beside(ask):
    answer = ask(point="h1")
    assert answer.journal_basis == "period"
    row = by_number(answer).loc[1]
    assert (row["journal_quality_pct"], row["lessons_attended_pct"]) == (60, 95)
    assert row["assessment_quality_pct"] == 50


def test_without_a_scale_the_mean_score_is_shown(ask):
    answer = ask(assessment="vpr-2020")
    assert (answer.state, answer.title.code) == ("no_scale", "compare_no_scale")
    rows = by_number(answer)
    assert rows["mean_score_pct"].dropna().to_dict() == pytest.approx({2: 100 * 40 / 45})
    assert rows.loc[1, "is_suppressed"]  # the whole is shown: without it the five pupils of «4» would follow
    assert rows["assessment_quality_pct"].isna().all()


def test_a_work_of_autumn_meets_the_marks_of_the_year_before(ask):
    answer = ask(assessment="vpr-2020")
    assert (answer.journal_year, answer.journal_point, answer.journal_grade) == (2019, "year", 5)


def test_an_exam_without_joint_marks_says_so(ask):
    answer = ask(assessment="oge-2021")
    assert (answer.state, answer.journal_basis, answer.journal_point) == ("no_joint", "period", "year")
    assert by_number(answer)["assessment_quality_pct"].to_dict() == {1: 40, 2: 60}
    assert answer.schools["lowered_pct"].isna().all()
    assert answer.territory_lowered_pct is None
    assert answer.limits.empty


def test_a_district_is_its_own_whole(ask):
    north = ask(territory=3)
    assert north.footing.schools == 3
    assert north.territory_lowered_pct == pytest.approx(100 * 19 / 60)


def test_a_reader_of_one_school_sees_that_school_alone(ask):
    answer = ask(scope=Scope.only(2))
    assert answer.schools["school_id"].tolist() == [2]
    assert figure(answer, "compare_scored").value == 20


def test_a_reader_of_a_small_school_sees_no_share(ask):
    answer = ask(scope=Scope.only(5))
    assert figure(answer, "compare_lowered").is_suppressed
    assert answer.territory_lowered_pct is None
    assert answer.matrix["pupils"].isna().all()


def test_an_empty_store_has_all_columns_and_no_rows(empty_store, answer):
    with empty_store.reading() as reader:
        empty = compare(reader, scope=EVERYONE, filters=Filters())
    assert (empty.state, empty.title.code) == ("empty", "compare_empty")
    for name in ("schools", "works", "districts", "matrix", "limits"):
        assert list(getattr(empty, name).columns) == list(getattr(answer, name).columns), name


def test_a_subject_without_marks_anywhere_is_still_answered(ask):
    answer = ask(subject="russian")
    assert (answer.state, answer.footing.filters.assessment) == ("no_scale", "vpr-2020")


def test_an_unknown_choice_is_answered_by_the_default(ask, answer):
    assert ask(assessment="vpr-1999", subject="alchemy").footing.filters == answer.footing.filters


def town(shares):
    """Give a town of schools with 100 pupils each, of whom so many have 3 after a 4."""
    counts = {
        str(number): [(8, 4, lowered), (12, 4, 100 - lowered)] for number, lowered in enumerate(shares, start=1)
    }
    names = [f"СОШ № {number}" for number in range(1, len(shares) + 1)]
    return [registry(names), results(MATHEMATICS, counts)]


@pytest.fixture
def answer_of(empty_store):
    def answer(shares) -> Compare:
        save(empty_store, town(shares), by="Тест")
        with empty_store.reading() as reader:
            return compare(reader, scope=EVERYONE, filters=Filters())

    return answer


def test_a_school_far_outside_is_found_and_named(answer_of):
    answer = answer_of([*[28, 30, 32] * 4, 70])
    assert (answer.title.code, answer.title.params["n"], answer.title.params["of"]) == ("compare_outside", 1, 13)
    finding = answer.findings[0]
    assert (finding.code, finding.school_id, finding.href) == ("compare_above", 13, "/school/13")
    assert (finding.params["lowered"], finding.params["n"]) == (70, 100)


def test_small_schools_alone_make_a_whole_and_no_rows(empty_store):
    counts = {str(number): [(8, 4, 4), (12, 4, 4)] for number in range(1, 4)}
    save(empty_store, [registry(["СОШ № 1", "СОШ № 2", "СОШ № 3"]), results(MATHEMATICS, counts)], by="Тест")
    with empty_store.reading() as reader:
        answer = compare(reader, scope=EVERYONE, filters=Filters())
    assert answer.schools["is_suppressed"].all()
    assert (answer.territory_lowered_pct, answer.title.params["of"]) == (50, 0)
    assert answer.limits.empty


def test_a_school_far_below_is_found_too(answer_of):
    answer = answer_of([*[48, 50, 52] * 4, 2])
    assert answer.schools.iloc[0][["school_id", "position"]].tolist() == [13, "below_998"]


def test_schools_of_one_kind_cannot_be_told_apart(answer_of):
    answer = answer_of([28, 30, 32] * 4)
    assert (answer.title.code, answer.overdispersion) == ("compare_within", 1.0)


def test_schools_of_many_kinds_widen_the_limits(answer_of):
    answer = answer_of([5, 15, 25, 35, 45, 55, 65] * 2)
    assert answer.overdispersion > 4
    assert "compare_wider" in codes(answer)
    assert answer.title.code == "compare_within"


def file_of(kind, rows, *, point):
    """Make own tables of the year 2020 at a point: school -> its one row."""
    units = [
        {"kind": kind, "school": school, "key": f"2020:{point}", "academic_year": 2020, "point": point}
        | {"sheet": "Лист1", "row_ranges": "2", TABLES[kind]: [row]}
        for school, row in rows.items()
    ]
    return a_file(units_of(units, [TABLES[kind]]), name=f"{kind}.xlsx", layout="own")


TABLES = {"journal": "journal_marks", "attendance": "attendance"}


def exam_beside_journal(good):
    """Give an exam of 200 pupils, of whom so many have 4, and a journal of 200, of whom 100 have 4."""
    journal = {"grade": 9, "subject": "mathematics", "pupils": 200, "n5": 0, "n4": 100, "n3": 100, "n2": 0}
    marks = file_of("journal", {"1": journal | {"not_assessed": 0}}, point="year")
    exam = results(EXAM, {"1": [(4, None, good), (3, None, 200 - good)]})
    return [registry(["СОШ № 1"]), exam, marks]


@pytest.mark.parametrize(
    ("good", "code"), [(60, "compare_rarer"), (140, "compare_oftener"), (104, "compare_same")]
)
def test_a_title_tells_a_difference_from_the_journal_only_beyond_chance(empty_store, good, code):
    save(empty_store, exam_beside_journal(good), by="Тест")
    with empty_store.reading() as reader:
        answer = compare(reader, scope=EVERYONE, filters=Filters())
    assert (answer.title.code, answer.title.params["journal"]) == (code, 50)
    assert figure(answer, "compare_difference").value == good / 2 - 50


def lessons(missed):
    return {"grade": 4, "pupils": 100, "planned_lessons": 1000, "missed_illness_lessons": missed} | {
        "missed_excused_lessons": 0,
        "missed_unexcused_lessons": 0,
    }


@pytest.mark.parametrize(
    ("missed", "code"),
    [
        (lambda n: 10 * n, "compare_attendance_together"),
        (lambda n: 300 - 10 * n, "compare_attendance_against"),
        (lambda n: 10 * (n * 7 % 13), "compare_attendance_apart"),
    ],
)
def test_attendance_is_told_beside_the_result(empty_store, missed, code):
    shares = [20 + 3 * number for number in range(12)]
    rows = {str(number): lessons(missed(number)) for number in range(1, 13)}
    save(empty_store, [*town(shares), file_of("attendance", rows, point="q3")], by="Тест")
    with empty_store.reading() as reader:
        answer = compare(reader, scope=EVERYONE, filters=Filters())
    told = next(found for found in answer.findings if found.code.startswith("compare_attendance"))
    assert (told.code, told.params["n"]) == (code, 12)


def test_a_work_without_its_absent_has_no_turnout_rather_than_a_full_one(empty_store):
    file = results(MATHEMATICS, {"1": [(12, 4, 20)], "2": [(12, 4, 30)]})
    told = {name: rows for name, rows in file.facts.tables.items() if name != "turnout"}
    silent = dataclasses.replace(file, facts=dataclasses.replace(file.facts, tables=told))
    save(empty_store, [registry(["СОШ № 1", "СОШ № 2"]), silent], by="Тест")
    rows = empty_store.ask(compare, scope=EVERYONE, filters=Filters()).schools
    assert rows["participants"].tolist() == [20, 30]
    assert rows[["listed", "absent", "attendance_pct"]].isna().all(axis=None)
