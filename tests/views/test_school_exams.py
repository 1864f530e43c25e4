"""State exams on the profile: four schools, of each exam (points or mark, pupils)."""

import pytest

from data.facts import AssessmentKey
from data.ledger import save
from data.store import open_store
from domain.filters import Filters
from domain.scope import Scope
from tests.world import registry, results
from views.school import school

NAMES = [f"СОШ № {number}" for number in range(1, 5)]
RUSSIAN = {year: AssessmentKey("ege", "external", year, year - 1, 11, 11, "russian") for year in (2019, 2020)}
PHYSICS = {year: AssessmentKey("ege", "external", year, year - 1, 11, 11, "physics") for year in (2019, 2020)}
UNKNOWN = AssessmentKey("ege", "external", 2021, 2020, 11, 11, "physics")
BASIC = AssessmentKey("ege", "external", 2019, 2018, 11, 11, "mathematics_basic")
OGE = AssessmentKey("oge", "external", 2021, 2020, 9, 9, "russian")


def counted(cells):
    return {name: [(value, None, pupils) for value, pupils in own] for name, own in cells.items()}


def by_marks(file):
    """Move what stands as points to marks, as basic mathematics has them."""
    rows = file.facts.tables["result_count"]
    file.facts.tables["result_count"] = rows.rename(columns={"points": "mark"})
    return file


@pytest.fixture
def told(tmp_path):
    """Give the exams of a school for files of (key, school -> results)."""

    def answer(*files, school_id=1, **narrowed):
        store = open_store(f"sqlite:///{tmp_path / 'exams.db'}")
        loaded = [results(key, counted(cells), name=f"{n}.csv") for n, (key, cells) in enumerate(files)]
        loaded = [by_marks(file) if key is BASIC else file for file, (key, _) in zip(loaded, files, strict=True)]
        save(store, [registry(NAMES), *loaded], by="Тест")
        with store.reading() as reader:
            profile = school(reader, scope=Scope.all_schools(), filters=Filters(**narrowed), school_id=school_id)
        store.close()
        return profile

    return answer


USUAL = {str(n): [(35, 1), (60, 19)] for n in (2, 3, 4)}


def test_those_below_the_minimum_of_the_year_did_not_pass(told):
    row = told((PHYSICS[2020], {**USUAL, "1": [(35, 2), (36, 3), (42, 1), (43, 6)]})).exams.iloc[0]
    assert (row["minimum_points"], row["minimum_kind"], row["not_passed"]) == (36, "university", 2)
    assert row["not_passed_pct"] == pytest.approx(100 * 2 / 12)
    assert row["territory_not_passed_pct"] == pytest.approx(100 * 5 / 72)
    assert row["not_passed_low_pct"] < row["not_passed_pct"] < row["not_passed_high_pct"]


def test_near_is_at_the_minimum_and_a_little_above(told):
    row = told((PHYSICS[2020], {**USUAL, "1": [(35, 2), (36, 3), (42, 1), (43, 6)]})).exams.iloc[0]
    assert row["near_minimum"] == 4


def test_basic_mathematics_and_oge_go_by_the_mark(told):
    cells = {"1": [(2, 3), (3, 9)], "2": [(4, 20)], "3": [(4, 20)]}
    exams = told((BASIC, cells), (OGE, cells)).exams
    assert exams["minimum_kind"].tolist() == ["mark", "mark"]
    assert exams["not_passed"].tolist() == [3, 3]
    assert exams["near_minimum"].isna().all()


def test_an_exam_without_a_known_minimum_has_no_share(told):
    profile = told((UNKNOWN, {**USUAL, "1": [(10, 15)]}))
    row = profile.exams.iloc[0]
    assert row["participants"] == 15
    assert row[["minimum_points", "minimum_kind", "not_passed", "not_passed_pct"]].isna().all()
    assert not row["is_suppressed"]
    assert profile.titles["exams"].code == "school_exams"


def test_nothing_is_said_of_a_small_group(told):
    row = told((PHYSICS[2020], {**USUAL, "1": [(35, 2), (60, 7)]})).exams.iloc[0]
    assert row["is_suppressed"]
    assert row[["not_passed", "not_passed_pct", "near_minimum", "near_minimum_pct"]].isna().all()


def test_a_school_beside_the_only_small_one_is_hidden_too(told):
    cells = {"1": [(35, 2), (60, 10)], "2": [(35, 1), (60, 5)], "3": [(60, 30)], "4": [(60, 30)]}
    row = told((PHYSICS[2020], cells)).exams.iloc[0]
    assert row["is_suppressed"]
    assert row["not_passed"] != row["not_passed"]


def test_years_are_compared_by_the_same_minimum_only(told):
    files = [(key, {**USUAL, "1": [(20, low), (60, 20 - low)]}) for key, low in
             ((PHYSICS[2019], 2), (PHYSICS[2020], 5), (RUSSIAN[2019], 1), (RUSSIAN[2020], 1))]  # fmt: skip
    exams = told(*files).exams.set_index(["subject", "year"])
    assert exams.loc[("physics", 2020), "change_points"] == pytest.approx(15)
    assert exams.loc[("physics", 2020), "year_before"] == 2019
    assert exams.loc["russian", "change_points"].isna().all()


def test_more_below_than_chance_explains_is_a_finding(told):
    profile = told((PHYSICS[2020], {**USUAL, "1": [(20, 12), (60, 8)]}))
    assert profile.exams["standing"].tolist() == ["above"]
    assert profile.titles["exams"].code == "school_exams_above"
    (found,) = (one for one in profile.findings if one.code == "school_below_minimum")
    assert (found.params["part"], found.params["n"], found.params["share"]) == (12, 20, 60)
    assert found.href == "/compare?assessment=ege-2020&subject=physics&grade=11"


def test_a_share_that_chance_explains_is_none(told):
    profile = told((PHYSICS[2020], {**USUAL, "1": [(20, 2), (60, 18)]}))
    assert profile.titles["exams"].code == "school_exams_same"
    assert "school_below_minimum" not in {one.code for one in profile.findings}


def test_the_filters_of_subject_and_grade_narrow_the_exams(told):
    files = [(key, {**USUAL, "1": [(60, 20)]}) for key in (PHYSICS[2020], RUSSIAN[2020])]
    assert told(*files, subject="physics").exams["subject"].tolist() == ["physics"]


def test_a_work_that_is_no_exam_is_not_among_them(told):
    work = AssessmentKey("vpr", "external", 2021, 2020, 4, 4, "mathematics")
    assert told((work, {"1": [(8, 20)]})).exams.empty
