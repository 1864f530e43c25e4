from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from data.ledger import save
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from tests.world import EXAM, MATHEMATICS, a_file, registry, results, units_of
from views.school import SchoolProfile, school

EVERYONE = Scope.all_schools()
AXES = ["full_families", "attendance", "clubs"]


@pytest.fixture
def ask(reader):
    def answer(school_id=1, *, scope=EVERYONE, **filters) -> SchoolProfile:
        return school(reader, scope=scope, filters=Filters(**filters), school_id=school_id)

    return answer


def values(answer, school_id):
    rows = answer.values
    return rows[rows["school_id"] == school_id].set_index("axis")


def results_of(answer):
    return answer.results.set_index(["procedure", "year"])


def internal_of(answer):
    return answer.internal.set_index("point")


def finding(answer, code):
    return next((found for found in answer.findings if found.code == code), None)


def figure(answer, code):
    return next(found for found in answer.key_figures if found.code == code)


def test_the_card_says_who_the_school_is(ask):
    card = ask().card
    assert (card.name, card.district, card.municipality) == ("СОШ № 1", "Северный", "город Тестовск")
    assert (card.programs, card.curator, card.pupils) == (("shnor",), "Гимназия № 3", 24)


def test_a_school_without_a_curator_has_none(ask):
    card = ask(4).card
    assert (card.programs, card.curator) == (("p500", "shnor"), None)


@pytest.mark.parametrize(("school_id", "scope"), [(99, EVERYONE), (1, Scope.only(2))])
def test_a_school_that_the_reader_cannot_see_is_unknown(ask, school_id, scope):
    answer = ask(school_id, scope=scope)
    assert (answer.state, answer.card) == ("unknown", None)
    assert answer.results.empty
    assert list(answer.values.columns) == list(ask().values.columns)


def test_a_radar_has_every_axis_and_gaps_where_nothing_is_known(ask):
    answer = ask()
    rows = values(answer, 1)
    assert (answer.instrument, answer.orientation, len(answer.axes)) == ("social_passport", "better", 8)
    assert rows.loc[AXES, "value"].tolist() == [60, 95, 50]
    assert rows["is_missing"].sum() == 5


def test_five_schools_make_no_band(ask):
    axes = ask().axes.set_index("axis")
    assert axes["n_schools"].loc[AXES].tolist() == [4, 4, 3]
    assert axes[["q1", "median", "q3"]].isna().all(axis=None)


def test_a_ratio_of_six_families_is_hidden(ask):
    row = values(ask(5), 5).loc["full_families"]
    assert row["is_suppressed"]
    assert np.isnan(row["value"])
    assert not row["is_missing"]


def test_up_to_two_schools_stand_beside(ask):
    answer = ask(beside=(3, 2))
    assert list(dict.fromkeys(answer.values["school_id"])) == [1, 3, 2]
    assert values(answer, 3).loc[AXES, "value"].tolist() == [90, 99, 90]
    assert not values(answer, 3)["is_subject"].any()


def test_a_school_outside_the_scope_cannot_stand_beside(ask):
    assert set(ask(scope=Scope.only(1, 2), beside=(3,)).values["school_id"]) == {1}


def test_another_year_shows_another_passport(ask):
    answer = ask(year=2019)
    assert answer.instrument_year == 2019
    assert values(answer, 1).loc[AXES, "value"].tolist() == [55, 93, 40]


def test_results_stand_beside_the_municipality_s(ask):
    row = results_of(ask()).loc[("vpr", 2021)]
    assert row[["participants", "quality_pct", "pass_pct"]].tolist() == [20, 50, 80]
    assert row["territory_quality_pct"] == pytest.approx(100 * 42 / 78)
    assert row["quality_low_pct"] < 50 < row["quality_high_pct"]


def test_a_work_without_a_scale_has_a_mean_score_only(ask):
    row = results_of(ask()).loc[("vpr", 2020)]
    assert not row["has_scale"]
    assert row[["quality_pct", "mean_mark"]].isna().all()
    assert row["mean_score_pct"] == pytest.approx(100 * 25 / 45)
    assert row["territory_mean_score_pct"] == pytest.approx(100 * (500 + 800 + 50) / (45 * 45))


def test_an_exam_has_marks_and_no_score(ask):
    row = results_of(ask()).loc[("oge", 2021)]
    assert row[["quality_pct", "territory_quality_pct", "mean_mark"]].tolist() == pytest.approx([40, 50, 3.4])
    assert np.isnan(row["mean_score_pct"])


def test_a_small_school_shows_no_results(ask):
    answer = ask(5)
    row = results_of(answer).loc[("vpr", 2021)]
    assert row["is_suppressed"]
    assert row[["quality_pct", "pass_pct", "mean_mark", "mean_score_pct"]].isna().all()
    assert answer.key_figures == ()
    assert finding(answer, "school_hidden").params == {"n": 1, "of": 1}


def test_the_subject_and_the_grade_narrow_the_tables(ask):
    assert ask(subject="russian").results["subject"].tolist() == ["russian"]
    assert ask(grade=9).results["procedure"].tolist() == ["oge"]


def test_own_marks_and_attendance_stand_by_point_in_order(ask):
    answer = ask()
    assert answer.internal["point"].tolist() == ["h1", "q3"]
    row = internal_of(answer).loc["q3"]
    assert row[["pupils", "quality_pct", "pass_pct", "mean_mark"]].tolist() == pytest.approx([20, 50, 100, 3.6])
    assert row["territory_quality_pct"] == pytest.approx(100 * 50 / 66)
    assert row[["lessons_attended_pct", "missed_unexcused_pct"]].tolist() == [90, 6]


def test_the_municipality_s_attendance_weighs_by_lessons(ask):
    assert internal_of(ask()).loc["h1", "territory_lessons_attended_pct"] == pytest.approx(100 * 3900 / 4000)


def test_own_marks_of_six_pupils_are_hidden(ask):
    row = internal_of(ask(5)).loc["q3"]
    assert row["is_suppressed"]
    assert np.isnan(row["quality_pct"])


def test_a_hidden_school_is_not_told_by_a_whole_of_its_own(ask):
    answer = ask(5, scope=Scope.only(5))
    assert answer.internal.filter(like="_pct").isna().all(axis=None)
    assert answer.results.filter(like="_pct").isna().all(axis=None)


def test_a_plan_is_followed_to_the_day(ask):
    before, after = ask(as_of=date(2020, 9, 1)), ask(as_of=date(2020, 9, 30))
    assert (before.plan_status, after.plan_status) == ("in_approval", "approved")
    assert before.plan_steps["is_reached"].tolist() == [True, False, False]
    assert after.plan_steps["status"].tolist() == ["in_approval", "approved", "published"]
    assert after.plan_steps["is_reached"].all()


def test_by_default_the_day_is_the_latest_in_the_data(ask):
    answer = ask(2)
    assert answer.footing.filters.as_of == date(2020, 9, 14)
    assert (answer.plan_kind, answer.plan_status) == ("road_map", "returned")
    assert answer.plan_steps["remark"].iloc[1] == "Уточните показатели."


def test_a_term_that_passed_is_a_finding(ask):
    assert finding(ask(2), "school_plan_late") is None
    late = finding(ask(2, as_of=date(2020, 9, 30)), "school_plan_late")
    assert late.params == {"due": date(2020, 9, 23), "days": 7}


def test_a_school_without_a_plan_has_no_steps(ask):
    answer = ask(3)
    assert (answer.plan_kind, answer.plan_status, len(answer.plan_steps)) == (None, None, 0)


def test_directions_are_all_there_in_the_order_of_the_document(ask):
    rows = ask(2).directions
    assert rows["position"].tolist() == list(range(1, 8))
    assert rows.loc[rows["is_chosen"], "position"].tolist() == [2, 3, 5]


def test_two_directions_of_three_are_noticed(ask):
    assert finding(ask(4), "school_directions_count").params == {"n": 2, "due": 3}
    assert finding(ask(2), "school_directions_count") is None


def test_key_figures_have_the_number_behind_them(ask):
    answer = ask(1)
    assert (figure(answer, "school_attended").value, figure(answer, "school_attended").of) == (90, 20)
    quality = figure(answer, "school_quality")
    assert (quality.value, quality.of, quality.params["grade"]) == (50, 20, 4)
    assert quality.params["territory"] == pytest.approx(100 * 42 / 78)


def test_the_footing_offers_schools_and_rests_on_the_school_s_own_files(ask):
    footing = ask(1).footing
    assert [choice.value for choice in footing.choices["beside"]] == ["2", "3", "4", "5"]
    assert [choice.value for choice in footing.choices["instrument"]] == ["social_passport"]
    assert "vpr_2021_mathematics.xlsx" in set(footing.sources["file_name"])


def test_a_school_without_facts_is_empty(empty_store):
    save(empty_store, [registry(["СОШ № 1"])], by="Тест")
    with empty_store.reading() as reader:
        answer = school(reader, scope=EVERYONE, filters=Filters(), school_id=1)
    assert (answer.state, answer.card.name, answer.findings) == ("empty", "СОШ № 1", ())


def town(shares, *, clubs=None):
    """Give a town of schools with 100 pupils each, of whom so many have 3 after a 4, and their passports."""
    numbers = [str(number) for number in range(1, len(shares) + 1)]
    files = [registry([f"СОШ № {number}" for number in numbers]), work(MATHEMATICS, shares)]
    return [*files, passports(dict(zip(numbers, clubs, strict=True)))] if clubs else files


def work(key, shares):
    """Give a work that 100 pupils of each school wrote; the points are below 4 for so many in every scale."""
    counts = {str(n): [(8, 4, low), (15, 4, 100 - low)] for n, low in enumerate(shares, start=1)}
    return results(key, counts, name=f"work {key.programme_grade}")


def passports(shares, *, instrument="social_passport", axes=("clubs",)):
    """Give each school one share for all of the axes."""
    rows = [
        {"kind": "instrument", "school": number, "key": f"{instrument}:2020", "academic_year": 2020}
        | {"instrument": instrument, "sheet": "Лист1", "row_ranges": "2"}
        | {
            "instrument_value": [
                {"axis": axis, "value": float(share), "numerator": float(share), "denominator": 100.0}
                for axis in axes
            ]
        }
        for number, share in shares.items()
    ]
    return a_file(units_of(rows, ["instrument_value"]), name="passports.xlsx", layout="own_instruments")


@pytest.fixture
def profile_of(empty_store):
    def profile(files, *, school_id) -> SchoolProfile:
        save(empty_store, files, by="Тест")
        with empty_store.reading() as reader:
            return school(reader, scope=EVERYONE, filters=Filters(), school_id=school_id)

    return profile


def test_the_band_is_the_middle_half_of_the_municipality(profile_of):
    answer = profile_of(town([30] * 11, clubs=range(10, 120, 10)), school_id=1)
    axis = answer.axes.set_index("axis").loc["clubs"]
    assert axis[["n_schools", "q1", "median", "q3"]].tolist() == [11, 35, 60, 85]


def test_an_axis_below_three_quarters_is_told(profile_of):
    answer = profile_of(town([30] * 11, clubs=range(10, 120, 10)), school_id=1)
    told = finding(answer, "school_axis_low")
    named = {"axis": "social_passport.clubs", "instrument": "social_passport"}
    assert told.params == {**named, "value": 10, "median": 60, "n": 11}
    assert values(answer, 1).loc["clubs", ["difference", "is_below_q1"]].tolist() == [-50, True]


@pytest.mark.parametrize("school_id", [1, 11])
def test_where_more_is_neither_better_nor_worse_an_axis_is_a_plain_fact(profile_of, school_id):
    shares = {str(n): 5 * n for n in range(1, 12)}
    context = passports(shares, instrument="context", axes=["teachers_highest"])
    answer = profile_of([*town([30] * 11), context], school_id=school_id)
    told = finding(answer, "school_axis_beside")
    assert (told.mark, told.params["q1"], told.params["q3"]) == (Mark.FACT, 17.5, 42.5)
    assert not answer.values["is_below_q1"].any()


def test_weighty_findings_stand_first(profile_of):
    shares = [70, *[28, 30, 32] * 4]
    answer = profile_of([*town(shares), chosen("talent", "mass_basics")], school_id=1)
    order = [list(Mark).index(found.mark) for found in answer.findings]
    assert order == sorted(order)
    assert order[0] < order[-1]


def test_a_work_outside_the_limits_is_told_with_a_way_to_it(profile_of):
    told = finding(profile_of(town([*[28, 30, 32] * 4, 70]), school_id=13), "school_lowered_above")
    assert (told.params["lowered"], told.params["n"]) == (70, 100)
    assert told.href == "/compare?assessment=vpr-2021&subject=mathematics&grade=4"


def test_a_school_within_the_limits_of_wide_spread_is_left_alone(profile_of):
    answer = profile_of(town([5, 15, 25, 35, 45, 55, 65] * 2), school_id=7)
    assert finding(answer, "school_lowered_above") is None


def test_many_works_outside_become_one_finding_and_the_farthest(profile_of):
    grades = [replace(MATHEMATICS, programme_grade=grade, pupil_grade=grade) for grade in (4, 5, 6)]
    files = [town([*[28, 30, 32] * 4, 70])[0], *(work(key, [*[28, 30, 32] * 4, 70]) for key in grades)]
    answer = profile_of(files, school_id=13)
    assert finding(answer, "school_lowered_above_often").params == {"works": 3, "of": 3}
    assert [found.code for found in answer.findings].count("school_lowered_above") == 1


NAMES = [f"СОШ № {number}" for number in range(1, 21)]


def exams(*years, others=100, schools=20, subjects=("mathematics",)):
    """Give exams of 200 pupils in each school, of whom so many in school «1», and ``others`` elsewhere, have 4."""
    return [registry(NAMES[:schools])] + [
        results(
            type(MATHEMATICS)("oge", "external", year, year - 1, 9, 9, subject),
            {str(n): [(4, None, has := good if n == 1 else others), (3, None, 200 - has)] for n in numbers},
        )
        for subject in subjects
        for numbers in [range(1, schools + 1)]
        for year, good in years
    ]


def test_a_rise_unlike_the_others_is_a_change(profile_of):
    told = finding(profile_of(exams((2020, 60), (2021, 120)), school_id=1), "school_rose")
    assert told.mark is Mark.CHANGE
    assert (told.params["before"], told.params["now"], told.params["year_before"]) == (30, 60, 2020)
    assert (told.params["works"], told.params["n"]) == (1, 200)


def test_subjects_of_a_procedure_are_told_together(profile_of):
    subjects = ("mathematics", "russian")
    told = finding(profile_of(exams((2020, 80), (2021, 112), subjects=subjects), school_id=1), "school_rose")
    assert (told.params["works"], told.params["n"], told.params["now"]) == (2, 400, 56)


def test_a_step_within_chance_is_none(profile_of):
    assert profile_of(exams((2020, 100), (2021, 105)), school_id=1).findings == ()


def test_a_rise_of_everybody_is_none(profile_of):
    files = [exams((2020, 60), others=60), exams((2021, 120), others=120)[1:]]
    assert profile_of(sum(files, []), school_id=1).findings == ()


def test_among_few_schools_nobody_stands_out(profile_of):
    assert profile_of(exams((2020, 60), (2021, 120), schools=5), school_id=1).findings == ()


PASSPORT = ("full_families", "attendance", "clubs", "income")


def test_a_good_passport_beside_poor_results_is_a_contradiction(profile_of):
    passport = passports({str(n): 90 if n == 1 else 40 + 2 * n for n in range(1, 21)}, axes=PASSPORT)
    told = finding(profile_of([*exams((2021, 20)), passport], school_id=1), "school_better_than_results")
    assert (told.mark, told.params["own"], told.params["now"]) == (Mark.CONTRADICTION, 90, 10)
    assert (told.params["n"], told.params["works"]) == (200, 1)
    assert told.params["usual"] > 40


def test_a_poor_passport_beside_poor_results_is_none(profile_of):
    passport = passports({str(n): 42 if n == 1 else 40 + 2 * n for n in range(1, 21)}, axes=PASSPORT)
    answer = profile_of([*exams((2021, 20)), passport], school_id=1)
    assert finding(answer, "school_better_than_results") is None


def test_a_passport_of_one_axis_is_too_little(profile_of):
    passport = passports({str(n): 90 if n == 1 else 40 + 2 * n for n in range(1, 21)})
    answer = profile_of([*exams((2021, 20)), passport], school_id=1)
    assert finding(answer, "school_better_than_results") is None


def test_years_of_one_scale_make_a_series(profile_of):
    answer = profile_of(exams((2020, 60), (2021, 120)), school_id=1)
    assert answer.results["series"].nunique() == 1
    assert answer.results["year"].tolist() == [2020, 2021]


def full_attendance():
    rows = [
        {"kind": "attendance", "school": "1", "key": "2020:year", "academic_year": 2020, "point": "year"}
        | {"sheet": "Лист1", "row_ranges": "2"}
        | {
            "attendance": [
                {"grade": 9, "pupils": 200, "planned_lessons": 1000, "missed_illness_lessons": 10}
                | {"missed_excused_lessons": 0, "missed_unexcused_lessons": 0}
            ]
        }
    ]
    return a_file(units_of(rows, ["attendance"]), name="attendance.xlsx", layout="own_attendance")


def test_good_attendance_with_falling_results_is_a_contradiction(profile_of):
    files = [*exams((2020, 120), (2021, 60)), full_attendance()]
    answer = profile_of(files, school_id=1)
    told = finding(answer, "school_attends_but_falls")
    assert finding(answer, "school_fell") is None
    assert told.mark is Mark.CONTRADICTION
    assert (told.params["attended"], told.params["before"], told.params["now"]) == (99, 60, 30)


def chosen(*codes):
    row = {"kind": "directions", "school": "1", "key": "2020", "academic_year": 2020}
    row |= {"sheet": "Лист1", "row_ranges": "2", "direction_choice": [{"direction": code} for code in codes]}
    return a_file(units_of([row], ["direction_choice"]), name="directions.xlsx", layout="own_directions")


def hard_exam():
    return results(EXAM, {"1": [(2, None, 60), (3, None, 140)]})


def test_a_third_below_the_threshold_is_told(profile_of):
    answer = profile_of([registry(["СОШ № 1"]), hard_exam()], school_id=1)
    assert finding(answer, "school_low_share").params == {"works": 1, "of": 1, "year": 2021, "threshold": 30}
    assert finding(answer, "school_basics_open") is None


def test_a_measured_risk_that_no_direction_names_is_a_contradiction(profile_of):
    files = [registry(["СОШ № 1"]), hard_exam(), chosen("talent", "environment", "individualisation")]
    told = finding(profile_of(files, school_id=1), "school_basics_open")
    assert (told.mark, told.params) == (Mark.CONTRADICTION, {"works": 1, "of": 1})


def test_a_chosen_direction_covers_its_risk(profile_of):
    files = [registry(["СОШ № 1"]), hard_exam(), chosen("mass_basics", "environment", "individualisation")]
    assert finding(profile_of(files, school_id=1), "school_basics_open") is None


def test_lowered_marks_without_the_direction_of_transparency_are_a_contradiction(profile_of):
    shares = [70, *[28, 30, 32] * 4]
    answer = profile_of([*town(shares), chosen("talent", "mass_basics", "environment")], school_id=1)
    assert finding(answer, "school_transparency_open").params == {"works": 1}


@pytest.mark.parametrize(("school_id", "standing"), [(1, "same"), (3, "above")])
def test_works_are_told_apart_from_the_municipality_by_a_test(ask, school_id, standing):
    assert results_of(ask(school_id)).loc[("vpr", 2021), "standing"] == standing


def test_a_hidden_work_is_not_told_apart(ask):
    assert results_of(ask(5))["standing"].isna().all()
