import pytest

from data import reference
from demo.results import NO_VALUE, observed_profiles

WORK = ["procedure", "year", "grade", "subject"]


@pytest.fixture
def counts(tables):
    return tables["own_results"]


def test_a_row_is_a_count(counts):
    cell = [*WORK, "school", "state", "points", "mark", "journal_mark"]
    assert (counts["pupils"] > 0).all()
    assert not counts.duplicated(cell).any()


def test_nobody_takes_part_who_is_not_enrolled(counts, world):
    work = counts[(counts["year"] == 2021) & (counts["grade"] == 5) & (counts["subject"] == "mathematics")]
    listed = work.groupby("school")["pupils"].sum()
    enrolled = dict(zip(world.schools["code"], world.pupils(academic_year=2020, grade=5), strict=True))
    assert listed.to_dict() == {code: pupils for code, pupils in enrolled.items() if pupils}


def test_absent_pupils_have_no_result(counts):
    absent = counts[counts["state"] == "absent"]
    assert (absent[["points", "mark", "journal_mark"]] == NO_VALUE).all(axis=None)


def test_pupils_present_have_points_or_a_mark(counts):
    present = counts[counts["state"] == "present"]
    assert ((present["points"] >= 0) != (present["mark"] >= 2)).all()


def test_points_stay_within_the_maximum(counts):
    vpr = counts[counts["procedure"] == "vpr"]
    maxima = {(year, grade, subject): p["maximum"] for (year, grade, subject), p in observed_profiles().items()}
    limits = vpr[["year", "grade", "subject"]].apply(tuple, axis=1).map(maxima)
    assert (vpr["points"] <= limits).all()


def test_works_of_2020_give_points_without_marks(counts):
    autumn = counts[(counts["procedure"] == "vpr") & (counts["year"] == 2020)]
    assert (autumn["mark"] == NO_VALUE).all()
    assert (autumn["journal_mark"] == NO_VALUE).all()


def test_some_works_were_written_in_a_part_of_the_schools(counts, world):
    chemistry = counts[(counts["subject"] == "chemistry") & (counts["grade"] == 8)]
    assert 0.4 < chemistry["school"].nunique() / world.count < 0.8


def test_the_exam_of_grade_9_stands_for_two_years(counts):
    exam = counts[counts["procedure"] == "oge"]
    assert set(exam["year"]) == {2019, 2021}
    assert set(exam["mark"]) <= {NO_VALUE, 2, 3, 4, 5}


def test_groups_under_ten_exist_in_works(counts):
    work = counts[(counts["year"] == 2021) & (counts["procedure"] == "vpr") & (counts["grade"] == 4)]
    assert (work.groupby(["subject", "school"])["pupils"].sum() < 10).any()


def test_strong_schools_score_more(counts, world):
    present = counts[(counts["year"] == 2021) & (counts["subject"] == "mathematics") & (counts["points"] >= 0)]
    sums = present.assign(sum=present["points"] * present["pupils"]).groupby("school")[["sum", "pupils"]].sum()
    mean = (sums["sum"] / sums["pupils"])[sums["pupils"] >= 100]
    assert mean.corr(world.schools.set_index("code")["strength"].reindex(mean.index)) > 0.7


def test_schools_where_lessons_are_missed_miss_works_too(counts, world):
    absent = counts.assign(absent=counts["pupils"].where(counts["state"] == "absent", 0))
    sums = absent.groupby("school")[["absent", "pupils"]].sum().query("pupils >= 500")
    missing = world.schools.set_index("code")["absence"].reindex(sums.index)
    assert (sums["absent"] / sums["pupils"]).corr(missing) > 0.6


def test_the_journal_follows_the_points(counts):
    work = counts[(counts["year"] == 2021) & (counts["subject"] == "russian") & (counts["grade"] == 5)]
    known = work[(work["journal_mark"] > 0) & (work["points"] >= 0)]
    means = (known["points"] * known["pupils"]).groupby(known["journal_mark"]).sum()
    assert (means / known.groupby("journal_mark")["pupils"].sum()).is_monotonic_increasing


def test_a_few_pupils_have_no_journal_mark(counts):
    present = counts[(counts["year"] == 2021) & (counts["state"] == "present")]
    without = present.loc[present["journal_mark"] == NO_VALUE, "pupils"].sum()
    assert 0 < without / present["pupils"].sum() < 0.01


def test_internal_work_of_the_municipality_is_there_for_two_years(counts):
    diagnostic = counts[counts["procedure"] == "diagnostic"]
    assert set(diagnostic["academic_year"]) == {2019, 2020}
    assert set(diagnostic.loc[diagnostic["state"] == "present", "journal_mark"]) <= {NO_VALUE, 2, 3, 4, 5}


def test_state_exams_of_grade_11_have_test_points_and_no_journal(counts):
    exam = counts[(counts["procedure"] == "ege") & (counts["state"] == "present")]
    scored = exam[exam["subject"] != "mathematics_basic"]
    assert set(exam["year"]) == {2019, 2020}
    assert scored["points"].between(0, 100).all()
    assert (exam["journal_mark"] == NO_VALUE).all()


def test_basic_mathematics_is_marked_and_was_not_held_in_2020(counts):
    basic = counts[(counts["subject"] == "mathematics_basic") & (counts["state"] == "present")]
    assert set(basic["year"]) == {2019}
    assert basic["mark"].between(2, 5).all()


@pytest.mark.parametrize(("subject", "low_pct", "high_pct"), [("russian", 0.2, 3), ("social_studies", 18, 32)])
def test_as_many_stay_below_the_minimum_as_in_the_country(counts, subject, low_pct, high_pct):
    exam = counts.query("procedure == 'ege' and year == 2020 and subject == @subject and points >= 0")
    below = exam["points"] < reference.minimum_for("ege", 2020, subject).points
    assert low_pct < 100 * exam.loc[below, "pupils"].sum() / exam["pupils"].sum() < high_pct
